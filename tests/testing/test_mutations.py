"""A short form of bench/fuzz.py: whatever page or answer comes, nothing but a value comes out."""

from contextlib import suppress

import pytest

from revtrack.errors import ExtractionError
from revtrack.extract import extract
from revtrack.fetch.client import Fetcher, FetchSettings
from revtrack.service.root import utc_now
from revtrack.testing import mutations
from revtrack.testing.wire import Wire

PREVIOUS = extract(mutations.SEEDS[0], mutations.URL)


@pytest.mark.parametrize("first", range(0, 150, 25))
def test_a_mutated_page_is_read_or_refused(first: int) -> None:
    for number in range(first, first + 25):
        kind = mutations.TYPES[number % len(mutations.TYPES)]
        with suppress(ExtractionError):
            extract(mutations.page(number), mutations.URL, content_type=kind, previous=PREVIOUS if number % 2 else None)


def test_a_mutated_answer_is_a_value() -> None:
    fetcher = Fetcher(FetchSettings(user_agent="revtrack-test", deadline=5), clock=utc_now)
    with Wire(lambda _: ["93.184.216.34"]) as wire:
        for number in range(400):
            wire.reply = lambda _, number=number: mutations.answer(number)  # type: ignore[misc]
            result = fetcher.get("http://ledger.example/story")
            assert result.status or result.failure


def test_a_number_gives_the_same_page_for_ever() -> None:
    assert mutations.page(7) == mutations.page(7) != mutations.page(8)
