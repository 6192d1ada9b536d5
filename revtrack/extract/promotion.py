"""Tells promotion among a story's paragraphs: the outlet speaking to the reader about itself, or counting its readers.

A story tells of third persons in the past; promotion turns to the reader ("you", an order) and its object is a service of
the outlet (a newsletter, an account, its journalism). Both must be there, in one short passage without a quotation and
without anybody who says it. What is found is kept as periphery, so an error here hides nothing.
"""

import re

from revtrack.text import word_count

_WORDS_AT_MOST = 40
_SHORT = 20


def _any(*patterns: str) -> re.Pattern[str]:
    return re.compile("|".join(patterns), re.IGNORECASE)


_SPEECH = _any(
    r"[\"“”«»„]",
    r"\b(?:said|says|told|tells|according|asked|asks|wrote|writes|added|adds|announced|warned)\b",
)
_ORDER = _any(
    r"(?:^|[.!?:–—-]\s+)(?:please |now |and |to |don['’]t )?(?:subscribe|sign up|sign in|log in|register|join|follow|support|"
    r"donate|become|download|listen|watch|get|read|try|start|check out|click|tap|discover|enter|share|like|enjoy|unlock|"
    r"choose|add|turn on|help us|keep up|stay|receive|explore|contribute|give|make|upgrade|continue)\b",
)
_READER = _any(r"\b(?:you|your|you['’](?:ve|re|ll)|yours)\b")
_SERVICE = _any(
    r"\b(?:newsletters?|inbox|subscri(?:be|ber|bers|ption|ptions|bing)|unlimited access|digital edition|ad[- ]free)\b",
    r"\bfree (?:articles?|trial|account|access)\b|\b(?:your|an) account\b|\b(?:our|the|mobile) app\b|\b(?:our|the) podcast\b",
    r"\b(?:independent|quality|our|local|public[- ]interest) journalism\b|\bjournalism (?:like this|you)\b",
    r"\bmembers?(?:hip)?(?= (?:today|now|and|for|from))\b|\bnotifications\b|\bbreaking news alerts\b",
    r"\b(?:our|whatsapp|telegram|youtube|instagram|facebook|twitter) (?:channel|page|feed|group)\b",
    r"\bon (?:facebook|twitter|instagram|youtube|whatsapp|telegram|tiktok|x)\W*$",
)
_HANDLING = _any(
    r"^\W*(?:listen to|share|print|save|email|bookmark|continue reading|read) (?:this|the full|the rest of (?:this|the)) "
    r"(?:article|story|report|interview)\b",
    r"\bshare it with\b",
)
_AUDIENCE = _any(
    r"(?:\d[\d.,]*[km]?|hundreds|thousands|many) (?:people|readers|users|others|subscribers|visitors)\b.{0,30}"
    r"\b(?:are|is) (?:now |currently |also )?(?:reading|viewing|watching|following)"
    r"(?: this\b| along\b| (?:right )?now\b|\W*$)",
    r"^\W*(?:\d+|one|two|three|four|five|six|seven|eight|nine|ten)[- ]min(?:ute)?s?[- ](?:read|listen|watch)\b",
    r"^\W*(?:estimated )?(?:read(?:ing)?|listen(?:ing)?) time\b",
)


def is_promotion(text: str) -> bool:
    """Whether a block is the outlet's word to its readers about itself rather than part of the story."""
    if len(text) > 320 or word_count(text) > _WORDS_AT_MOST or _SPEECH.search(text):
        return False
    if _AUDIENCE.search(text) or _HANDLING.search(text):
        return True
    return bool(_SERVICE.search(text) and (_ORDER.search(text) or (_READER.search(text) and word_count(text) <= _SHORT)))
