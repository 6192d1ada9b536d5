"""Texts that come and go (A, B, A, B: headlines on trial): versions that only return are told in one line with their count.

This is for views alone: every version is stored, and `--json` lists each.
"""

from collections.abc import Iterator, Sequence

from revtrack.values.timeline import VersionRow

FEWEST = 2


def folded(versions: Sequence[VersionRow]) -> Iterator[tuple[VersionRow, ...]]:
    """Versions, newest first, one by one; two or more in a row that each return to the text before the last stand together."""
    at = 0
    while at < len(versions):
        end = at
        while end + 2 < len(versions) and _returns(versions, end):
            end += 1
        if end - at >= FEWEST:
            yield tuple(versions[at:end])
            at = end
        else:
            yield (versions[at],)
            at += 1


def _returns(versions: Sequence[VersionRow], at: int) -> bool:
    return versions[at].digest == versions[at + 2].digest != versions[at + 1].digest
