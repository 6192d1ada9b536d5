"""What a torture test counts: what the newsrooms served against what is stored, and that against what arrived."""

import json
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from revtrack.service.root import Root
from revtrack.testing.chapters import marks


@dataclass(frozen=True, slots=True, kw_only=True)
class Tally:
    """What was counted. Every figure of the second group must be 0."""

    kills: Mapping[str, int]
    seconds: float
    served_under_fire: int
    served: int
    stored: int
    deliveries: int
    arrived: int
    repeated: int

    versions_lost: int
    versions_twice: int
    versions_out_of_order: int
    events_lost: int
    bodies_differ: int
    not_verified: int
    deliveries_without_version: int
    versions_without_deliveries: int

    @property
    def faults(self) -> dict[str, int]:
        """The figures that are not 0 and must be."""
        names = list(self.__dataclass_fields__)
        wrong = {name: getattr(self, name) for name in names[names.index("versions_lost") :]}
        return {name: count for name, count in wrong.items() if count}


def count(
    root: Root,
    served: Mapping[int, set[int]],
    endpoints: Mapping[int, Path],
    *,
    kills: Mapping[str, int],
    seconds: float,
    served_under_fire: int,
) -> Tally:
    """Hold the versions that were `served` of each article against what is stored, and the `endpoints`' files against both."""
    stored = {number: _texts(root, number) for number in served}
    owed = _owed(root, served)
    sent = {(row.event_id, row.endpoint_id) for row in root.store.deliveries(limit=10**9)}
    expected = {(event, endpoint) for event in owed for endpoint in endpoints}
    edits = sum(len(texts) - 1 for texts in stored.values())
    messages = [(endpoint, each) for endpoint, file in endpoints.items() for each in _messages(file)]
    got = Counter((each["headers"]["webhook-id"], endpoint) for endpoint, each in messages)
    return Tally(
        kills=kills,
        seconds=seconds,
        served_under_fire=served_under_fire,
        served=sum(map(len, served.values())),
        stored=sum(map(len, stored.values())),
        deliveries=len(sent),
        arrived=len(got),
        repeated=sum(count - 1 for count in got.values()),
        versions_lost=sum(len(served[number] - set(stored[number])) for number in served),
        versions_twice=sum(len(texts) - len(set(texts)) for texts in stored.values()),
        versions_out_of_order=sum(texts != sorted(texts) for texts in stored.values()),
        events_lost=len(sent - set(got)),
        bodies_differ=_with_two_bodies(each for _, each in messages),
        not_verified=sum(not each["verified"] for _, each in messages),
        deliveries_without_version=len(sent - expected),
        versions_without_deliveries=len(expected - sent) + abs(edits - len(owed)),
    )


def _texts(root: Root, article_id: int) -> list[int]:
    """Which version of the newsroom each stored version holds, by its words, oldest first."""
    found = []
    for number in range(1, root.store.article(article_id).number + 1):
        words = " ".join(block.text for block in root.store.document(article_id, number).blocks)
        found += marks(words)
    return found


def _owed(root: Root, articles: Iterable[int]) -> set[str]:
    """The ids of the events of all edits."""
    reports = (root.store.log_report(article_id, root.clock()) for article_id in articles)
    rows = (row for report in reports for row in report.versions if row.number > 1)
    return {event.id for row in rows for event in row.events if event.type == "article.updated"}


def _with_two_bodies(messages: Iterable[dict[str, Any]]) -> int:
    """How many ids came with more than one body."""
    bodies: dict[str, set[str]] = defaultdict(set)
    for each in messages:
        bodies[each["headers"]["webhook-id"]].add(each["body"])
    return sum(len(found) > 1 for found in bodies.values())


def _messages(file: Path) -> list[dict[str, Any]]:
    lines = file.read_text(encoding="utf-8").splitlines() if file.exists() else []
    return [json.loads(line) for line in lines]
