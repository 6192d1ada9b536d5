"""English: whole sentences by which outlets tell what they did to a story, each a note by itself."""

from revtrack.notes.wordings import Sentence

_OWN = r"(?:stor(?:y|ies)|articles?|reports?|posts?|pieces?|columns?|headlines?|captions?|profiles?|reviews?|obituar(?:y|ies)|interviews?|graphics?|maps?|charts?|tables?|editorials?|essays?|items?)"
_MIS = r"(?:mis(?:s?tated|spell?ed|spelt|identified|attributed|quoted|characteri[sz]ed|reported|named|represented|translated|calculated|labell?ed|described|dated)|transposed|overstated|understated|omitted(?! from)|(?:incorrectly|inaccurately|erroneously|wrongly|mistakenly|imprecisely) \w+|(?:said|stated|reported|gave|identified|named|referred|described) (?:\w+ )?(?:incorrectly|inaccurately|erroneously|wrongly|mistakenly|imprecisely|in error)|(?:gave|had|used|included|contained|carried|listed|named|showed|cited) (?:an? |the |some )?(?:incorrect|inaccurate|wrong|erroneous|outdated|errors?|mistakes?))"

# What a text is made of, by the names that editors give its parts.
_REPORTED = r"(?![^.!?]*,[”\"’']? (?:[\w’'.-]+ ){0,5}(?:said|says|told|wrote|argued?|according|recalled|announced)\b)"
"""What somebody else says was done to a text of theirs is no note."""
_PART = r"(?:photo(?:graph)?s?|images?|pictures?|videos?|quotes?|quotations?|sentences?|paragraphs?|passages?|references?|links?|charts?|graphics?|maps?|names?|headlines?|captions?|comments?|lines?|wording|spelling|figures?|attributions?|descriptions?|details?|anecdotes?|statements?|words?|phrases?)"
_DAY = r"(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|(?:jan|feb|march|april|may|june|july|aug|sept?|oct|nov|dec)[a-z]*\.? \d|yesterday|last (?:week|month)|pages?\b|section\b|edition|issue\b|\d{1,2} (?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec))"
# What points at the outlet's own text without "this": a caption or headline at once, or a story with the day or page it ran on.
_OURS = rf"(?:our|this) (?:[\w’'-]+ ){{0,4}}?{_OWN}\b(?! by\b)[^.!?]{{0,220}}?|the (?:headline|caption|photo caption|picture caption|map|chart|graphic)\b[^.!?]{{0,160}}?\b(?:this|our|the) {_OWN}\b[^.!?]{{0,60}}?"
_DATED = rf"(?:an?|the|some|several|two) (?=[^.!?]{{0,120}}?\b{_DAY})(?:[\w.’'-]+ ){{0,5}}?{_OWN}\b(?! by\b)(?![^!?]{{0,60}} in (?-i:The) )(?:[^.!?]|\.(?! [A-Z])){{0,220}}?"

