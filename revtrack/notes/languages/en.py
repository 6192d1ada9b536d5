"""English: how outlets and agencies word their notes."""

from revtrack.notes.wordings import Sentence, Wordings

_OWN = r"(?:stor(?:y|ies)|articles?|reports?|posts?|pieces?|columns?|headlines?|captions?|profiles?|reviews?|obituar(?:y|ies)|interviews?|graphics?|maps?|charts?|tables?|editorials?|items?)"
_MIS = r"(?:mis(?:s?tated|spell?ed|spelt|identified|attributed|quoted|characteri[sz]ed|reported|named|represented|translated|calculated|labell?ed|described|dated)|transposed|overstated|understated|omitted(?! from)|(?:incorrectly|inaccurately|erroneously|wrongly|mistakenly|imprecisely) \w+|(?:said|stated|reported|gave|identified|named|referred|described) (?:\w+ )?(?:incorrectly|inaccurately|erroneously|wrongly|mistakenly|imprecisely|in error)|(?:gave|had|used|included|contained|carried|listed|named|showed|cited) (?:an? |the |some )?(?:incorrect|inaccurate|wrong|erroneous|outdated|errors?|mistakes?))"

_DAY = r"(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|(?:jan|feb|march|april|may|june|july|aug|sept?|oct|nov|dec)[a-z]*\.? \d|yesterday|last (?:week|month)|pages?\b|section\b|edition|issue\b|\d{1,2} (?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec))"
# What points at the outlet's own text without "this": a caption or headline at once, or a story with the day or page it ran on.
_OURS = rf"(?:our|this) (?:[\w’'-]+ ){{0,4}}?{_OWN}\b(?! by\b)[^.!?]{{0,220}}?|the (?:headline|caption|photo caption|picture caption|map|chart|graphic)\b[^.!?]{{0,160}}?\b(?:this|our|the) {_OWN}\b[^.!?]{{0,60}}?"
_DATED = rf"(?:an?|the|some|several|two) (?=[^.!?]{{0,120}}?\b{_DAY})(?:[\w.’'-]+ ){{0,5}}?{_OWN}\b(?! by\b)(?:[^.!?]|\.(?! [A-Z])){{0,220}}?"

