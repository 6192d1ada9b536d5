"""Deciding what a fetch means: a table of observations, and the rules that keep a hiccup from being told as news."""

from datetime import UTC, datetime, timedelta

import pytest

from revtrack import decide
from revtrack.decide import History, Read, Trouble, Unmodified
from revtrack.values.document import Document
from revtrack.values.records import Decision
from revtrack.values.watching import Article, FetchResult, Streak

NOON = datetime(2026, 11, 20, 12, 0, tzinfo=UTC)
BODY = [f"The council met on day {number} to weigh the plan for the harbour bridge once more." for number in range(20)]
STORY = Document.from_text("Council weighs bridge plan", BODY)
EDITED = Document.from_text("Council weighs bridge plan", [*BODY, "Nobody objected."])
SPACED = Document.from_text("Council weighs bridge plan", [BODY[0].replace("bridge once", "bridge\u00a0once"), *BODY[1:]])
STUB = Document.from_text("Council weighs bridge plan", BODY[:3])
HEADLESS = Document.from_text("", BODY)


def article(**changes: object) -> Article:
    known = Article(
        id=12,
        url="http://ledger.example/bridge",
        fetch_url="http://ledger.example/bridge",
        host="ledger.example",
        outlet="Ledger",
        headline=STORY.headline,
        created_at=NOON - timedelta(days=1),
        number=1,
        digest=STORY.digest,
        exact_digest=STORY.exact_digest,
        dates_key="|",
        words=STORY.words,
        etag='"one"',
        last_sighting=NOON - timedelta(minutes=15),
    )
    return known.evolve(**changes)


def fetched(at: datetime = NOON, **changes: object) -> FetchResult:
    url = "http://ledger.example/bridge"
    given = {"status": 200, "etag": '"two"', **changes}
    return FetchResult(url=url, final_url=url, started_at=at, finished_at=at + timedelta(seconds=1), **given)  # type: ignore[arg-type]


def read(document: Document) -> Read:
    return Read(document, "ab" * 32)


def decided(seen: decide.Seen, state: Article | None = None, at: datetime = NOON, history: History | None = None) -> Decision:
    return decide.outcome(state or article(), fetched(at), seen, history)


@pytest.mark.parametrize(
    ("seen", "outcome", "stores", "events"),
    [
        (Unmodified(), "same", False, ()),
        (read(STORY), "same", False, ()),
        (read(EDITED), "changed", True, ("article.updated",)),
        (read(SPACED), "typography", True, ()),
        (read(STUB), "suspect", False, ()),
        (read(HEADLESS), "suspect", False, ()),
        (Trouble("teaser", "a paywall"), "suspect", False, ()),
        (Trouble("timed-out", "too slow"), "failed", False, ()),
        (Trouble("http-404", "HTTP 404"), "failed", False, ()),
        (Trouble("consent", "a consent page"), "failed", False, ()),
    ],
)
def test_each_observation_has_its_outcome(seen: decide.Seen, outcome: str, stores: bool, events: tuple[str, ...]) -> None:
    decision = decided(seen)
    assert (decision.outcome, decision.stores_version, decision.events) == (outcome, stores, events)


def test_the_first_reading_is_version_one_and_tells_that_the_article_is_watched() -> None:
    decision = decided(read(STORY), article(number=0, digest="", exact_digest="", words=0, headline="", last_sighting=None))
    assert (decision.outcome, decision.article.number, decision.events) == ("first", 1, ("article.watched",))
    assert decision.window is None


def test_a_change_happened_after_the_old_text_was_last_seen_and_until_the_new_one_came() -> None:
    decision = decided(read(EDITED))
    assert decision.window is not None
    assert decision.window.after == NOON - timedelta(minutes=15)
    assert decision.window.until == NOON + timedelta(seconds=1)


