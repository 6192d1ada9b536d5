"""Words of attribution as data: verbs of saying, words that introduce a source, and nouns that name one.

English first; basic verbs of German, French, Spanish, Portuguese, Italian and Dutch. Add a language by adding to each table.
Reporting verbs after Quirk et al., A Comprehensive Grammar of the English Language, §16.31 and §20.11 (verbs of speaking).
"""

STRONG = (
    "say insist warn confirm deny tell vow responds said says told tells tweeted testified insisted insists argued argues explained explains replied retorted responded "
    "recalled warned warns acknowledged acknowledges confirmed confirms vowed vows alleged alleges asserted asserts "
    "stressed stresses remarked commented contended contends cautioned urged complained conceded declared declares reiterated "
    "quipped joked lamented pleaded denied denies admitted admits predicts predicted promised pledged signaled signalled "
    "speculated theorized countered opined proclaimed posits accuses accused blamed blames"
).split()
"""Verbs whose subject speaks, whatever follows."""

CLAUSAL = (
    "claim argue believe report announce suggest added adds noted notes reported reports stated states claimed claims found finds posts shows showed suggests "
    "suggested concluded concludes revealed reveals estimates estimated observed observes indicated indicates believes thinks "
    "emphasized emphasised maintained maintains disclosed discloses described describes continued continues wondered hinted "
    "wrote writes detailed mentioned mentions clarified clarifies agreed agrees disagreed expects ruled asked determined"
).split()
"""Verbs that report only before a clause or a quotation: "added that", not "added 30 jobs"."""

ON_PAPER = frozenset("show find reveal indicate state conclude".split())
"""Verbs of papers alone: "records show", but no person shows."""

ABROAD = (
    (
        "sagte sagten sagt erklärte erklärten betonte teilte berichtete berichteten schrieb kritisierte äußerte bestätigte "  # German
        "déclaré affirmé expliqué précisé indiqué assuré confié annoncé estimé déclare affirme explique indique "  # French
        "dijo dijeron afirmó declaró explicó aseguró señaló informó anunció indicó "  # Spanish
        "disse disseram afirmou declarou explicou informou anunciou contou "  # Portuguese
        "detto dichiarato affermato spiegato annunciato dice riferito "  # Italian
        "zei zeiden zegt verklaarde meldde meldt vertelde schreef bevestigde"  # Dutch
    ).split()
)
"""Verbs of other languages; their subject stands before them or after them."""

BY = (
    r"(?:[Aa]s )?(?:[Aa]ccording to|[Rr]eported by|[Aa]nnounced by|[Cc]onfirmed by|[Qq]uoted by|[Cc]iting|[Pp]er(?= (?:an?|the|[A-Z]))|"
    r"[Ii]n an? (?:\w+ )?(?:statement|e-?mail|letter|memo) (?:from|by)|[Tt]old by|[Ii]n the words of)"
)
"""What stands before a source."""

BY_ABROAD = r"(?:[Ll]aut|[Nn]ach Angaben (?:von|des|der)|[Ss]elon|[Dd]'après|[Ss]egún|[Ss]egundo|[Dd]e acordo com|[Ss]econdo|[Vv]olgens|[Aa]ldus)"
"""The same abroad, where only a name or a known role follows."""

SIGNS = (
    "ccording to", "ed by", "iting ", "Per ", "per ", " from ", "uoted by", "old by", "he words of", "aut ", "Angaben", "elon ", "'après",
    "egún", "egundo", "acordo", "econdo", "olgens", "ldus",
)  # fmt: skip
"""Letters of which one must be there for any of these."""

