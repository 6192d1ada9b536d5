"""Words that weaken or strengthen a claim, by kind: one of a kind for another of it changes nothing."""

HEDGES: dict[str, tuple[str, ...]] = {
    "possible": ("may", "might", "could", "possibly", "perhaps", "maybe", "potentially", "potential", "possible"),
    "likely": ("likely", "probably", "presumably", "presumed", "most likely"),
    "unlikely": ("unlikely", "improbable"),
    "expected": ("expected to", "expects to", "expect to", "anticipated to", "forecast to", "forecasted to", "projected to", "predicted to", "is expected", "are expected", "was expected"),
    "apparent": ("apparent", "apparently", "seemingly", "seems to", "seem to", "seemed to", "appears to", "appear to", "appeared to", "it appears", "it seems", "it appeared", "it seemed"),
    "alleged": (
        "alleged", "allegedly", "alleges", "allege", "purported", "purportedly", "suspected", "so-called", "unconfirmed",
        "unverified", "claims to", "claimed to", "claimed", "claims", "accused of", "on suspicion of", "rumored", "rumoured",
    ),
    "reported": ("reportedly", "is reported to", "was reported to", "said to be", "said to have", "believed to", "is believed", "are believed", "was believed", "supposedly", "ostensibly", "thought to", "understood to"),
    "estimated": ("estimated", "an estimated"),
    "linked": ("linked to", "tied to", "associated with", "connected to", "linked with"),
    "feared": ("feared", "is feared", "are feared"),
    "certain": ("certain to", "sure to", "bound to", "guaranteed to", "certainly", "definitely", "undoubtedly", "undeniably", "without doubt", "for sure"),
    "largely": ("largely", "mostly", "mainly", "generally", "partly", "partially"),
}  # fmt: skip
HEDGES_ABROAD: dict[str, tuple[str, ...]] = {
    "alleged": tuple(
        # German, French, Spanish, Portuguese, Italian, Dutch, Swedish, Danish and Norwegian
        "soll sollen mutmaßlich mutmaßliche mutmaßlicher mutmaßlichen angeblich angebliche angeblichen "
        "aurait auraient serait seraient présumé présumée présumés présumées prétendument soi-disant "
        "habría habrían presunto presunta presuntos presuntas presuntamente supuesto supuesta supuestos supuestamente "
        "teria teriam terá terão alegadamente supostamente alegado alegada suposto suposta avrebbe avrebbero sarebbe sarebbero presunti presunte "
        "zou zouden vermeende påstås uppges angiveligt angivelig angivelige".split()
    ),
    "likely": tuple(
        "wahrscheinlich vermutlich voraussichtlich probablement vraisemblablement probablemente provavelmente "
        "probabilmente waarschijnlijk vermoedelijk sannolikt troligen formentlig trolig".split()
    ),
    "possible": tuple(
        "möglicherweise womöglich vielleicht könnte könnten dürfte dürften peut-être possiblement pourrait pourraient posiblemente quizá quizás "
        "podría podrían talvez possivelmente poderia poderiam forse potrebbe potrebbero mogelijk misschien möjligen kanske muligvis muligens".split()
    ),
    "apparent": (
        "offenbar",
        "anscheinend",
        "apparemment",
        "al parecer",
        "aparentemente",
        "apparentemente",
        "blijkbaar",
        "uppenbarligen",
    ),
}
"""The same in other languages, where the conditional of a verb hedges too."""
QUANTITY_HEDGES: dict[str, tuple[str, ...]] = {
    "about": ("about", "around", "roughly", "approximately", "some", "circa", "approx", "an estimated", "or so"),
    "nearly": (
        "nearly",
        "almost",
        "close to",
        "just under",
        "just over",
        "a little more than",
        "slightly more than",
        "slightly over",
        "a little less than",
        "slightly less than",
        "slightly under",
    ),
    "at least": ("at least", "more than", "over", "upwards of", "no fewer than", "no less than", "a minimum of"),
    "at most": ("up to", "as many as", "as much as", "at most", "less than", "fewer than", "under", "a maximum of"),
}
"""Only in front of a number."""
AMOUNTS: dict[str, tuple[str, ...]] = {
    "all": ("all", "every", "always", "entirely"),
    "most": ("most", "the majority of", "a majority of"),
    "many": ("many", "numerous", "lots of", "a lot of"),
    "some": ("some", "several", "a few", "a number of", "certain", "various"),
    "few": ("few", "hardly any", "rarely", "rare", "seldom", "a handful of"),
}
"""How many of them, without a figure: one in place of another, or in place of none."""
RANKS: dict[str, tuple[str, ...]] = {"one of": ("one of the", "one of", "among the")}
"""Only in front of a superlative."""
ATTEMPTS = r"(?:helps?|helped|tries|tried|try|seeks?|sought|aims?|aimed|attempts?|attempted|(?:is|are|was|were) (?:meant|designed|intended|supposed))"
"""In front of a verb they say that it is not certain to succeed."""
LOADED = """
slams slammed blasts blasted rips ripped lash lashes lashed savage savages savaged lambast lambasts lambaste lambastes
lambasted skewer skewers skewered eviscerate eviscerates eviscerated trash trashes trashed; mock mocks mocked mocking
ridicule ridicules ridiculed sneer sneers sneered; rant rants ranted ranting tirade; boast boasts boasted brag brags bragged
gloat gloats gloated; grill grills grilled grilling; admit admits admitted; insist insists; refuse refuses refused; defy
defies defied; destroys; dodge dodges dodged; axe axes axed ax; squander squanders squandered; bungle bungles bungled botch
botches botched; so-called; thug thugs; regime junta; terrorist terrorists terror terrorism; militant militants; extremist
extremists extremism; mob horde hordes; riot riots rioter rioters rioting; radical radicals; hardline hardliner hardliners
hard-line; firebrand; illegals; crony cronies henchman henchmen lackey lackeys; dictator dictators despot tyrant strongman
autocrat; traitor traitors; racist racists bigot bigots; invasion; propaganda; crackdown; cult; woke; brutal brutally
barbaric savagely ruthless ruthlessly vicious viciously callous heartless; massacre slaughter bloodbath carnage butchered
slaughtered; notorious infamous; controversial controversy; disgraced; embattled; bombshell; scandal scandalous; disaster
disastrous catastrophe catastrophic fiasco debacle shambles; chaos chaotic; crisis; devastating horrific horrifying
appalling nightmare; shocking stunning astonishing jaw-dropping; outrageous disgraceful shameful outrage; heroic hero
heroes; tragic tragedy; fury furious; backlash; meltdown; humiliating humiliated humiliation; ridiculous absurd pathetic; bizarre outlandish; reckless recklessly; vile hateful; greedy greed; snub snubs snubbed; rambling incoherent unhinged;
heartbreaking harrowing; gruesome grisly; apartheid;
cowardly coward; lavish lavishly posh cushy bloated; damning scathing; sham bogus phony phoney rigged; falsely baselessly
wrongly wrongfully misleadingly; baseless unfounded debunked; hoax smear witch-hunt
""".split(";")
"""Words that judge, those of one judgement together. To put one in, or to take one out, shifts what a reader takes away."""
FACTIVE = frozenset(
    "confirm confirmed confirms reveal revealed reveals admit admitted admits acknowledge acknowledged acknowledges prove proved "
    "proves show showed shows demonstrate demonstrated demonstrates expose exposed exposes concede conceded concedes".split()
)
"""Verbs of saying that vouch for what is said; in place of a plain one they lend it weight."""
NEUTRAL = frozenset(
    "say said says tell told tells state stated states report reported reports publish published publishes write wrote writes "
    "suggest suggested suggests argue argued argues announce announced announces note noted notes describe described".split()
)
