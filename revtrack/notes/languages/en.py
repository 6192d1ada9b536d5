"""English: how outlets and agencies word their notes."""

from revtrack.notes.languages.en_deeds import DEEDS
from revtrack.notes.languages.en_errors import ERRORS
from revtrack.notes.wordings import Wordings

ENGLISH = Wordings(
    code="en",
    # AP Stylebook, "corrections/correctives" (the word Correction opens one); Reuters Handbook of Journalism, "Corrections,
    # Refiles, Kills, Repeats and Embargoes" (CORRECTED, REFILE, WITHDRAWN); The Guardian, "Corrections and clarifications";
    # Los Angeles Times, "For the record"; NPR Ethics Handbook, corrections; live labels ("UPDATE 3:15 p.m.:") as of Gawker
    # Media, The Verge and Deadline.
    labels={
        "correction": "correction; corrections; corrected; corrected version; correction appended; correction notice; corrects; corrigendum; corrigenda; "
        "erratum; errata; corrections and clarifications; corrections & clarifications; correction and clarification; clarification and correction; "
        "corrections/clarifications; correction/clarification; correction to this article; correction to this story; a correction was made; editor's correction; editors' correction",
        "clarification": "clarification; clarifications; clarifies; clarified; clarification appended; point of clarification; editor's clarification; editors' clarification",
        "update": "update; edit; latest update; late update; second update; third update; further update; 2nd update; 3rd update; final update; editor's update",
        "updated": "updated; edited",
        "retraction": "retraction; retracted; withdrawn; story withdrawn; withdrawal; notice of retraction; notice of withdrawal; advisory: story withdrawn; kill notice; mandatory kill",
        "other": "rpt; refile; refiled; refiles",
        "editors_note": "editor's note; editors' note; editors note; editor note; editorial note; editorial notes; eds note; ed note; ed. note; eds. note; "
        "editor's notes; note from the editor; note from the editors; note to readers; note to our readers; publisher's note; author's note",
        "note": "note; for the record; disclosure; advisory",
    },
    # Reuters Handbook (bracketed advisory line under the headline), AP "This version corrects …".
    agency={
        "correction": "corrects; corrected; removes; deletes; fixes; restores; amends",
        "clarification": "clarifies",
        "update": "adds; updates; recasts; rewrites; updated; writes; edits",
        "other": "refiles; refiled; repeats; repeats to additional; repeats with no changes",
    },
    when="am; pm; a.m; p.m; noon; midnight; et; est; edt; pt; pst; pdt; ct; cst; cdt; mt; mst; mdt; gmt; utc; bst; ist; cet; cest; aest; aedt; sgt; hkt; wat; "
    "january; february; march; april; may; june; july; august; september; october; november; december; jan; feb; mar; apr; jun; jul; aug; sep; sept; oct; nov; dec; "
    "monday; tuesday; wednesday; thursday; friday; saturday; sunday; mon; tue; tues; wed; thu; thur; thurs; fri; sat; sun; at; on; of; for; the; added; posted; made; published; issued; "
    "st; nd; rd; th; today; yesterday; ago; minutes; minute; mins; hours; hour; days; day; weeks; week; months; month; morning; afternoon; evening; local time; eastern; pacific; central; time; last; first; "
    "updated; update; originally; a; an; is; was; and; read; min",
    ours="this; our; these; the following; the above",
    the="the",
    stories="columns; profiles; reviews; obituaries; interviews; graphics; maps; charts; tables; editorials; items; pieces; versions; story; stories; article; "
    "articles; report; reports; post; posts; piece; page; headline; headlines; caption; captions; column; review; obituary; interview; essay; profile; "
    "analysis; explainer; newsletter; feature; brief; item; entry; graphic; map; chart; table; photo; video; transcript; file; text; copy; blog; blogpost; "
    "liveblog; live blog; guide; list; dek; subhead; subheading; editorial; op-ed; dispatch; summary; episode; podcast; gallery; infographic; timeline; "
    "live file; factbox; version; live updates; paragraph; sentence; passage; tracker; roundup; quiz; recipe; letter; web page; webpage; fact check; "
    "fact-check",
    articles="article; story; post; headline; caption; column; blog post; photo caption; picture caption; article's headline; story's headline; piece; byline; subheading; subhead; photo above; picture above; image above; graphic above; chart above; map above; video above",
    auxiliaries="has; have; had; was; were; is; being",
    adverbs="been; since; also; now; then; later; subsequently; originally; first; further; slightly; substantially; twice; automatically; again; and; corrected; updated; revised; edited; clarified; amended; be; "
    "inadvertently; published; in error; erroneously; mistakenly; by mistake; accidentally; prematurely; previously; temporarily; permanently; has; was; so; thus; accordingly; lightly; heavily; significantly; online; here; and it",
    never="last; not; never; will; most recently; being; be",
    done={
        "correct": "corrected; amended; fixed; rectified",
        "clarify": "clarified",
        "remove": "removed; deleted; taken down; taken offline; unpublished",
        "add": "expanded; appended; supplemented",
        "change": "updated; revised; rewritten; republished; re-published; reposted; refreshed; refiled",
        "edit": "edited; changed; modified; altered; adjusted; reworded; rephrased; replaced; re-edited",
        "retract": "retracted; withdrawn",
    },
    early="earlier; previous; prior; original; initial; first; past; former; older; incorrect; old; preliminary",
    versions="version; versions; edition; editions; draft; iteration; headline; caption; photo caption; picture caption; update; tweet",
    of="of; on; in; with; to; for; from; accompanying",
    at_first="originally; initially; previously",
    told="said; wrote; written; stated; gave; included; described; listed; implied; suggested; indicated; reported; contained; had; named; used; showed; "
    "attributed; referred; read; claimed; quoted; misled; omitted; left out; missed; overlooked; excluded; mixed up; swapped; repeated; relied; counted; "
    "exaggerated; cut off; did not; didn't; failed; should have; lacked; was; were; made; mentioned; put; placed; noted; cited; identified; carried; ran; "
    "announced; asserted; called; credited; linked; corrected; transposed; confused; conflated; spelled; reversed; referred to; featured; neglected",
    wrong="misstated; mis-stated; mistated; misspelled; misspelt; misidentified; misattributed; misquoted; mischaracterized; mischaracterised; misreported; misnamed; misrepresented; mistranslated; "
    "miscalculated; mislabeled; mislabelled; misdescribed; misdated; incorrectly; inaccurately; erroneously; wrongly; mistakenly; imprecisely; in error; incorrect; inaccurate; erroneous; wrong; transposed; "
    "overstated; understated; error; errors; mistake; mistakes; inaccuracies; inaccuracy; misspelling; typo; omitted; conflated; confused; dropped",
    published="published; ran; posted; appeared; aired; printed; written; reported by; broadcast; produced; commissioned",
    after="to; with; at; on; after; since; following; because; throughout; accordingly; as; from; for clarity; online; monday; tuesday; wednesday; thursday; friday; saturday; sunday; and; a.m; in response; by adding; below; above",
    not_after=r"by (?!\w+ing\b|one of|our\b|the editors?\b|the author)|(?:annually|every|each|regularly|weekly|daily|monthly|often|automatically|once|twice a|\d+ times)\b",
    not_of=r"of (?!(?:this|the|our|these) (?:\w+ )?(?:stor(?:y|ies)|articles?|posts?|pieces?|columns?|reports?))",
    labelled=r"\b(?:has|have) (?:now |since |also )?been (?:corrected|fixed|amended)\b",
    we="we; we have; we've; we had; i have; i've; i; editors; editors have; the editors have",
    sentences=(*ERRORS, *DEEDS),
    introduces=r"this (?:conversation|interview|transcript|podcast|q ?& ?a|discussion|essay|excerpt|letter|speech|debate|chat|exchange|text)s?\b[^.]{0,50} (?:has|have|was|were) (?:been )?(?:\w+ly )?(?:edited|condensed|translated)|"
    r"(?:edited|condensed|abridged|adapted|updated)(?: lightly|,)?(?: and \w+)? (?:for|from) (?:\w+, )?(?:length|clarity|brevity|space|style|grammar|the (?:book|podcast)|a (?:book|speech))|\b(?:condensed|excerpted|adapted from)\b|"
    r"names? (?:\w+ ){0,6}?(?:has|have) been (?:changed|withheld)|"
    r"translated (?:automatically|by|from|with|using|into)|machine.translat|newsletter|subscribe|sign(?:ing)? up|spoilers?\b|guest (?:post|column|blog)|part of (?:a|an|our|the) (?:\w+ )?series|"
    r"affiliate|commission|sponsored|partnership with|opinions? expressed|help is available|suicide|lifeline|"
    r"(?:check back|stay tuned|will be updated|will update|will be (?:added|refreshed|corrected)|for (?:the latest )?updates)\b",
    invites=r"\bif you (?:are aware|see|spot|find|notice|have|believe|think|would like|wish|want)|(?:spot(?:ted)?|see|seen|found|find|notice|noticed|report|submit|suggest|send|request|have|got) (?:a|an|any|us a|us your|your) (?:\w+ ){0,2}?(?:error|mistake|correction|typo|inaccurac|factual|clarification|tip)|"
    r"(?:corrections?|standards|editorial|ethics|privacy|cookie|update) polic(?:y|ies)|report (?:an )?(?:errors?|corrections?|problem)\b|to (?:report|request|submit|suggest|flag|make|ask for) (?:an?|any|our|for) (?:\w+ ){0,2}?(?:error|correction|clarification|mistake)|"
    r"(?:let us know|email us|e-mail us|contact us|write to|get in touch)\b|corrections?@|we (?:\w+ ){0,4}?(?:correct|strive|aim|are committed)(?: \w+)* (?:errors?|mistakes?|accuracy|promptly)|"
    r"your (?:browser|app|settings|preferences|subscription|device|profile|account|software)|terms (?:of|and)|submit a",
    openings=r"(?:to|by) (?=(?:further |also |better |more )?(?:\w+ly )?(?:describ|defin|add|includ|reflect|correct|clarif|remov|fix|not(?:e|ing)\b|show|sa[yi]|mak|chang|updat|delet|replac|attribut|specif|stat|amend|restor|explain|identif|indicat|provid|put|name|give|accurately)\w*)|"
    r"(?:with(?! (?:an?|the) (?:earlier|previous|original|deep)| regret)|because|after|since) (?=(?:an?|the|more|additional|new|further|comments?|comment|details?|information|quotes?|statements?|remarks?|response|responses|reaction|background|context|final|latest|analyst|fresh|updated|confirmation|\w+ (?:comments?|response|statement|details|information|context)|[A-Z]\w+)\b)|"
    r"(?=(?:adds?|added|adding|corrects|corrected|clarifies|clarified|removes|removed|removing|fixes|fixed|deletes|deleted|updates|updated|recasts|changes|changed|restores|refiles|replaced|misstated|mis-stated|misspelled|misspelt|misidentified|misattributed|misquoted|mischaracteri[sz]ed|misreported|misnamed|transposed|overstated|understated|incorrectly|inaccurately|erroneously|wrongly|mistakenly|omitted|referred imprecisely|gave (?:an?|the) (?:incorrect|wrong|inaccurate)|(?:originally|initially|previously) (?:said|stated|gave|named|identified|reported|made|listed))\b(?! (?:and|version|at|on|by|since|accordingly|for|online|it|to|with|because|after|as|from|throughout|twice|here|the record)\b| (?!par|graf)\w{3,9}\.? \d|\W*$|[:.,]))",
    stops=r", and (?=to |by |with |adds |to\b)|,? and (?=(?:to|by) (?:add|correct|clarify|remove|fix|reflect|include|update|change|note|make)\b)|,? and (?=(?:with|adds|corrects|removes|updates|clarifies|fixes) )|, (?=(?:adds|updates|recasts|removes|corrects) )",
    verbs={
        "correct": r"correct(?:s|ed|ing|ion)?|fix(?:es|ed|ing)?|amend(?:s|ed)?|rectif(?:y|ies|ied)|mis-?s?(?:tated|pelled|pelt|identified|attributed|quoted|characteri[sz]ed|reported|named|represented)|transposed|(?:over|under)stated|incorrect(?:ly)?|inaccurate(?:ly)?|"
        r"erroneous(?:ly)?|wrong(?:ly)?|mistaken(?:ly)?|imprecise(?:ly)?|in error|errors?|mistakes?|typos?|accurately|originally|initially|previously|omitted|restores?",
        "clarify": r"(?:more|better) (?:accurately|clearly|precisely|fully|describe|explain|reflect)|clarif(?:y|ies|ied|ying|ication)|make (?:it )?clear|mak(?:es|ing) clear|specif(?:y|ies|ied)|explain(?:s|ed)?",
        "remove": r"remov(?:e|es|ed|ing)|delet(?:e|es|ed|ing)|tak(?:e|en) down|retract(?:s|ed)?|withdr(?:aw|awn|ew)|unpublished",
        "add": r"add(?:s|ed|ing|itional)?|includ(?:e|es|ed|ing)|with(?! (?:the |an? )?(?:correct|corrected|right|accurate|proper)\b)|provid(?:e|es|ed|ing)",
        "change": r"updat(?:e|es|ed|ing)|revis(?:e|es|ed)|edit(?:ed|s)?|chang(?:e|es|ed|ing)|modif(?:y|ies|ied)|reflect(?:s|ed|ing)?|rewrit\w+|republish(?:ed)?|refil(?:e|es|ed)|recasts?|reworded|rephrased|replac(?:e|es|ed|ing)|show(?:s|ing)?|say|indicate|because|after",
    },
    places=r"(?:(?:in|throughout|to|of) (?:the )?)?((?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|last|final|opening|closing|penultimate|\d+(?:st|nd|rd|th)) "
    r"(?:paragraphs?|sentences?|grafs?|reference|section|bullet)|(?:paragraphs?|grafs?|pars?) \d+(?:(?:,| and| to|-|–) ?\d+)*|(?:the )?(?:(?:sub)?headline|photo caption|picture caption|caption|byline|dek|subhead|lead|lede|dateline|intro|introduction|map|chart|table|graphic))",
)