ROLES = (
    "spokesperson spokesman spokeswoman spokespeople spokespersons official officials aide aides source sources diplomat diplomats "
    "officer officers lawyer lawyers attorney attorneys executive executives minister ministers ministry department company agency "
    "agencies police university union unions judge judges prosecutor prosecutors resident residents witness witnesses analyst analysts "
    "expert experts researcher researchers scientist scientists investigator investigators inspector inspectors court government bank "
    "representative representatives authorities mayor governor president senator senators lawmaker lawmakers chairman chairwoman chair "
    "director secretary chief sheriff council councillor commissioner ambassador professor teacher teachers doctor doctors nurse nurses "
    "neighbor neighbors neighbour neighbours owner founder ceo manager managers employee employees worker workers engineer engineers "
    "captain coach economist economists critic critics advocate advocates activist activists group groups campaigners organization "
    "organisation association committee commission panel regulator regulators firefighters paramedics coroner mother father brother "
    "sister wife husband widow son daughter friend friends relatives family parents survivor survivors passenger passengers "
    "administration office firm publisher developer studio team club league newspaper outlet magazine media military army navy "
    "accuser accusers tenant tenants landlord rebels rebel villagers locals rescuers detective detectives victim victims protesters "
    "demonstrators organizers organisers campaigner supporters opponents adviser advisers advisor advisors lobbyist trader traders investors "
    "customer customers embassy charity watchdog mission soldiers veterans academics pollster pollsters "
    "bishop priest driver farmer farmers student students historian biologist author authors insider insiders person people "
    "superintendent trustee treasurer deputy counsel negotiator negotiators mediator mediators forecasters meteorologist meteorologists "
    "insurer airline operator operators hospital school foundation charity embassy consulate parliament party "
    "polizei sprecher sprecherin staatsanwaltschaft ministerium porte-parole procureur portavoz policía fiscalía ministerio "
    "porta-voz polícia ministério portavoce polizia procura ministero woordvoerder politie ministerie"
).split()
"""Nouns for persons and bodies that speak."""

DOCUMENTS = (
    "statement report reports memo memorandum document documents study filing filings lawsuit suit complaint indictment letter email emails "
    "data survey poll records transcript audit affidavit article post posts release bulletin notice analysis paper figures "
    "estimate estimates"
).split()
"""Papers to which a statement is attributed."""

BODY_NOUNS = frozenset(
    "administration department commission office association committee service services agency ministry council protection security "
    "commerce affairs technology sciences medicine prevention bureau board society trust company sons partners fund institute institution center centre council association foundation college school museum academy federation union league network coalition".split()
)
"""Nouns that end the name of a body, so that an "and" before them is part of it."""

NAMELESS = frozenset(
    "he she they it we you i who that this there which what and but or nor so yet if when while where as because since after before although "
    "though the a an his her its their our your my these those some many most several few all both each one two three another other "
    "others in on at by for from with of to into over under about during despite until not no yes now then here also however meanwhile "
    "instead still earlier later today yesterday tomorrow tonight once even just only according additionally moreover finally first "
    "monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october "
    "november december mr mrs ms dr sen rep gov gen is are was were has have had will would can could".split()
)
"""Words with a capital that are no name of a source."""

PRONOUNS = frozenset("he she they it we i er sie il elle ils él ella ele ela lui lei hij zij".split())
TITLES = frozenset(
    "president mr mrs ms dr sen senator rep representative gov governor gen general lt sgt prof professor rev sir lord mayor minister "
    "secretary director chief judge justice captain officer attorney sheriff ceo chairman chairwoman former acting deputy prime king queen "
    "prince princess pope dame st the us u.s american".split()
)
"""Words before a name that say what somebody is, not who."""

PASSED = frozenset(
    "has have had also later then previously recently earlier now still first repeatedly once again himself herself itself themselves "
    "publicly reportedly immediately quickly initially often always finally separately even simply just "
    "today yesterday late early on last week month year night morning evening afternoon this reached hat haben habe ha have' a ont heeft "
    "monday tuesday wednesday thursday friday saturday sunday monday's".split()
)
"""Words that may stand between a subject and its verb."""
NO_ADVERBS = frozenset("family assembly ally bully monthly weekly daily quarterly supply anomaly".split())
"""Nouns that end like the adverbs that stand before a verb."""
