"""Filters in words."""

import pytest

from revtrack.render.filters import endpoint_filter_words, feed_filter_words
from revtrack.values.endpoints import EndpointFilter
from revtrack.values.feeds import FeedFilter


@pytest.mark.parametrize(
    ("wanted", "told"),
    [
        (EndpointFilter(), "everything"),
        (EndpointFilter(articles=frozenset({12, 3}), outlets=frozenset({"The Ledger"})), "article 3 or 12; outlet The Ledger"),
        (EndpointFilter(severity="substantive"), "at least substantive"),
        (EndpointFilter(severity="substantive", notes=True), "at least substantive, or with a note"),
        (EndpointFilter(labels=frozenset({"to\nread\x1b[2J"})), "label to read\\x1b[2J"),
    ],
)
def test_what_an_endpoint_receives(wanted: EndpointFilter, told: str) -> None:
    assert endpoint_filter_words(wanted) == told


@pytest.mark.parametrize(
    ("wanted", "told"),
    [
        (FeedFilter(), "every story"),
        (
            FeedFilter(include=("/world/",), exclude=("/live/", "/video/")),
            "addresses with /world/; not with /live/ or /video/",
        ),
        (FeedFilter(sections=("World",), keywords=("embassy",)), "in section World; about embassy"),
    ],
)
def test_what_a_feed_takes(wanted: FeedFilter, told: str) -> None:
    assert feed_filter_words(wanted) == told
