"""English: whole sentences by which outlets own up to what a story had wrong, or left unclear."""

from revtrack.notes.languages.en_parts import DATED, DAY, MIS, OURS, OWN, REPORTED
from revtrack.notes.wordings import Sentence

ERRORS = (
    Sentence(
        "clarification",
        "read; taken; understood; interpreted; suggested; implied",
        rf"\bversions? of (?:this|the|our) (?:\w+ )?{OWN}\b (?:could|may|might) (?:have )?(?:be |been )?(?:read|taken|understood|interpreted|suggested|implied)\b",
    ),
    Sentence(
        "correction",
        "wrong",
        rf"<start>{REPORTED}(?:we|i) got (?:this|that|it|(?:the|an?) [\w ]{{1,40}}?) wrong\b(?=[^!?]{{0,200}}?\b{OWN}\b)",
    ),
    # NPR, "Corrections": the broadcast and the text beside it have the same error.
    Sentence(
        "correction",
        "audio; broadcast; radio; video; podcast; print; web; online",
        rf"<start>(?:in|as in) (?:the|an?) (?:\w+ ){{0,2}}?(?:audio|broadcast|radio|video|podcast|print|web|online)(?: (?:version|edition|recording)s?)? of (?:this|our) (?:\w+ )?{OWN}\b[^.!?]{{0,80}}?\bwe (?:\w+ ){{0,2}}?(?:sa(?:y|id)|stated?|report(?:ed)?|g[ai]ve|refer(?:red)?|call(?:ed)?|identif(?:y|ied)|describe[sd]?)\b",
    ),
    # Papers of a place: what was wrong, and the day's edition in which it was.
    Sentence(
        "correction",
        "edition; paper; newspaper; issue",
        rf"<start>{REPORTED}[^.!?]{{1,160}}? (?:was|were) (?:mis(?:s?tated|spelled|spelt|identified|attributed|quoted|reported|named|printed|labell?ed)|(?:incorrectly|inaccurately|erroneously|wrongly|mistakenly) \w+|\w+ (?:incorrectly|inaccurately|erroneously|wrongly|mistakenly|in error)|wrong|incorrect|inaccurate|omitted|transposed) (?:in|on|from) (?:(?:the )?[\w.]+day[’']s|last week[’']s|our(?: \w+day)?|the [\w.]+ \d{{1,2}}) (?:print |online )?(?:edition|paper|newspaper|issue)\b",
        of_story=False,
    ),
    # Independent Press Standards Organisation, Editors' Code, clause 1: accepts that something it published was untrue.
    Sentence(
        "retraction",
        "accept; acknowledge; recognise; recognize",
        rf"<start>{REPORTED}we (?:now |fully |unreservedly )?(?:accept|acknowledge|recogni[sz]e) (?=[^!?]{{0,200}}?\b(?:our|the|this) (?:[\w’'-]+ ){{0,2}}?{OWN}\b)(?=[^!?]{{0,240}}?\b(?:untrue|false|unfounded|unsubstantiated|without foundation|no truth)\b)(?=[^!?]{{0,300}}?\b(?:removed|deleted|withdrawn|withdraw|taken (?:it|the article) down|taken down|retract(?:ed)?)\b)",
        of_story=False,
    ),
    Sentence(
        "correction",
        "accept; acknowledge; recognise; recognize",
        rf"<start>{REPORTED}we (?:now |fully |unreservedly )?(?:accept|acknowledge|recogni[sz]e) (?=[^!?]{{0,200}}?\b(?:our|this) (?:[\w’'-]+ ){{0,2}}?{OWN}\b)[^!?]{{0,240}}?\b(?:untrue|false|incorrect|inaccurate|wrong|unfounded|unsubstantiated|without foundation|no truth)\b",
        of_story=False,
    ),
    Sentence(
        "correction",
        "first; originally; initially; previously",
        rf"<start>(?:this|the|our) {OWN},? (?:as|when) (?:it was )?(?:first|originally|initially|previously) (?:published|posted|reported|filed|written|aired)\b,?[^.!?]{{0,120}}?\b(?:{MIS}|(?:got|had) [^.!?]{{1,60}} wrong|said|stated|gave|did not|failed to)\b",
        of_story=False,
    ),
    Sentence(
        "correction",
        "byline; dateline; subheading; summary; caption; captions; chart; charts; graphic; graphics; map; maps; photo; photograph; picture; headline; headlines; table; tables; credit",
        rf"<start>(?:an?|the|two|some|several) (?:[\w-]+ ){{0,2}}?(?:captions?|charts?|graphics?|maps?|photo(?:graph)?s?|pictures?|headlines?|tables?|credit|byline|dateline|subheading|summary) (?:with|in|on|for|accompanying|published with|that (?:accompanied|appeared with|ran with)) (?:an? (?:earlier|previous) version of )?(?:this|our|the) (?:[\w-]+ )?{OWN}\b[^.!?]{{0,60}}? (?:{MIS}|was (?:wrong|incorrect|mislabell?ed))",
    ),
    Sentence(
        "correction",
        "version",
        rf"<start>(?:an?|one|some) (?:[\w-]+ )?versions? of (?:this|our) (?:[\w-]+ ){{0,2}}?{OWN}\b[^!?]{{0,100}}?\b{MIS}",
    ),
    Sentence(
        "correction",
        "version; versions",
        rf"<start>{REPORTED}(?:an?|the|our) (?:earlier|previous|prior|original|initial|first) versions? (?:also )?{MIS}\b",
        of_story=False,
    ),
    Sentence(
        "correction",
        "reference; references; mention; mentions; attribution; attributions",
        r"<start>(?:an?|the) (?:[\w-]+ )?(?:references?|mentions?|attributions?) (?:to|of|in) [^!?]{1,80}? (?:has|have) (?:now |since |also )?been (?:corrected|amended|fixed)(?=[;:—–]| in (?:this|our) )",
        of_story=False,
    ),
    # The Guardian and The New York Times give the cause first: "Owing to an editing error, we said …".
    Sentence(
        "correction",
        "editing; subediting; sub; proofreading; captioning; production; transcription; typographical; reporting; translation",
        rf"<start>(?:because of|due to|owing to|through|as a result of) an? (?:\w+ )?(?:(?:sub-?|copy-?)?editing|proofreading|captioning|production|transcription|typographical|reporting|translation) (?:error|mistake|mix-up|oversight|slip)s?, (?:we (?:said|stated|reported|wrote|gave|described|named|misstated|identified|referred|suggested|attributed|published|omitted)\b|[^.!?]{{0,120}}?\b(?:this|our) (?:[\w-]+ )?{OWN}\b)",
        of_story=False,
    ),
    Sentence(
        "correction",
        "misattributed; misquoted; misstated; misspelled; misidentified; incorrect; wrong; inaccurate",
        r"<start>(?:an?|the|some|one|two|several) (?:[\w-]+ ){0,2}?in (?:this|our) (?:story|article|report|piece|post|column|headline|caption)(?: \w+)? (?:was|were|is|had been|has been) (?:\w+ )?(?:misattributed|misquoted|misstated|misspelled|misidentified|incorrect|wrong|inaccurate)\b",
    ),
    # AP Stylebook, "corrections/correctives"; New York Times, "Corrections": the article, its day and subject, then what it misstated.
    Sentence(
        "correction",
        "misstated; misspelled; misidentified; incorrectly; erroneously; wrongly; mistakenly; inaccurately; imprecisely; incorrect; inaccurate; wrong; erroneous; transposed; omitted; misattributed; misquoted; mischaracterized; mischaracterised; misreported; misnamed; misrepresented; overstated; understated; error; errors; mistake; mistakes; misspelt; mistranslated; miscalculated; mislabeled; mislabelled; misdescribed; misdated; outdated",
        rf"<start>(?:(?:because of|due to|owing to) an? (?:\w+ ){{0,3}}(?:error|mistake|mix-up|oversight), )?(?:{OURS}|{DATED})\b{MIS}",
        of_story=False,
    ),
    Sentence(
        "correction",
        "incorrectly; erroneously; wrongly; mistakenly; inaccurately; misstated; misidentified; misattributed; misquoted; misspelled; incorrect; wrong",
        rf"<start>in (?:(?:our|this) (?:[\w.,’'-]+ ){{0,6}}?{OWN}\b|(?:an?|the|some) (?=[^!?]{{0,100}}?\b{DAY})(?:[\w.,’'-]+ ){{0,6}}?{OWN}\b|[\w.]+day[’']s (?:[\w.,’'-]+ ){{0,4}}?(?:{OWN}|edition)\b)(?:[^.!?]|\.(?! [A-Z])){{0,260}}?\b{MIS}",
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
        rf"<start>(?:an?|the|our|this) (?:[\w’'-]+ ){{0,4}}?{OWN}\b[^.!?]{{0,160}}?\bshould (?:also )?have (?:also )?(?:made (?:it )?clear|noted|explained|specified|mentioned|included|disclosed|added|been clear)",
    ),
    Sentence(
        "correction",
        "should",
        rf"<start>(?:an?|the|our|this) (?:[\w’'-]+ ){{0,4}}?{OWN}\b[^.!?]{{0,160}}?\bshould have (?:said|read|stated|been|identified|given|referred|named)\b",
    ),
    Sentence(
        "clarification",
        "impression",
        rf"(?:{OWN}|version)\b[^!?]{{0,220}}?\b(?:left|gave|given|created|give|leave) (?:\w+ )?(?:the|an?) (?:\w+ )?impression\b",
    ),
    # The Guardian and BBC: "We would like to make clear …", "We are happy to clarify …".
    Sentence(
        "clarification",
        "clear; clarify; point",
        rf"<start>(?:(?:the|our|this) (?:\w+ ){{0,6}}?)?(?:we|the \w+) (?:(?:would|[’']d) (?:also )?(?:like|wish) to|(?:want|wish|wishes)(?: also)? to|(?:are|is) (?:also )?(?:happy|pleased|glad) to) (?:make (?:it )?clear|clarify|point out)\b(?=[^!?]{{0,400}}?\b{OWN}\b)",
    ),
    Sentence(
        "correction",
        "straight; correct; apologise; apologize",
        rf"<start>we (?:(?:would )?(?:like|wish|want) to|are (?:happy|glad|pleased) to) (?:apologi[sz]e|correct|set the record straight)\b(?=[^!?]{{0,400}}?\b{OWN}\b)",
        of_story=False,
    ),
    # NPR and BuzzFeed, corrections pages: "It was originally reported in this article that …".
    Sentence(
        "correction",
        "originally; initially; previously; earlier; incorrectly",
        rf"\b(?:it was|we|i) (?:had )?(?:originally|initially|previously|earlier|incorrectly) (?:reported|said|stated|wrote|written)\b[^.!?]{{0,40}}\b(?:this|our) {OWN}\b",
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
        rf"\bversions? of (?:this|the|our) (?:\w+ )?{OWN}\b[^.!?]{{0,60}}\b(?:unclear|ambiguous|ambiguously|misleading)\b",
    ),
    # Los Angeles Times, "For the record": the label and a sentence about the story.
    Sentence(
        "correction",
        "record",
        r"^[\W_]{0,4}for the record\b[^:]{0,40}:(?=[^!?]{0,200}\b(?:story|article|headline|caption|column|post|review|photo|obituary)\b)",
        of_story=False,
    ),
)