def test_a_cached_copy_moves_the_sighting_back_by_its_age() -> None:
    state = article(last_sighting=NOON - timedelta(hours=1))
    decision = decide.outcome(state, fetched(age=timedelta(minutes=10)), read(STORY))
    assert decision.article.last_sighting == NOON - timedelta(minutes=10)


def test_an_older_copy_never_moves_the_sighting_back_behind_one_that_was_made() -> None:
    decision = decide.outcome(article(), fetched(age=timedelta(hours=5)), read(STORY))
    assert decision.article.last_sighting == NOON - timedelta(minutes=15)


def test_a_failure_keeps_the_validators_and_the_sighting_of_the_text() -> None:
    state = decided(Trouble("http-503", "HTTP 503")).article
    assert (state.etag, state.last_sighting, state.state) == ('"one"', NOON - timedelta(minutes=15), "failing")


def test_a_suspect_reading_keeps_the_validators_so_that_no_304_can_pass_for_the_whole_story() -> None:
    state = decided(read(STUB)).article
    assert (state.etag, state.digest, state.last_sighting) == ('"one"', STORY.digest, NOON - timedelta(minutes=15))


def test_three_equal_cut_readings_count_and_the_window_ends_at_the_first_of_them() -> None:
    state, decision = article(), None
    for minutes in (0, 2, 12):
        decision = decided(read(STUB), state, NOON + timedelta(minutes=minutes))
        state = decision.article
    assert decision is not None
    assert (decision.outcome, decision.shrunk) == ("changed", True)
    assert decision.window is not None
    assert decision.window.until == NOON + timedelta(seconds=1)


def test_two_different_cut_readings_begin_to_count_anew() -> None:
    first = decided(read(STUB)).article
    other = Document.from_text("Council weighs bridge plan", BODY[:2])
    second = decided(read(other), first, NOON + timedelta(minutes=2)).article
    assert second.suspect is not None
    assert (second.suspect.count, second.suspect.tries) == (1, 2)


def test_the_whole_story_again_ends_the_suspicion() -> None:
    cut = decided(read(STUB)).article
    assert decided(read(STORY), cut).article.suspect is None


@pytest.mark.parametrize(
    ("kind", "minutes", "gone_at"),
    [
        ("http-404", (0, 30, 59), None),
        ("http-404", (0, 30, 60), 60),
        ("http-451", (0, 10, 61), 61),
        ("redirected-home", (0, 30, 60), 60),
        ("http-410", (0, 9), None),
        ("http-410", (0, 10), 10),
        ("http-404", (0, 70), None),
    ],
)
def test_a_page_is_gone_only_after_enough_looks_over_enough_time(
    kind: str, minutes: tuple[int, ...], gone_at: int | None
) -> None:
    state, told = article(), []
    for minute in minutes:
        decision = decided(Trouble(kind, kind), state, NOON + timedelta(minutes=minute))
        state = decision.article
        told += [minute for event in decision.events if event == "article.unavailable"]
    assert told == ([] if gone_at is None else [gone_at])
    assert state.state == ("failing" if gone_at is None else "gone")


def test_a_404_among_410s_asks_for_the_longer_proof() -> None:
    state = article()
    for minute, kind in ((0, "http-410"), (5, "http-404"), (15, "http-410")):
        state = decided(Trouble(kind, kind), state, NOON + timedelta(minutes=minute)).article
    assert state.state == "failing"


def test_a_time_out_between_two_404s_neither_confirms_nor_denies() -> None:
    state = decided(Trouble("http-404", "")).article
    state = decided(Trouble("timed-out", ""), state, NOON + timedelta(minutes=30)).article
    assert state.gone is not None
    assert state.gone.count == 1


def test_that_a_page_is_gone_is_told_once() -> None:
    gone = article(state="gone", gone=Streak(key="absent", count=3, since=NOON - timedelta(hours=2)))
    decision = decided(Trouble("http-404", ""), gone)
    assert (decision.outcome, decision.events, decision.article.state) == ("gone", (), "gone")