ENGLISH = Wordings(
    code="en",
    # AP Stylebook, "corrections/correctives" (the word Correction opens one); Reuters Handbook of Journalism, "Corrections,
    # Refiles, Kills, Repeats and Embargoes" (CORRECTED, REFILE, WITHDRAWN); The Guardian, "Corrections and clarifications";
    # Los Angeles Times, "For the record"; NPR Ethics Handbook, corrections; live labels ("UPDATE 3:15 p.m.:") as of Gawker
    # Media, The Verge and Deadline.
    labels={
        "correction": "correction; corrections; corrected; corrected version; correction appended; correction notice; corrects; corrigendum; corrigenda; "
        "erratum; errata; corrections and clarifications; corrections & clarifications; correction and clarification; clarification and correction; "
        "corrections/clarifications; correction/clarification; correction to this article; correction to this story; a correction was made",
        "clarification": "clarification; clarifications; clarifies; clarified; clarification appended; point of clarification",
        "update": "update; edit; latest update; late update; second update; third update; further update; 2nd update; 3rd update; final update; editor's update",
        "updated": "updated; edited",
        "retraction": "retraction; retracted; withdrawn; story withdrawn; withdrawal; notice of retraction; notice of withdrawal; advisory: story withdrawn",
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
    "monday; tuesday; wednesday; thursday; friday; saturday; sunday; mon; tue; tues; wed; thu; thur; thurs; fri; sat; sun; at; on; of; the; added; posted; made; published; issued; "
    "st; nd; rd; th; today; yesterday; ago; minutes; minute; mins; hours; hour; days; day; weeks; week; months; month; morning; afternoon; evening; local time; eastern; pacific; central; time; last; first; "
    "updated; update; originally; a; an; is; was; and; read; min",
    ours="this; our; these; the following; the above",
    the="the",
    stories="columns; profiles; reviews; obituaries; interviews; graphics; maps; charts; tables; editorials; items; pieces; versions; story; stories; article; articles; report; reports; post; posts; piece; page; headline; headlines; caption; captions; column; review; obituary; interview; essay; profile; "
    "analysis; explainer; newsletter; feature; brief; item; entry; graphic; map; chart; table; photo; video; transcript; text; copy; blog; blogpost; liveblog; live blog; "
    "guide; list; dek; subhead; subheading; editorial; op-ed; dispatch; summary; episode; podcast; gallery; infographic; timeline; live file; factbox; version; stories; "
    "live updates; tracker; roundup; quiz; recipe; letter; web page; webpage; fact check; fact-check",
    articles="article; story; post; headline; caption; column; blog post; photo caption; picture caption; article's headline; story's headline; piece; byline; subheading; subhead",
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
    told="said; stated; gave; included; described; listed; implied; suggested; indicated; reported; contained; had; named; used; showed; attributed; referred; read; claimed; quoted; misled; "
    "omitted; did not; didn't; failed; should have; lacked; was; were; made; mentioned; put; placed; noted; cited; identified; carried; ran; announced; asserted; called; credited; linked; corrected; "
    "transposed; confused; conflated; implied; spelled; reversed; referred to; featured; neglected",
    wrong="misstated; mis-stated; mistated; misspelled; misspelt; misidentified; misattributed; misquoted; mischaracterized; mischaracterised; misreported; misnamed; misrepresented; mistranslated; "
    "miscalculated; mislabeled; mislabelled; misdescribed; misdated; incorrectly; inaccurately; erroneously; wrongly; mistakenly; imprecisely; in error; incorrect; inaccurate; erroneous; wrong; transposed; "
    "overstated; understated; error; errors; mistake; mistakes; inaccuracies; inaccuracy; misspelling; typo; omitted; conflated; confused; dropped",
    published="published; ran; posted; appeared; aired; printed; written; reported by; broadcast; produced; commissioned",
    after="to; with; at; on; after; since; following; because; throughout; accordingly; as; from; for clarity; online; monday; tuesday; wednesday; thursday; friday; saturday; sunday; and; a.m; in response; by adding; below; above",
    not_after=r"by (?!\w+ing\b|one of|our\b|the editors?\b|the author)|(?:annually|every|each|regularly|weekly|daily|monthly|often|once|twice a|\d+ times)\b",
    labelled=r"\b(?:has|have) (?:now |since |also )?been (?:corrected|fixed|amended)\b",
    we="we; we have; we've; we had; i have; i've; i; editors; editors have; the editors have",
    sentences=(
        # Poynter, "Making corrections": say what was taken out of the text, and why; BBC Editorial Guidelines 3.3.28.
        Sentence(
            "update",
            "removed; deleted; withdrawn",
            r"\b(?:has|have|had) (?:\w+ )?(?:removed|deleted|withdrawn) (?:an?|the|some|two|three|several|this|that) (?:[\w-]+ ){0,4}?from (?:this|our) (?:story|article|report|piece|post|column|interview)\b",
        ),
        Sentence(
            "correction",
            "misattributed; misquoted; misstated; misspelled; misidentified; incorrect; wrong; inaccurate",
            r"<start>(?:an?|the|some|one|two|several) (?:[\w-]+ ){0,2}?in (?:this|our) (?:story|article|report|piece|post|column|headline|caption)(?: \w+)? (?:was|were|is|had been|has been) (?:\w+ )?(?:misattributed|misquoted|misstated|misspelled|misidentified|incorrect|wrong|inaccurate)\b",
        ),
        Sentence(
            "correction",
            "corrected; amended; fixed",
            r"<start>(?:the )?(?:headline|caption|photo caption|byline|subheadline|graphic|map|chart) (?:was |has been )?(?:corrected|amended|fixed)\b(?! by\b)",
            of_story=False,
        ),
        # AP: advisory lines above a story, in capitals ("CORRECTS spelling of name").
        Sentence("correction", "corrects", r"<start>(?-i:CORRECTS) (?!THE\b)\w", of_story=False),
        # AP Stylebook, "corrections/correctives"; New York Times, "Corrections": the article, its day and subject, then what it misstated.
        Sentence(
            "correction",
            "misstated; misspelled; misidentified; incorrectly; erroneously; wrongly; mistakenly; inaccurately; imprecisely; incorrect; inaccurate; wrong; erroneous; transposed; omitted; misattributed; misquoted; mischaracterized; mischaracterised; misreported; misnamed; misrepresented; overstated; understated; error; errors; mistake; mistakes; misspelt; mistranslated; miscalculated; mislabeled; mislabelled; misdescribed; misdated; outdated",
            rf"<start>(?:(?:because of|due to|owing to) an? (?:\w+ ){{0,3}}(?:error|mistake|mix-up|oversight), )?(?:{_OURS}|{_DATED})\b{_MIS}",
            of_story=False,
        ),
        Sentence(
            "correction",
            "incorrectly; erroneously; wrongly; mistakenly; inaccurately; misstated; misidentified; misattributed; misquoted; misspelled; incorrect; wrong",
            rf"<start>in (?:(?:our|this) (?:[\w.,’'-]+ ){{0,6}}?{_OWN}\b|(?:an?|the|some) (?=[^!?]{{0,100}}?\b{_DAY})(?:[\w.,’'-]+ ){{0,6}}?{_OWN}\b|[\w.]+day[’']s (?:[\w.,’'-]+ ){{0,4}}?{_OWN}\b)(?:[^.!?]|\.(?! [A-Z])){{0,260}}?\b{_MIS}",
            of_story=False,
        ),
        # The Independent and The Times (London), Press Complaints Commission practice: "we said … In fact, …".
        Sentence(
            "correction",
            "fact; actually; clarify; incorrectly",
            r"<start>(?:in|our|on) [^!?]{0,200}?\b(?:we|this newspaper) (?:said|stated|reported|wrote|suggested|described|gave)\b[^!?]{0,240}?\bin fact\b",
            of_story=False,
        ),
        Sentence(
            "correction",
            "incorrectly; erroneously; wrongly; mistakenly; inaccurately; misspelled; misspelt; misstated; misidentified; misattributed; misquoted; misreported",
            r"<start>(?:\w+ ){0,3}?we (?:have |had )?(?:mis(?:spelled|spelt|stated|identified|attributed|quoted|reported|named|calculated)|(?:incorrectly|erroneously|wrongly|mistakenly|inaccurately) (?:said|stated|reported|named|identified|described|gave|attributed|blamed|listed|spelled|wrote|published|quoted|credited|referred|suggested|called))\b",
            of_story=False,
        ),
        Sentence(
            "correction",
            "regret; regrets; apologise; apologises; apologize; apologizes; sorry",
            r"(?:\b(?:we|i)|<start>(?:[\w’'&.-]+ ){1,6}?)(?:\w+ly )? ?(?:regrets?|apologi[sz]es?(?: \w+ly)?(?: to [\w .,’'-]{1,60}?)? for|(?:is|are|am) sorry for) (?:the|this|any|these|that|our) (?:[\w-]+ ){0,2}?(?:errors?|mistakes?|omissions?|inaccurac(?:y|ies)|oversight|misunderstanding|confusion)\b(?=[\W]*$|\.|,? and (?:is|are|we|has|have|any|for|apolog)| caused)",
            of_story=False,
        ),
        Sentence(
            "correction",
            "regret; regrets; apologise; apologises; apologize; apologizes",
            r"[.!?)”\"] (?:the |we )?(?:[A-Z][\w’'&.-]* ){0,5}?(?:regrets?|apologi[sz]es? for) (?:the|this|any|these) (?:\w+ )?(?:errors?|mistakes?|omissions?|inaccurac(?:y|ies))\W*$",
            of_story=False,
        ),
        # Associated Press: "The story should also have noted …"; The New York Times, Editors' Notes.
        Sentence(
            "clarification",
            "should",
            rf"<start>(?:an?|the|our|this) (?:[\w’'-]+ ){{0,4}}?{_OWN}\b[^.!?]{{0,160}}?\bshould (?:also )?have (?:also )?(?:made (?:it )?clear|noted|explained|specified|mentioned|included|disclosed|added|been clear)",
        ),
        Sentence(
            "correction",
            "should",
            rf"<start>(?:an?|the|our|this) (?:[\w’'-]+ ){{0,4}}?{_OWN}\b[^.!?]{{0,160}}?\bshould have (?:said|read|stated|been|identified|given|referred|named)\b",
        ),
        Sentence(
            "clarification",
            "impression",
            rf"(?:{_OWN}|version)\b[^!?]{{0,220}}?\b(?:left|gave|given|created|give|leave) (?:\w+ )?(?:the|an?) (?:\w+ )?impression\b",
        ),
        # The Guardian and BBC: "We would like to make clear …", "We are happy to clarify …".
        Sentence(
            "clarification",
            "clear; clarify; point",
            rf"<start>(?:(?:the|our|this) (?:\w+ ){{0,6}}?)?(?:we|the \w+) (?:(?:would|[’']d) (?:also )?(?:like|wish) to|(?:want|wish|wishes)(?: also)? to|(?:are|is) (?:also )?(?:happy|pleased|glad) to) (?:make (?:it )?clear|clarify|point out)\b(?=[^!?]{{0,400}}?\b{_OWN}\b)",
        ),
        Sentence(
            "correction",
            "straight; correct; apologise; apologize",
            rf"<start>we (?:(?:would )?(?:like|wish|want) to|are (?:happy|glad|pleased) to) (?:apologi[sz]e|correct|set the record straight)\b(?=[^!?]{{0,400}}?\b{_OWN}\b)",
            of_story=False,
        ),
        Sentence(
            "correction",
            "corrects; corrected; clarifies; updates; amends; updated",
            r"<start>this (?:version|story|article|post|report|headline) (?:also )?(?:CORRECTS|corrects|amends)\b(?! (?:the record|an? (?:historic|historical)|(?:\w+ )?(?:bugs?|issues?|flaws?|crash)\b))",
            of_story=False,
        ),
        Sentence(
            "update",
            "updates; adds; updated; removes",
            r"<start>(?:(?:this (?:version|story|article|post)|(?:the )?story) (?:also )?updates|(?:this (?:story|article)|(?:the )?story) (?:also )?adds)\b(?! (?:on|your|you|support)\b)",
            of_story=False,
        ),
        Sentence(
            "clarification", "clarifies", r"<start>this (?:version|story|article|post) (?:also )?clarifies\b", of_story=False
        ),
        Sentence(
            "correction",
            "fixes; removes; deletes; adds",
            r"<start>this (?:version|story|article) (?:fixes|removes|deletes|adds) (?:\w+ ){0,4}?(?:paragraphs?|grafs?|quotes?|headline|spelling|byline|names?|dateline|typos?|style|reference|dropped|extraneous|attribution|sentence|figure|title)\b",
            of_story=False,
        ),
        Sentence(
            "update",
            "updated; rewritten; expanded; revised; update",
            r"<start>(?:(?:this|the following|here) is|an?) (?:an? )?(?:updated?|rewritten|expanded|revised) (?:version )?(?:of|to|from) (?:an?|this|our|the) (?:\w+ ){0,3}?(?:story|article|post|piece|column|report)\b",
        ),
        # The Conversation and CNN: republication notices.
        Sentence(
            "update",
            "published; ran; posted; appeared; republished; republishing; re-publishing; republish",
            r"\b(?:this|our|the following|the) (?:[\w’'-]+ ){0,2}?(?:story|article|post|piece|column|essay|interview|review|report|profile|feature|obituary|list|guide|excerpt|recipe) (?:was |is |has been )?(?:(?:originally|first|previously|initially) (?:published|posted|ran|printed|aired)|(?:published|posted) (?:originally|first)|originally (?:was published|ran|appeared(?=[^.!?]{0,80}\b\d{4}|[^.!?]{0,80}\b(?:monday|tuesday|wednesday|thursday|friday|saturday|sunday|january|february|march|april|june|july|august|september|october|november|december|jan|feb|aug|sept|oct|nov|dec)\b)))(?: (?:on|in|by|at|with|under|last|as|to|here|elsewhere)\b|, |\.|$)",
            of_story=False,
        ),
        Sentence(
            "update",
            "republished; republishing; reposting; republish; resurfacing; republication",
            r"\b(?:we(?: are|[’']re| have|[’']ve)? (?:republish|repost|resurfac)(?:ing|ed)|(?:story|article|post|piece|column|essay|it) (?:has been|was|is|is being) (?:\w+ ){0,2}?(?:republished|reposted|resurfaced))\b",
            of_story=False,
        ),
        # NPR and BuzzFeed, corrections pages: "It was originally reported in this article that …".
        Sentence(
            "correction",
            "originally; initially; previously; earlier; incorrectly",
            rf"\b(?:it was|we|i) (?:had )?(?:originally|initially|previously|earlier|incorrectly) (?:reported|said|stated|wrote|written)\b[^.!?]{{0,40}}\b(?:this|our) {_OWN}\b",
            of_story=False,
        ),
        Sentence(
            "correction",
            "apologies",
            r"<start>our (?:sincere )?apologies (?:to [^.!?]{1,60} )?for (?:the|this|that|any) (?:\w+ )?(?:errors?|mistakes?|confusion|mix-up|omission)\b(?! (?:on|in) this page)",
            of_story=False,
        ),
        Sentence(
            "clarification",
            "unclear; ambiguous; ambiguously; misleading",
            rf"\bversions? of (?:this|the|our) (?:\w+ )?{_OWN}\b[^.!?]{{0,60}}\b(?:unclear|ambiguous|ambiguously|misleading)\b",
        ),
        Sentence(
            "update",
            "published; publication; posted; ran",
            rf"(?:^[^\w]{{0,6}}|^[^:.]{{0,40}}: )(?:after|since|following|subsequent to) (?:(?:the )?(?:initial )?publication\b|(?:this|our|the) {_OWN}(?:[’']s)? (?:was (?:first |originally )?|initial |first )?(?:published|publication|posted|ran|appeared|went live)\b)",
            of_story=False,
        ),
        # Los Angeles Times, "For the record": the label and a sentence about the story.
        Sentence(
            "correction",
            "record",
            r"^[\W_]{0,4}for the record\b[^:]{0,40}:(?=[^!?]{0,200}\b(?:story|article|headline|caption|column|post|review|photo|obituary)\b)",
            of_story=False,
        ),
        Sentence("correction", "appended", r"\b(?:corrections?|editor[’']?s note) appended\W*$", of_story=False),
        Sentence(
            "retraction",
            "retract; retracting; retracts; withdrawing; withdraws; retracted; withdrew; withdrawn; withdraw; retraction",
            rf"<start>(?:we|the [\w .’'&-]{{2,40}}?|[\w ]{{2,30}}?) (?:(?:has|have|is|are|hereby|now|since|unequivocally|formally|fully) ){{0,3}}(?:retracting|retracts|retract|withdrawing|withdraws|withdraw|retracted|withdrawn) (?:this|our|its|the (?:online|above|story above)) (?:[\w.]+ ){{0,4}}?{_OWN}\b",
            of_story=False,
        ),
        Sentence(
            "retraction",
            "withdrawn; standards; removed; unpublished",
            rf"<start>(?:this|the) {_OWN} (?:above )?(?:does not|did not|failed to|doesn[’']t|didn[’']t) meet (?:\w+ ){{0,5}}?standards\b",
            of_story=False,
        ),
    ),
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
    openings=r"(?:to|by) (?=(?:\w+ly |further |also |better |more )?(?:add|includ|reflect|correct|clarif|remov|fix|not(?:e|ing)\b|show|sa[yi]|mak|chang|updat|delet|replac|attribut|specif|stat|amend|restor|explain|identif|indicat|provid|put|name|give|accurately)\w*)|"
    r"(?:with(?! (?:an?|the) (?:earlier|previous|original|deep)| regret)|because|after|since) (?=(?:an?|the|more|additional|new|further|comments?|comment|details?|information|quotes?|statements?|remarks?|response|responses|reaction|background|context|final|latest|analyst|fresh|updated|confirmation|\w+ (?:comments?|response|statement|details|information|context)|[A-Z]\w+)\b)|"
    r"(?=(?:adds?|added|adding|corrects|corrected|clarifies|clarified|removes|removed|removing|fixes|fixed|deletes|deleted|updates|updated|recasts|changes|changed|restores|refiles|replaced|misstated|mis-stated|misspelled|misspelt|misidentified|misattributed|misquoted|mischaracteri[sz]ed|misreported|misnamed|transposed|overstated|understated|incorrectly|inaccurately|erroneously|wrongly|mistakenly|omitted|referred imprecisely|gave (?:an?|the) (?:incorrect|wrong|inaccurate)|(?:originally|initially|previously) (?:said|stated|gave|named|identified|reported|made|listed))\b(?! (?:and|version|at|on|by|since|accordingly|for|online|it|to|with|because|after|as|from|throughout|twice|here|the record)\b| (?!par|graf)\w{3,9}\.? \d|\W*$|[:.,]))",
    stops=r", and (?=to |by |with |adds |to\b)|,? and (?=(?:to|by) (?:add|correct|clarify|remove|fix|reflect|include|update|change|note|make)\b)|,? and (?=(?:with|adds|corrects|removes|updates|clarifies|fixes) )|, (?=(?:adds|updates|recasts|removes|corrects) )",
    verbs={
        "correct": r"correct(?:s|ed|ing|ion)?|fix(?:es|ed|ing)?|amend(?:s|ed)?|rectif(?:y|ies|ied)|mis-?s?(?:tated|pelled|pelt|identified|attributed|quoted|characteri[sz]ed|reported|named|represented)|transposed|(?:over|under)stated|incorrect(?:ly)?|inaccurate(?:ly)?|"
        r"erroneous(?:ly)?|wrong(?:ly)?|mistaken(?:ly)?|imprecise(?:ly)?|in error|errors?|mistakes?|typos?|accurately|originally|initially|previously|omitted|restores?",
        "clarify": r"clarif(?:y|ies|ied|ying|ication)|make (?:it )?clear|mak(?:es|ing) clear|specif(?:y|ies|ied)|explain(?:s|ed)?",
        "remove": r"remov(?:e|es|ed|ing)|delet(?:e|es|ed|ing)|tak(?:e|en) down|retract(?:s|ed)?|withdr(?:aw|awn|ew)|unpublished",
        "add": r"add(?:s|ed|ing|itional)?|includ(?:e|es|ed|ing)|with|provid(?:e|es|ed|ing)",
        "change": r"updat(?:e|es|ed|ing)|revis(?:e|es|ed)|edit(?:ed|s)?|chang(?:e|es|ed|ing)|modif(?:y|ies|ied)|reflect(?:s|ed|ing)?|rewrit\w+|republish(?:ed)?|refil(?:e|es|ed)|recasts?|reworded|rephrased|replac(?:e|es|ed|ing)|show(?:s|ing)?|say|indicate|because|after",
    },
    places=r"(?:(?:in|throughout|to|of) (?:the )?)?((?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|last|final|opening|closing|penultimate|\d+(?:st|nd|rd|th)) "
    r"(?:paragraphs?|sentences?|grafs?|reference|section|bullet)|(?:paragraphs?|grafs?|pars?) \d+(?:(?:,| and| to|-|–) ?\d+)*|(?:the )?(?:(?:sub)?headline|photo caption|picture caption|caption|byline|dek|subhead|lead|lede|dateline|intro|introduction|map|chart|table|graphic))",
)
