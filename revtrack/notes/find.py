"""Finds editor's notes: passages in which an outlet says what it did to its own story.

A label alone is not enough ("Editor's note" also introduces guest posts), nor is a label needed ("An earlier version of this
article misstated …"). The kind follows the sentence, as Reuters has it: CORRECTED changes meaning, REFILE does not.
"""

import re

from revtrack.notes.claims import claims_of
from revtrack.notes.values import Claim, Note, NoteKind
from revtrack.notes.wordings import EARLIER, INTRODUCTIONS, LABELS, STORY

LONGEST = 2_000
_FLAGS = re.IGNORECASE
_KEYS = (
    "rrect", "larif", "pdate", "mend", "editor", "etract", "ithdr", "version", "egret", "misst", "misid", "misspel", "refile",
    "epublish", "taken down", "removed", "edited", "revised", "adds ", "recast", "berichtig", "korrig", "fassung", "korrektur",
    "richtigstell", "klarstell", "redaktion", "aktualis", "rectif", "mis à jour", "mise à jour", "rédaction", "ndlr", "préci",
    "corregi", "correcci", "actualiz", "aclar", "fe de err", "redacc", "atualiz", "corrig", "erramos", "redaç", "esclarec",
    "rettific", "aggiorn", "precisaz", "redazion", "corrett", "bijgewerkt", "versie", "redactie", "aangepast", "errat", "note to",
    "widerruf", "verduidelijk", "corriger", "erreur",
)  # fmt: skip
_WHEN = r"(?:[\s,(\[]*(?:[A-Z]?[a-z]{2,8}\.?,? ?\d{1,2}(?:st|nd|rd|th)?|\d[\d:./-]*|am|pm|a\.m\.?|p\.m\.?|e[sd]?t|p[sd]?t|gmt|utc|bst|cest?|[A-Z][a-z]+day|at|on|added|posted|\d+|[,.)\]|–-])\s?){0,14}"
_LABEL = {
    kind: re.compile(
        rf"[\W_]{{0,6}}(?:{'|'.join(words)})(?:\s?\((?!s\))[^)]{{0,40}}\)|{_WHEN})\s*(?:[:：—–|]|-\s|\.\s|\n|$)", _FLAGS
    )
    for kind, words in LABELS.items()
}
_AGENCY = re.compile(
    r"[\W_]{0,4}\((?:corrects|adds|updates|refiles|recasts|removes|clarifies|fixes|deletes|rewrites|repeats|changes|restores|"
    r"amends|edits|updated|corrected)\b|this (?:version|story|article) (?:corrects|updates|clarifies|removes|adds|fixes|deletes|"
    r"refiles)\b",
    _FLAGS,
)
_DONE = re.compile(
    rf"\b(?:this|the|our|that|diese[rs]?|der|dieser|cet|cette|l|este|esta|el|la|questo|questa|il|dit|deze|het|a|une?)\W+"
    rf"(?:\w+\W+){{0,3}}?{STORY}(?:\W+(?!was\b|has\b|have\b|is\b|were\b|wurde\b|a\b|fue\b)\w+){{0,6}}?\W+(?:has|have|was|were|is|wurde|ist|a|fue|ha|foi|è|é|werd|is)\W+"
    rf"(?:(?:been|since|also|subsequently|later|originally|now|first|am|am \d+|été|sido|stat[oa]|op|nachträglich|now|further)\W+|[\d.]+\W+\w+\W+){{0,4}}?"
    r"(?:updated|corrected|amended|clarified|revised|edited|changed|modified|retracted|withdrawn|removed|republished|reworded|"
    r"taken down|unpublished|deleted|rewritten|reedited|re-edited|altered|adjusted|fixed|appended|expanded|aktualisiert|korrigiert|berichtigt|ergänzt|geändert|überarbeitet|"
    r"mis à jour|mise à jour|modifié|modifiée|corrigé|corrigée|rectifié|actualizad[oa]|corregid[oa]|modificad[oa]|atualizad[oa]|"
    r"corrigid[oa]|alterad[oa]|aggiornat[oa]|corrett[oa]|modificat[oa]|bijgewerkt|aangepast|gecorrigeerd)\b",
    _FLAGS,
)
_WE = re.compile(
    rf"\b(?:we|editors?|i)(?:[’']ve| have| had)?\W+(?:since |now |also )?(?:updated|corrected|amended|clarified|revised|removed|"
    rf"changed|retracted|withdrawn|edited|deleted)\W+(?:\w+\W+){{0,6}}?{STORY}",
    _FLAGS,
)
_EARLIER = re.compile(rf"\b(?:{EARLIER})\b", _FLAGS)
_WRONG = re.compile(
    r"\b(?:mis(?:s?tated|spell?ed|spelt|identified|attributed|quoted|characteri[sz]ed|reported|named|represented|translated|"
    r"calculated|labell?ed)|incorrect(?:ly)?|inaccurate(?:ly)?|erroneous(?:ly)?|wrong(?:ly)?|mistaken(?:ly)?|in error|omitted|"
    r"errors?|mistakes?|should have|failed to|did not (?:include|make clear|mention)|referred to|said|stated|gave|included|"
    r"described|listed|implied|suggested|reported|contained|had|named|used|showed|attributed|fälschlich\w*|falsch\w*|hieß|stand|"
    r"indiquait|erron\w*|erreur|decía|afirmaba|errone\w*|informava|riportava|stond|vermeldde)\b",
    _FLAGS,
)
_REGRETS = re.compile(
    r"\b(?:regrets?|apologi[sz]es? for|sorry for) (?:the|this|any|these) (?:\w+ ){0,2}(?:errors?|mistakes?|omissions?|inaccurac)",
    _FLAGS,
)
_STAMP = re.compile(r"[\W\d_]*(?:\b(?:updated?|published|posted|last|first|on|at|by|by \w+|am|pm|a|p|m|e[sd]?t|p[sd]?t|gmt|utc|bst|ist|cest?|"
    r"jan\w*|feb\w*|mar\w*|apr\w*|may|june?|july?|aug\w*|sept?\w*|oct\w*|nov\w*|dec\w*|mon\w*|tue\w*|wed\w*|thu\w*|fri\w*|sat\w*|sun\w*|"
    r"minutes?|hours?|days?|ago|today|yesterday|uhr|stand|aktualisiert|mis|à|jour|le|actualizado|atualizado|aggiornato|bijgewerkt|il|em|el|"
    r"st|nd|rd|th)\b[\W\d_]*)*\Z", _FLAGS)  # fmt: skip
