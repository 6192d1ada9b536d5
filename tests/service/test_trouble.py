"""Trouble in words: what happened, and what a person can do."""

from datetime import UTC, datetime

import pytest

from revtrack.errors import REASONS, ExtractionError
from revtrack.service.trouble import hint, of_fetch, of_reading
from revtrack.values.watching import FetchResult

NOON = datetime(2026, 11, 20, 12, tzinfo=UTC)
STORY = "http://ledger.example/2026/bridge"


def fetched(**changes: object) -> FetchResult:
    given = {"url": STORY, "final_url": STORY, "started_at": NOON, "finished_at": NOON, "status": 200, **changes}
    return FetchResult(**given)  # type: ignore[arg-type]


def test_an_ordinary_answer_is_no_trouble() -> None:
    assert of_fetch(fetched()) is None
    assert of_fetch(fetched(status=304)) is None


@pytest.mark.parametrize(
    ("final", "redirects", "kind"),
    [
        ("http://ledger.example/", (STORY,), "redirected-home"),
        ("http://ledger.example/?utm_source=x", (STORY,), "redirected-home"),
        ("http://ledger.example/2026/bridge-2", (STORY,), None),
        ("http://ledger.example/?p=12", (STORY,), None),
    ],
)
def test_a_redirect_to_the_front_page_is_told_apart_from_one_to_a_story(
    final: str, redirects: tuple[str, ...], kind: str | None
) -> None:
    found = of_fetch(fetched(final_url=final, redirects=redirects))
    assert (found.kind if found else None) == kind


@pytest.mark.parametrize("status", [401, 403, 404, 410, 418, 429, 451, 500])
def test_every_status_says_what_to_do(status: int) -> None:
    found = of_fetch(fetched(status=status, failure="http-error"))
    assert found is not None
    assert found.kind == f"http-{status}"
    assert str(status) in found.detail
    assert hint(found)


@pytest.mark.parametrize("reason", REASONS)
def test_every_reason_of_the_extractor_has_words_and_advice(reason: str) -> None:
    found = of_reading(ExtractionError(reason, "Accept all cookies"))  # type: ignore[arg-type]
    assert found.kind == reason
    assert found.detail.endswith("(Accept all cookies)")
    assert hint(found) != "try again later" or reason == "error-page"


@pytest.mark.parametrize("failure", ["unresolvable", "private", "refused", "tls", "timed-out", "too-large", "broken"])
def test_every_failure_of_the_network_has_advice(failure: str) -> None:
    found = of_fetch(fetched(status=None, failure=failure, detail="it happened"))
    assert found is not None
    assert (found.kind, found.detail) == (failure, "it happened")
    assert hint(found)
