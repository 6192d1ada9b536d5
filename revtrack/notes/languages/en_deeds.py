"""English: whole sentences by which outlets tell what they did to a story, or when it ran before."""

from revtrack.notes.languages.en_parts import OWN, PART, REPORTED
from revtrack.notes.wordings import Sentence

DEEDS = (
    # Reuters Handbook, "Refiles": what changes no meaning.
    Sentence(
        "other",
        "refiled",
        rf"\b{OWN} (?:has been|was|is being|is) refiled (?:[^.!?)]{{0,30}}? )?(?:to (?:fix|correct|remove|add|restore|change|amend|resolve)|because of|due to) [^.!?)]{{0,40}}?\b(?:typo\w*|typographical|format\w*|slugs?|keywords?|links?|spacing|punctuation|garble\w*|coding|codes?|tags?|style|layout)\b",
        of_story=False,
    ),
    Sentence(
        "update",
        "published; posted",
        rf"<start>(?:this|our) (?:\w+ )?{OWN} (?:was|is) (?:first|originally|initially) (?:published|posted|filed)\b[^!?]{{0,80}}?[.;] it (?:was|has been) (?:also |since |later |then |last )?(?:updated|corrected|amended|revised|changed|clarified|edited) (?=(?:to|with|at|on|after|by|\w+day|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)\w*\.?) )",
    ),
    # Poynter, "Making corrections": a part of the text, named by its kind, that was taken out, put in or exchanged.
    Sentence(
        "update",
        "removed; deleted; taken; cut; added; inserted; replaced; changed; edited; reworded; rephrased",
        rf"<start>(?:an?|the|one|two|three|some|several) (?:[\w-]+ ){{0,3}}?{PART}\b[^.!?]{{0,100}}? (?:was|were|has been|have been|had been) (?:also |since |now |later )?(?:removed|deleted|taken out|cut|added|inserted|replaced|changed|edited|reworded|rephrased) (?:(?:from|to|in|of) |(?:[\w-]+ ){{1,4}}?(?:from|to|in) )(?:this|our) (?:[\w-]+ )?{OWN}\b",
    ),
    Sentence(
        "update",
        "updated; revised; edited; modified; amended; changed",
        rf"<start>(?:this|our) (?:[\w-]+ )?{OWN} (?:was|has been) (?:last|most recently) (?:updated|revised|edited|modified|amended|changed)\b[^!?]{{0,50}}? (?:to|with) (?=(?:add|includ|reflect|correct|clarif|remov|fix|note|show|say|specif|the |an? |more |additional |new |comments?\b|details?\b))",
    ),
    Sentence(
        "update",
        "updated; revised; amended",
        rf"<start>{REPORTED}(?:originally|first|initially) (?:published|posted)\b(?! in \d{{4}})[^!?]{{0,60}}?\b(?:updated|revised|amended)\b[^!?]{{0,40}}? (?:to (?=add|includ|reflect|correct|clarif|remov|fix|note|show|say|specif)|with (?=\w+ \w))",
        of_story=False,
    ),
    Sentence(
        "update",
        "added; included",
        rf"<start>{REPORTED}we(?:[’']ve| have)(?: now| since| also)? (?:added|included) (?:an?|the|some|more|additional|further) (?:[\w-]+ ){{0,3}}?(?:comments?|responses?|statements?|reactions?|replies|reply|details|information|context|quotes?|figures)\b[^.!?]{{0,60}}? (?:below|above|(?:to|in|at the (?:top|end|bottom) of) (?:this|our|the) {OWN})\b",
        of_story=False,
    ),
    Sentence(
        "correction",
        "corrected; amended; fixed",
        rf"<start>{REPORTED}this (?:has (?:now |since |also )?been|was) (?:corrected|amended|fixed) to (?:show|say|read|reflect|state|note|make|give|indicate)\b",
        of_story=False,
    ),
    # An outlet that speaks of itself by name: "AP has corrected this story".
    Sentence(
        "correction",
        "corrected; amended",
        rf"<start>{REPORTED}(?:the )?(?-i:[A-Z])[\w’'&.-]*(?: [\w’'&.-]+){{0,4}} has (?:since |now |also )?(?:corrected|amended) (?:this|the online version of this|the above) (?!report){OWN}\b",
    ),
    Sentence(
        "correction",
        "corrected; amended; fixed",
        rf"<start>{REPORTED}we(?:[’']ve| have)(?: now| since| also)? (?:corrected|amended|fixed) (?:the|an?|two|some|several) (?:[\w-]+ ){{0,3}}?{PART}\b",
        of_story=False,
    ),
    Sentence(
        "clarification",
        "clarified",
        rf"<start>{REPORTED}we(?:[’']ve| have)(?: now| since| also)? clarified (?:the|an?|two|some|several) (?:[\w-]+ ){{0,3}}?{PART}\b",
        of_story=False,
    ),
    # The New York Times, "Editors' Note": what came to light about the story itself once it was out.
    Sentence(
        "editors_note",
        "learned; discovered; determined; found; concluded",
        rf"\b(?:after|since|following) (?:this|the|our) {OWN}(?:[’']s)? (?:was (?:first |originally )?)?(?:published|publication|posted|ran|appeared),? (?:the |our |times )*editors? (?:have |has )?(?:since |later )?(?:learned|discovered|determined|found|concluded)\b",
    ),
    Sentence(
        "editors_note",
        "quoted; cited; named; interviewed; described; identified; pictured",
        rf"<start>(?:an?|the|one|two|some|several) (?:\w+ ){{0,2}}?(?:quoted|cited|named|interviewed|described|identified|pictured) in this (?:\w+ )?{OWN} (?:has|have) (?:since|later|now)\b",
    ),
    Sentence(
        "editors_note",
        "published",
        rf"\b(?:(?:this|the|our) {OWN}|it|we|the \w+)(?: and \w+)? (?:should not have been published|would not have (?:been )?published|should not have published)\b(?=[^.!?]{{0,60}}(?:\.|,|$| in its| had| without| as written| because))",
    ),
    # Poynter, "Making corrections": say what was taken out of the text, and why; BBC Editorial Guidelines 3.3.28.
    Sentence(
        "update",
        "removed; deleted; withdrawn",
        r"\b(?:has|have|had) (?:\w+ )?(?:removed|deleted|withdrawn) (?:an?|the|some|two|three|several|this|that) (?:[\w-]+ ){0,4}?from (?:this|our) (?:story|article|report|piece|post|column|interview)\b",
    ),
    Sentence(
        "correction",
        "corrected; amended; fixed",
        r"<start>(?:the )?(?:headline|caption|photo caption|byline|subheadline|graphic|map|chart) (?:was |has been )?(?:corrected|amended|fixed)\b(?! by\b)",
        of_story=False,
    ),
    # AP: advisory lines above a story, in capitals ("CORRECTS spelling of name").
    Sentence("correction", "corrects", r"<start>(?-i:CORRECTS) (?!THE\b)\w", of_story=False),
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
        r"\b(?!the (?:[\w-]+ )?report\b)(?:this|our|the following|the) (?:[\w’'-]+ ){0,2}?(?:story|article|post|piece|column|essay|interview|review|report|profile|feature|obituary|list|guide|excerpt|recipe) (?:was |is |has been )?(?:(?:originally|first|previously|initially) (?:published|posted|ran|printed|aired)|(?:published|posted) (?:originally|first)|originally (?:was published|ran|appeared(?=[^.!?]{0,80}\b\d{4}|[^.!?]{0,80}\b(?:monday|tuesday|wednesday|thursday|friday|saturday|sunday|january|february|march|april|june|july|august|september|october|november|december|jan|feb|aug|sept|oct|nov|dec)\b)))(?: (?:on|in|by|at|with|under|last|as|to|here|elsewhere)\b|, |\.|$)",
        of_story=False,
    ),
    Sentence(
        "update",
        "republished; republishing; reposting; republish; resurfacing; republication",
        r"\b(?:we(?: are|[’']re| have|[’']ve)? (?:republish|repost|resurfac)(?:ing|ed)|(?:story|article|post|piece|column|essay|it) (?:has been|was|is|is being) (?:\w+ ){0,2}?(?:republished|reposted|resurfaced))\b",
        of_story=False,
    ),
    Sentence(
        "update",
        "published; publication; posted; ran",
        rf"(?:^[^\w]{{0,6}}|^[^:.]{{0,40}}: )(?:after|since|following|subsequent to) (?:(?:the )?(?:initial )?publication\b|(?:(?:this|our) {OWN}|the (?:story|article|post|piece|column|interview))(?:[’']s)? (?:was (?:first |originally )?|initial |first )?(?:published|publication|posted|ran|appeared|went live)\b)",
        of_story=False,
    ),
    Sentence("clarification", "appended", r"\bclarifications? appended\W*$", of_story=False),
    Sentence("correction", "appended", r"\b(?:corrections?|editor[’']?s note) appended\W*$", of_story=False),
    Sentence(
        "retraction",
        "retract; retracting; retracts; withdrawing; withdraws; retracted; withdrew; withdrawn; withdraw; retraction",
        rf"<start>(?:we|the [\w .’'&-]{{2,40}}?|[\w ]{{2,30}}?) (?:(?:has|have|is|are|hereby|now|since|unequivocally|formally|fully) ){{0,3}}(?:retracting|retracts|retract|withdrawing|withdraws|withdraw|retracted|withdrawn) (?:this|our|its|the (?:online|above|story above)) (?:[\w.]+ ){{0,4}}?{OWN}\b",
        of_story=False,
    ),
    Sentence(
        "retraction",
        "withdrawn; standards; removed; unpublished",
        rf"<start>(?:this|the) {OWN} (?:above )?(?:does not|did not|failed to|doesn[’']t|didn[’']t) meet (?:\w+ ){{0,5}}?standards\b",
        of_story=False,
    ),
)
