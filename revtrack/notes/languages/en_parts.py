"""English: parts of the sentences in which outlets speak of their own texts: what they are, what was wrong, on which day they ran."""

OWN = r"(?:stor(?:y|ies)|articles?|reports?|posts?|pieces?|columns?|headlines?|captions?|profiles?|reviews?|obituar(?:y|ies)|interviews?|graphics?|maps?|charts?|tables?|editorials?|essays?|items?)"
MIS = r"(?:mis(?:s?tated|spell?ed|spelt|identified|attributed|quoted|characteri[sz]ed|reported|named|represented|translated|calculated|labell?ed|described|dated)|transposed|overstated|understated|omitted(?! from)|(?:incorrectly|inaccurately|erroneously|wrongly|mistakenly|imprecisely) \w+|(?:said|stated|reported|gave|identified|named|referred|described) (?:\w+ )?(?:incorrectly|inaccurately|erroneously|wrongly|mistakenly|imprecisely|in error)|(?:gave|had|used|included|contained|carried|listed|named|showed|cited) (?:an? |the |some )?(?:incorrect|inaccurate|wrong|erroneous|outdated|errors?|mistakes?))"

REPORTED = r"(?![^.!?]*,[”\"’']? (?:[\w’'.-]+ ){0,5}(?:said|says|told|wrote|argued?|according|recalled|announced)\b)"
"""What somebody else says was done to a text of theirs is no note."""
# What a text is made of, by the names that editors give its parts.
PART = r"(?:photo(?:graph)?s?|images?|pictures?|videos?|quotes?|quotations?|sentences?|paragraphs?|passages?|references?|links?|charts?|graphics?|maps?|names?|headlines?|captions?|comments?|lines?|wording|spelling|figures?|attributions?|descriptions?|details?|anecdotes?|statements?|words?|phrases?)"
DAY = r"(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|(?:jan|feb|march|april|may|june|july|aug|sept?|oct|nov|dec)[a-z]*\.? \d|yesterday|last (?:week|month)|pages?\b|section\b|edition|issue\b|\d{1,2} (?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec))"
# What points at the outlet's own text without "this": a caption or headline at once, or a story with the day or page it ran on.
OURS = rf"(?:our|this) (?:[\w’'-]+ ){{0,4}}?{OWN}\b(?! by\b)[^.!?]{{0,220}}?|the (?:headline|caption|photo caption|picture caption|map|chart|graphic)\b[^.!?]{{0,160}}?\b(?:this|our|the) {OWN}\b[^.!?]{{0,60}}?"
DATED = rf"(?:an?|the|some|several|two) (?=[^.!?]{{0,120}}?\b{DAY})(?:[\w.’'-]+ ){{0,5}}?{OWN}\b(?! by\b)(?![^!?]{{0,60}} in (?-i:The) )(?:[^.!?]|\.(?! [A-Z])){{0,220}}?"