_INTRODUCES = re.compile(INTRODUCTIONS, _FLAGS)
_RETRACTS = re.compile(
    rf"\b(?:retract(?:s|ed|ion|ing)?|withdrawn|withdrew|withdraws|taken down|unpublished|removed (?:this|the) {STORY}|"
    rf"(?:this|the) {STORY} (?:has been|was) (?:removed|deleted)|zurückgezogen|widerruf\w*)\b",
    _FLAGS,
)
_CORRECTS = re.compile(
    r"\b(?:correct(?:s|ed|ing|ion|ions)?|mis(?:s?tated|spell?ed|spelt|identified|attributed|quoted|characteri[sz]ed|reported|"
    r"named|represented|translated|calculated|labell?ed)|incorrect(?:ly)?|inaccurate(?:ly)?|erroneous(?:ly)?|wrong(?:ly)?|"
    r"mistaken(?:ly)?|in error|errors?|mistakes?|fix(?:es|ed)?|rectif\w+|korrigiert|berichtigt\w*|fälschlich\w*|corrig\w+|"
    r"corregid\w+|corrett\w+|gecorrigeerd|erreur|not \$?\d)",
    _FLAGS,
)
_CLARIFIES = re.compile(
    r"\b(?:clarif(?:y|ies|ied|ication|ying)|make clear|more clearly|klarstell\w*|klargestellt|précis\w+|aclara\w*|esclare\w*|precisa\w*)\b",
    _FLAGS,
)
_MEANINGLESS = re.compile(
    r"\b(?:refil\w+|format(?:ting)?|dateline|media identifier|typo in|no (?:other )?change(?:s)? (?:to|in) text|garble\w*|slug|byline)\b",
    _FLAGS,
)
_OWN = re.compile(rf"\b(?:this|the|our) (?:\w+ )?{STORY}\b|\bversion\b", _FLAGS)


def find_note(text: str) -> Note | None:
    """The note that `text` is, with its kind and claims, or None where it says nothing about the story's own text or history."""
    lowered = text[:LONGEST].lower()
    if not any(key in lowered for key in _KEYS):
        return None
    passage = text[:LONGEST].strip()
    label = _label(passage)
    if not _speaks_of_itself(passage, label):
        return None
    claims = claims_of(passage)
    return Note(_kind(passage, label, claims), text.strip(), claims)


def _label(text: str) -> str | None:
    return next((kind for kind, pattern in _LABEL.items() if pattern.match(text)), None)


def _speaks_of_itself(text: str, label: str | None) -> bool:
    if label == "editors_note":
        return _says_what_was_done(text) and not (_INTRODUCES.search(text) and not _CORRECTS.search(text))
    if label == "update":
        return not _STAMP.match(text) and not _is_promotion(text)
    if label in ("correction", "clarification", "retraction", "other"):
        return not _STAMP.match(text) and len(text) > 25
    return _says_what_was_done(text) and not _INTRODUCES.search(text)


def _says_what_was_done(text: str) -> bool:
    if _AGENCY.match(text) or _REGRETS.search(text):
        return True
    if _DONE.search(text) or _WE.search(text):
        return True
    return bool(_EARLIER.search(text) and _WRONG.search(text))


def _is_promotion(text: str) -> bool:
    return bool(
        re.search(r"\b(?:your (?:browser|app|settings|preferences|subscription)|sign up|subscribe)\b", text[:200], _FLAGS)
    )


def _kind(text: str, label: str | None, claims: tuple[Claim, ...]) -> NoteKind:
    if label not in ("correction", "clarification", "retraction") and claims and claims[0].verb == "add":
        return "update"
    if label == "retraction" or _RETRACTS.search(text):
        return "retraction"
    if label == "other" or (_AGENCY.match(text) and _MEANINGLESS.search(text) and not _EARLIER.search(text)):
        return "other"
    if label == "clarification" or (_CLARIFIES.search(text) and label != "correction" and not _EARLIER.search(text)):
        return "clarification"
    if label == "correction" or (_CORRECTS.search(text) and (label != "update" or _EARLIER.search(text) or _OWN.search(text))):
        return "correction"
    if _EARLIER.search(text) and label != "update" and not _DONE.search(text):
        return "correction"
    return "update" if label == "update" or _says_what_was_done(text) else "editors_note"