@pytest.mark.parametrize(
    ("seen", "outcome", "events"),
    [
        (read(STORY), "restored", ("article.restored",)),
        (Unmodified(), "restored", ("article.restored",)),
        (read(EDITED), "changed", ("article.restored", "article.updated")),
    ],
)
def test_a_page_that_comes_back_is_told(seen: decide.Seen, outcome: str, events: tuple[str, ...]) -> None:
    gone = article(state="gone", gone=Streak(key="absent", count=3, since=NOON - timedelta(hours=2)), failures=3)
    decision = decided(seen, gone)
    assert (decision.outcome, decision.events) == (outcome, events)
    assert (decision.article.state, decision.article.gone, decision.article.failures) == ("ok", None, 0)


@pytest.mark.parametrize("state", ["paused", "unwatched"])
def test_a_check_by_hand_leaves_an_article_paused_or_unwatched(state: str) -> None:
    assert decided(read(EDITED), article(state=state)).article.state == state
    assert decided(Trouble("http-500", ""), article(state=state)).article.state == state


def test_going_back_to_an_older_text_is_an_edit_that_names_the_version() -> None:
    decision = decided(read(EDITED), history=History({EDITED.digest: 3}, flips=0))
    assert decision.events == ("article.updated",)
    assert decision.reason == "the text is that of version 3 again"


@pytest.mark.parametrize(
    ("flips", "told_before", "events"),
    [
        (1, None, ("article.updated",)),
        (2, None, ("article.alternating",)),
        (5, timedelta(hours=23), ()),
        (5, timedelta(hours=24), ("article.alternating",)),
        (5, -timedelta(hours=1), ()),
        (5, -timedelta(days=365), ("article.alternating",)),
    ],
)
def test_texts_that_alternate_are_stored_each_time_and_told_once_a_day(
    flips: int, told_before: timedelta | None, events: tuple[str, ...]
) -> None:
    told = NOON + timedelta(seconds=1) - told_before if told_before else None
    state = article(number=7, alternating_on=told)
    decision = decided(read(EDITED), state, history=History({EDITED.digest: 2}, flips))
    assert decision.stores_version
    assert decision.events == events


def test_dates_alone_are_noted_without_a_version() -> None:
    from revtrack.values.document import PageTime

    dated = STORY.evolve(modified=PageTime(local="2026-11-20T12:00:00", raw="noon"))
    decision = decided(read(dated))
    assert (decision.outcome, decision.stores_version, decision.article.dates_key) == (
        "dates",
        False,
        "|2026-11-20T12:00:00",
    )


def test_a_clock_that_was_set_back_never_turns_a_window_upside_down() -> None:
    ahead = article(last_sighting=NOON + timedelta(hours=1))
    decision = decided(read(EDITED), ahead)
    assert decision.window is not None
    assert (decision.window.after, decision.window.until) == (None, NOON + timedelta(seconds=1))
    assert decided(Unmodified(), ahead).article.last_sighting == NOON


def test_a_clock_that_was_a_year_ahead_does_not_keep_a_deletion_from_being_told() -> None:
    before = decided(Trouble("http-404", "HTTP 404"), at=NOON + timedelta(days=365)).article
    told = []
    for minutes in (0, 30, 60):
        decision = decided(Trouble("http-404", "HTTP 404"), before, NOON + timedelta(minutes=minutes))
        told, before = [*told, decision.events], decision.article
    assert told == [(), (), ("article.unavailable",)]


def test_a_clock_that_was_set_forward_makes_a_window_wider_and_nothing_gone() -> None:
    later = NOON + timedelta(hours=1)
    first = decided(Trouble("http-404", "HTTP 404"), at=NOON).article
    second = decided(Trouble("http-404", "HTTP 404"), first, later)
    assert (second.outcome, second.events) == ("failed", ())
    window = decided(read(EDITED), at=later).window
    assert window is not None
    assert window.after == article().last_sighting