SENTENCES = (
    Sentence(
        "correction",
        "first; originally; initially; previously",
        rf"<start>(?:this|the|our) {_OWN},? (?:as|when) (?:it was )?(?:first|originally|initially|previously) (?:published|posted|reported|filed|written|aired)\b,?[^.!?]{{0,120}}?\b(?:{_MIS}|(?:got|had) [^.!?]{{1,60}} wrong|said|stated|gave|did not|failed to)\b",
        of_story=False,
    ),
    Sentence(
        "correction",
        "caption; captions; chart; charts; graphic; graphics; map; maps; photo; photograph; picture; headline; headlines; table; tables; credit",
        rf"<start>(?:an?|the|two|some|several) (?:[\w-]+ ){{0,2}}?(?:captions?|charts?|graphics?|maps?|photo(?:graph)?s?|pictures?|headlines?|tables?|credit) (?:with|in|on|for|accompanying|published with|that (?:accompanied|appeared with|ran with)) (?:an? (?:earlier|previous) version of )?(?:this|our|the) (?:[\w-]+ )?{_OWN}\b[^.!?]{{0,60}}? (?:{_MIS}|was (?:wrong|incorrect|mislabell?ed))",
    ),
    Sentence(
        "correction",
        "version",
        rf"<start>(?:an?|one|some) (?:[\w-]+ )?versions? of (?:this|our) (?:[\w-]+ ){{0,2}}?{_OWN}\b[^!?]{{0,100}}?\b{_MIS}",
    ),
    Sentence(
        "correction",
        "version; versions",
        rf"<start>{_REPORTED}(?:an?|the|our) (?:earlier|previous|prior|original|initial|first) versions? (?:also )?{_MIS}\b",
        of_story=False,
    ),
    # Poynter, "Making corrections": a part of the text, named by its kind, that was taken out, put in or exchanged.
    Sentence(
        "update",
        "removed; deleted; taken; cut; added; inserted; replaced; changed; edited; reworded; rephrased",
        rf"<start>(?:an?|the|one|two|three|some|several) (?:[\w-]+ ){{0,3}}?{_PART}\b[^.!?]{{0,100}}? (?:was|were|has been|have been|had been) (?:also |since |now |later )?(?:removed|deleted|taken out|cut|added|inserted|replaced|changed|edited|reworded|rephrased) (?:(?:from|to|in|of) |(?:[\w-]+ ){{1,4}}?(?:from|to|in) )(?:this|our) (?:[\w-]+ )?{_OWN}\b",
    ),
    Sentence(
        "update",
        "updated; revised; edited; modified; amended; changed",
        rf"<start>(?:this|our) (?:[\w-]+ )?{_OWN} (?:was|has been) (?:last|most recently) (?:updated|revised|edited|modified|amended|changed)\b[^!?]{{0,50}}? (?:to|with) (?=(?:add|includ|reflect|correct|clarif|remov|fix|note|show|say|specif|the |an? |more |additional |new |comments?\b|details?\b))",
    ),
    Sentence(
        "update",
        "updated; revised; amended",
        rf"<start>{_REPORTED}(?:originally|first|initially) (?:published|posted)\b(?! in \d{{4}})[^!?]{{0,60}}?\b(?:updated|revised|amended)\b[^!?]{{0,40}}? (?:to (?=add|includ|reflect|correct|clarif|remov|fix|note|show|say|specif)|with (?=\w+ \w))",
        of_story=False,
    ),
    Sentence(
        "update",
        "added; included",
        rf"<start>{_REPORTED}we(?:[’']ve| have)(?: now| since| also)? (?:added|included) (?:an?|the|some|more|additional|further) (?:[\w-]+ ){{0,3}}?(?:comments?|responses?|statements?|reactions?|replies|reply|details|information|context|quotes?|figures)\b[^.!?]{{0,60}}? (?:below|above|(?:to|in|at the (?:top|end|bottom) of) (?:this|our|the) {_OWN})\b",
        of_story=False,
    ),
    Sentence(
        "correction",
        "corrected; amended; fixed",
        rf"<start>{_REPORTED}this (?:has (?:now |since |also )?been|was) (?:corrected|amended|fixed) to (?:show|say|read|reflect|state|note|make|give|indicate)\b",
        of_story=False,
    ),
    # An outlet that speaks of itself by name: "AP has corrected this story".
    Sentence(
        "correction",
        "corrected; amended",
        rf"<start>{_REPORTED}(?:the )?(?-i:[A-Z])[\w’'&.-]*(?: [\w’'&.-]+){{0,4}} has (?:since |now |also )?(?:corrected|amended) (?:this|the online version of this|the above) (?!report){_OWN}\b",
    ),
    Sentence(
        "correction",
        "reference; references; mention; mentions; attribution; attributions",
        r"<start>(?:an?|the) (?:[\w-]+ )?(?:references?|mentions?|attributions?) (?:to|of|in) [^!?]{1,80}? (?:has|have) (?:now |since |also )?been (?:corrected|amended|fixed)(?=[;:—–]| in (?:this|our) )",
        of_story=False,
    ),
    Sentence(
        "correction",
        "corrected; amended; fixed",
        rf"<start>{_REPORTED}we(?:[’']ve| have)(?: now| since| also)? (?:corrected|amended|fixed) (?:the|an?|two|some|several) (?:[\w-]+ ){{0,3}}?{_PART}\b",
        of_story=False,
    ),
    Sentence(
        "clarification",
        "clarified",
        rf"<start>{_REPORTED}we(?:[’']ve| have)(?: now| since| also)? clarified (?:the|an?|two|some|several) (?:[\w-]+ ){{0,3}}?{_PART}\b",
        of_story=False,
    ),
    # The Guardian and The New York Times give the cause first: "Owing to an editing error, we said …".
    Sentence(
        "correction",
        "editing; subediting; sub; proofreading; captioning; production; transcription; typographical; reporting; translation",
        rf"<start>(?:because of|due to|owing to|through|as a result of) an? (?:\w+ )?(?:(?:sub-?|copy-?)?editing|proofreading|captioning|production|transcription|typographical|reporting|translation) (?:error|mistake|mix-up|oversight|slip)s?, (?:we (?:said|stated|reported|wrote|gave|described|named|misstated|identified|referred|suggested|attributed|published|omitted)\b|[^.!?]{{0,120}}?\b(?:this|our) (?:[\w-]+ )?{_OWN}\b)",
        of_story=False,
    ),
    # The New York Times, "Editors' Note": what came to light about the story itself once it was out.
    Sentence(
        "editors_note",
        "learned; discovered; determined; found; concluded",
        rf"\b(?:after|since|following) (?:this|the|our) {_OWN}(?:[’']s)? (?:was (?:first |originally )?)?(?:published|publication|posted|ran|appeared),? (?:the |our |times )*editors? (?:have |has )?(?:since |later )?(?:learned|discovered|determined|found|concluded)\b",
    ),
    Sentence(
        "editors_note",
        "published",
        rf"\b(?:(?:this|the|our) {_OWN}|it|we|the \w+)(?: and \w+)? (?:should not have been published|would not have (?:been )?published|should not have published)\b(?=[^.!?]{{0,60}}(?:\.|,|$| in its| had| without| as written| because))",
    ),
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
        rf"<start>in (?:(?:our|this) (?:[\w.,’'-]+ ){{0,6}}?{_OWN}\b|(?:an?|the|some) (?=[^!?]{{0,100}}?\b{_DAY})(?:[\w.,’'-]+ ){{0,6}}?{_OWN}\b|[\w.]+day[’']s (?:[\w.,’'-]+ ){{0,4}}?(?:{_OWN}|edition)\b)(?:[^.!?]|\.(?! [A-Z])){{0,260}}?\b{_MIS}",
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
        r"(?:\b(?:we|i)|<start>(?:[\w’'&.-]+ ){1,6}?)(?:\w+ly )? ?(?:regrets?|apologi[sz]es?(?: \w+ly)?(?: to [\w .,’'-]{1,60}?)? for|(?:is|are|am) sorry for) (?:the|this|any|these|that|our) (?:[\w-]+ ){0,2}?(?:errors?|mistakes?|omissions?|inaccurac(?:y|ies)|oversight|misunderstanding|confusion)\b(?=[\W]*$|\.|,? and (?:is|are|we|has|have|any|for|apolog)| caused|,? (?:which|that) (?:was|were|has|have|is|are)\b)",
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
        rf"(?:^[^\w]{{0,6}}|^[^:.]{{0,40}}: )(?:after|since|following|subsequent to) (?:(?:the )?(?:initial )?publication\b|(?:(?:this|our) {_OWN}|the (?:story|article|post|piece|column|interview))(?:[’']s)? (?:was (?:first |originally )?|initial |first )?(?:published|publication|posted|ran|appeared|went live)\b)",
        of_story=False,
    ),
    # Los Angeles Times, "For the record": the label and a sentence about the story.
    Sentence(
        "correction",
        "record",
        r"^[\W_]{0,4}for the record\b[^:]{0,40}:(?=[^!?]{0,200}\b(?:story|article|headline|caption|column|post|review|photo|obituary)\b)",
        of_story=False,
    ),
    Sentence("clarification", "appended", r"\bclarifications? appended\W*$", of_story=False),
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
)
