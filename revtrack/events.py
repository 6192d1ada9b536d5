"""Which events an endpoint wants to hear of. Pure: a filter and an event go in, yes or no comes out."""

from revtrack.values.reports import EndpointFilter
from revtrack.values.review import SEVERITIES
from revtrack.values.watching import Event


def wants(filter: EndpointFilter, event: Event) -> bool:
    """Whether `event` passes every criterion of `filter`. An empty criterion lets everything pass.

    A criterion about edits (flags, acknowledgement, a severity above `none`) lets only edits pass.
    """
    return (
        _within(filter.events, (event.type,))
        and _within(filter.articles, (event.article_id, *event.beside))
        and _within(frozenset(map(str.casefold, filter.outlets)), (event.outlet.casefold(),))
        and _within(filter.labels, event.labels)
        and _within(filter.flags, event.flags)
        and _within(filter.acknowledgements, (event.acknowledgement,))
        and _weighs(event.severity) >= _weighs(filter.severity)
    )


def _within(criterion: frozenset[str] | frozenset[int], values: tuple[object, ...]) -> bool:
    return not criterion or not criterion.isdisjoint(values)


def _weighs(severity: str) -> int:
    return SEVERITIES.index(severity) if severity in SEVERITIES else 0
