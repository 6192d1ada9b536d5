"""Values of our own as templates want them: runs of edits, steps between edits, words of the forms."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from revtrack.values.access import Person
from revtrack.values.edits import EditRow
from revtrack.values.meanings import MEANINGS
from revtrack.values.review import CODES

Choices = Sequence[tuple[str, str]]
SEVERITY_CHOICES: Choices = (("", "any"), ("minor", "minor or more"), ("substantive", "substantive"))
NOTE_CHOICES: Choices = (("", "any"), ("with", "with a note"), ("none", "no note found"))
SINCE_CHOICES: Choices = (("", "any time"), ("24h", "24 hours"), ("7d", "7 days"), ("30d", "30 days"))
STATE_CHOICES: Choices = (
    ("", "any"),
    ("changed", "edited"),
    ("unacknowledged", "edited, not covered by a note"),
    ("failing", "cannot be read now"),
)
FLAG_CHOICES: Choices = (("", "any"), *((code, code) for code in CODES))
SAID = {
    "checked": "Checked. What was found stands below.",
    "left-alone": "Not checked: this article is not watched now. Watch it again first.",
    "asked": "Asked for: the service checks this article within seconds. Open this page again to see what it found.",
    "paused": "Paused. The history stays; nothing is fetched until it is resumed.",
    "resumed": "Watched again, from now on.",
    "unwatched": "No longer watched. The history stays.",
    "labelled": "The label is on this article.",
    "unlabelled": "The label is off.",
    "changed": "Saved.",
    "endpoint-paused": "Paused: deliveries wait until it is resumed.",
    "endpoint-resumed": "Resumed: what was held back goes out now.",
    "endpoint-removed": "Removed. What waited for it is cancelled; its history stays.",
    "feed-added": "Added and read once. What it found is watched one after the other.",
    "feed-checked": "Read. What it brought stands below.",
    "feed-paused": "Paused: it is asked no more until it is resumed; what it found goes on.",
    "feed-resumed": "Asked again, from now on.",
    "feed-removed": "Removed. Its articles stay watched.",
    "retried": "Due now: it is sent again within a second, with the same id and body.",
}
"""What was done just now. Addresses bear the key alone, so that nobody can make a page say anything."""


_READ = (("Edits", "/"), ("Articles", "/articles"), ("Outlets", "/outlets"))
_FEEDS, _ENDPOINTS = ("Feeds", "/feeds"), ("Endpoints", "/endpoints")
_OWN = (("Status", "/status"), ("Settings", "/settings"))


def navigation(person: Person | None, *, known: bool) -> Choices:
    """The parts of the site that are open to somebody: names and paths. `known`: who has a token of their own."""
    if person is None:
        return ()
    inside = (_FEEDS, *([_ENDPOINTS] if person.may("admin") else []), *_OWN)
    return (*_READ, *inside) if known else _READ


@dataclass(frozen=True, slots=True)
class Run:
    """Edits beside each other in a list: one that is shown, or small ones that are folded."""

    edits: tuple[EditRow, ...]
    folded: bool


def runs(edits: Iterable[EditRow], *, fold: bool) -> Iterator[Run]:
    """The list with its small edits folded where `fold` asks for it."""
    for small, group in groupby(edits, key=lambda edit: fold and is_small(edit)):
        if small:
            yield Run(tuple(group), folded=True)
        else:
            yield from (Run((edit,), folded=False) for edit in group)


def is_small(edit: EditRow) -> bool:
    """Whether an edit changed nothing substantive: typing errors, times, counters."""
    return edit.severity != "substantive"


def outlet_choices(names: Iterable[str]) -> Choices:
    """Outlets to choose from."""
    return (("", "all"), *((name, name or "without a name") for name in names))


def since_choices(chosen: str) -> Choices:
    """Spans to choose from, and the one that an address names."""
    known = {value for value, _ in SINCE_CHOICES}
    return SINCE_CHOICES if chosen in known else (*SINCE_CHOICES, (chosen, f"since {chosen}"))


def meaning(code: str) -> str:
    """What a flag says, in one line."""
    return MEANINGS.get(code, "")  # type: ignore[call-overload, no-any-return]


def said(key: str) -> str:
    """What was done just now, in words."""
    return SAID.get(key, "")
