"""Who is quoted or cited: names and roles to whom a statement is attributed, and who answers at last."""

import re
from collections import Counter
from collections.abc import Iterator

from revtrack.flags.changes import Evidence
from revtrack.flags.quotes import quotations
from revtrack.text import fold
from revtrack.values.document import NUMBERED_ROLES, Document
from revtrack.values.review import Flag, Voice

_VERB = r"(?:said|says|told|added|wrote|writes|argued|argues|explained|noted|stated|claimed|claims|announced|confirmed|tweeted|posted|testified|insisted|warned|acknowledged|recalled|replied|responded)"
_NAME = r"(?:(?:Mr|Mrs|Ms|Dr|Sen|Rep|Gov|Gen|Lt|Sgt|Prof|Rev)\. )?[A-Z][\w’'.-]+(?: (?:de|van|von|der|al|bin|el|da|di|la|le) ?)?(?: [A-Z][\w’'.-]+){0,4}"
_ROLE = r"(?:an?|the|one|two|three|several|some) (?:[\w’'-]+ ){0,4}?(?:spokes(?:person|man|woman|people)|officials?|aides?|sources?|diplomats?|officers?|lawyers?|attorneys?|executives?|ministers?|ministry|department|company|agency|police|university|union|judge|prosecutors?|residents?|witness(?:es)?|analysts?|experts?|researchers?|investigators?|inspectors?|statement|report|memo(?:randum)?|document|study|court|government|bank|representative|people)"
_WHO = rf"(?P<who>{_ROLE}|{_NAME})"
_SAID = re.compile(
    rf"(?:\b{_WHO},? (?:also |later |previously )?(?:who [^,.]{{1,80}}, )?{_VERB}\b)|(?:,[”\"] {_VERB} (?P<said>{_ROLE}|{_NAME}))|(?:\b(?:[Aa]ccording to) (?P<by>{_ROLE}|{_NAME}))|(?:^|[.,”\"] )(?:{_VERB}) (?P<alone>{_ROLE}|{_NAME})"
)
_SPOKESPERSON = re.compile(r"\b(?P<who>(?:[A-Z][\w’'.&-]+ ){0,5}spokes(?:person|man|woman|people))\b")
_ANSWERS = re.compile(
    r"\b(?:in (?:an? |the )?(?:\w+ )?(?:emailed |e-mailed |written )?(?:statement|email|e-mail)|spokes(?:person|man|woman|people)(?: for [^,.]{1,60})? (?:said|told|confirmed|declined|wrote|added)|(?:said|told|confirmed|wrote|added) (?:an? |the )?(?:[\w’'-]+ ){0,4}spokes\w+)\b"
)
_SILENT = re.compile(
    r"\b(?:did not|didn’t|didn't|had not|has not|have not|declined to|could not|did not immediately)\b[^.]{0,60}\b(?:respond|comment|reply|return|be reached|answer)"
)
_PRONOUNS = frozenset(
    "he she they it i we you this that there but and the a an in on as his her their who what when if".split()
)


def voices(document: Document) -> Counter[str]:
    """Who is cited in the story, each with the number of quotations in the paragraphs that cite them."""
    found: Counter[str] = Counter()
    for block in document.blocks:
        if block.role not in NUMBERED_ROLES:
            continue
        quotes = len(quotations(block.text))
        for name in cited(block.text):
            found[name] += 0
            found[name] += 1 if quotes else 0
    return found


def cited(text: str) -> list[str]:
    """The names and roles to whom `text` attributes something, each once."""
    folded = fold(text)
    names = [next(filter(None, match.groupdict().values()), "") for match in _SAID.finditer(folded)]
    names += [match["who"] for match in _SPOKESPERSON.finditer(folded) if _ANSWERS.search(folded)]
    return list(dict.fromkeys(name for name in map(_clean, names) if name))


def source_flags(evidence: Evidence) -> Iterator[Flag]:
    """Sources that are new or gone, against the whole other version; and a source that answers."""
    for change in evidence.changes:
        for name in cited(change.new):
            if not _known(name, evidence.old_text):
                yield Flag("source-added", "substantive", change.index, "", name, f"{name} is cited now and was not before")
        for name in cited(change.old):
            if not _known(name, evidence.new_text):
                yield Flag("source-removed", "substantive", change.index, name, "", f"{name} is not cited any more")
        yield from _statement(change.index, change.old, change.added)


def new_and_gone(evidence: Evidence) -> tuple[tuple[Voice, ...], tuple[Voice, ...]]:
    """Who is cited now and was not, and who is not any more, with their quotations."""
    before, after = voices(evidence.diff.old), voices(evidence.diff.new)
    new = tuple(Voice(name, count) for name, count in after.items() if not _known(name, evidence.old_text))
    gone = tuple(Voice(name, count) for name, count in before.items() if not _known(name, evidence.new_text))
    return new, gone


def is_silence(text: str) -> bool:
    """Whether `text` says that somebody did not answer; when they do, nothing was lost."""
    return bool(_SILENT.search(fold(text)))


def _statement(index: int, old: str, added: str) -> Iterator[Flag]:
    answer = _ANSWERS.search(fold(added))
    if answer and not (_ANSWERS.search(fold(old)) and not _SILENT.search(fold(old))) and not _SILENT.search(fold(added)):
        silent = _SILENT.search(fold(old))
        why = "a source that had not answered answers" if silent else "a source answers"
        yield Flag("statement-added", "substantive", index, silent.group() if silent else "", answer.group(), why)


def _known(name: str, text: str) -> bool:
    """Whether the other version cites the name: the whole of it, or the last word of a person's."""
    if name in text:
        return True
    parts = name.split()
    return len(parts) > 1 and parts[-1][:1].isupper() and bool(re.search(rf"\b{re.escape(parts[-1])}\b", text))


def _clean(name: str) -> str:
    name = re.sub(r"^(?:an?|the|one) ", "", name.strip(" ,."), flags=re.IGNORECASE)
    return "" if name.casefold() in _PRONOUNS or len(name) < 3 else name
