"""Whether a source answers, or is said to be silent: what stands behind `statement-added`."""

import re
from collections.abc import Iterator

from revtrack.flags.changes import Change
from revtrack.flags.content import content, stem
from revtrack.flags.evidence import Evidence
from revtrack.text import fold
from revtrack.values.review import Flag

_ANSWERS = re.compile(
    r"\b(?:[Ii]n (?:an? |the |its |his |her |their )?(?:\w+ )?(?:emailed |e-mailed |written )?(?:statement|email|e-mail)\b|"
    r"spokes(?:person|man|woman|people)(?: for [^,.]{1,60})?,?(?: [^,.]{1,40},)? (?:said|says|told|confirmed|wrote|added|replied|denied)|"
    r"(?:said|says|told|confirmed|wrote|added) (?:an? |the )?(?:[\w'.-]+ ){0,5}spokes\w+|"
    r"(?:responded|replied) to (?:a |our |[\w' ]{0,30})?(?:request|question|inquir)\w*|(?:has|have) (?:since )?responded)"
)
_SILENT = re.compile(
    r"\b(?:did not|didn't|had not|hadn't|has not|hasn't|have not|haven't|declined to|could not|couldn't|did not immediately|"
    r"refused to|was not immediately|were not immediately|wasn't immediately)\b[^.]{0,60}\b(?:respond|comment|reply|repl|return|reached|answer|available)|"
    r"\b(?:did not|didn't) (?:immediately )?(?:return|answer) (?:an? |several |repeated |multiple )?(?:phone )?(?:calls?|messages?|e-?mails?)\b|"
    r"\bno (?:immediate )?(?:response|comment|reply)\b|\b(?:requests?|inquiries|questions) [^.]{0,60}\b(?:went|were|was|have gone) (?:un\w+|not)"
)


_SAYS = re.compile(
    r"\b(?:said|says|told|called|calls|denied|denies|rejected|rejects|confirmed|disputed|acknowledged|wrote|replied|defended)\b"
)


def is_silence(text: str) -> bool:
    """Whether `text` says that somebody did not answer; when they do, nothing was lost."""
    return bool(_SILENT.search(fold(text)))


def statement_flags(evidence: Evidence, changes: tuple[Change, ...]) -> Iterator[Flag]:
    """A source that answers, in words that come; what the old version tells already is none."""
    gone = next((match.group() for change in changes if (match := _SILENT.search(fold(change.removed)))), "")
    replaced = {passage.index: fold(passage.old) for passage in evidence.passages}
    for change in changes:
        added, old = fold(change.added), fold(change.old)
        answer = _ANSWERS.search(added) or _speaks_at_last(replaced.get(change.index, ""), fold(change.new), added)
        if not answer or _SILENT.search(added) or added in evidence.old_text:
            continue
        silent = _SILENT.search(old)
        if _ANSWERS.search(old) and not silent:
            continue
        silence = silent.group() if silent else gone
        why = "a source that had not answered answers" if silence else "a source answers"
        yield Flag("statement-added", "substantive", change.index, silence, answer.group(), why)


def _speaks_at_last(before: str, now: str, added: str) -> re.Match[str] | None:
    """The verb with which somebody speaks, in words that come, in the passage in which the same one had been silent."""
    silent = _SILENT.search(before)
    if not silent or not (_who(before[: silent.start()]) & _who(now)):
        return None
    return _SAYS.search(added)


def _who(text: str) -> set[str]:
    return {stem(word) for word in content(text)}
