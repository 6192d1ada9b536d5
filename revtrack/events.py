"""Which events an endpoint wants to hear of. Pure: a filter and an event go in, yes or no comes out."""

from collections.abc import Mapping
from dataclasses import replace

from revtrack.values.endpoints import EndpointFilter
from revtrack.values.review import SEVERITIES
from revtrack.values.watching import Event


def wants(filter: EndpointFilter, event: Event) -> bool:
    """Whether `event` passes every criterion of `filter`. An empty criterion lets everything pass.

    A criterion about edits (flags, acknowledgement, a severity above `none`) lets only edits pass.
    """
    return (
        _within(filter.events, (event.type,))
        and _within(filter.articles, (event.article_id,))
        and _within(frozenset(map(str.casefold, filter.outlets)), (event.outlet.casefold(),))
        and _within(filter.labels, event.labels)
        and _within(filter.flags, event.flags)
        and _within(filter.acknowledgements, (event.acknowledgement,))
        and (_weighs(event.severity) >= _weighs(filter.severity) or (filter.notes and _has_note(event)))
    )


def as_each_has_it(event: Event, others: Mapping[int, tuple[str, tuple[str, ...]]]) -> tuple[Event, ...]:
    """An event about an outlet, as it would be of each article that it concerns; whoever wants one of them wants it.

    `others` are outlet and labels of the articles beside the first.
    """
    beside = (replace(event, article_id=number, outlet=outlet, labels=labels) for number, (outlet, labels) in others.items())
    return (event, *beside)


def _within(criterion: frozenset[str] | frozenset[int], values: tuple[object, ...]) -> bool:
    return not criterion or not criterion.isdisjoint(values)


def _has_note(event: Event) -> bool:
    return any(flag.startswith("note-") for flag in event.flags)


def _weighs(severity: str) -> int:
    return SEVERITIES.index(severity) if severity in SEVERITIES else 0
