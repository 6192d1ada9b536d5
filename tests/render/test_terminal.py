"""The terminal views: to the letter at 100 columns, in their spirit at others, and safe whatever a page says."""

import io
import json
import re
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from rich.cells import cell_len

from revtrack.cli import output
from revtrack.diff import compare
from revtrack.flags import review
from revtrack.notes import Claim
from revtrack.render.direction import still_open
from revtrack.render.terminal import (
    Style,
    check_line,
    check_summary,
    compare_text,
    config_text,
    deliveries_text,
    delivery_lines,
    delivery_text,
    diff_text,
    endpoint_lines,
    endpoint_text,
    endpoints_text,
    explain_text,
    list_lines,
    list_text,
    log_text,
    marker_warning,
    next_text,
    show_text,
    status_text,
    watch_text,
)
from revtrack.values import review as reviewing
from revtrack.values.document import Document
from revtrack.values.endpoints import DeliveryReport, DeliveryRow, Endpoint, EndpointFilter
from revtrack.values.meanings import MEANINGS
from revtrack.values.operation import FailingFeed, FeedHealth, RecentFetches, StatusReport
from revtrack.values.reports import ArticleRow, CheckReport, EditReport, LastChange, VersionReport, WatchReport
from revtrack.values.timeline import EventRow, Gap, LogReport, VersionRow
from revtrack.values.watching import Window

Golden = Callable[[str, str], None]
ISOLATES = re.compile("[\u2066-\u2069]")
ANSI = re.compile(r"\x1b\[[0-9;]*m")
CONTROL = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]")
HOSTILE = (
    "\x1b[31mred\x1b[0m",
    "\x1b]8;;http://evil.example\x07click\x1b]8;;\x07",
    "safe\rforged line",
    "\x9b31m c1 control",
    "\u202egnp.exe",
    "nul\x00byte \x08\x08\x08back",
    "[bold]markup[/bold] :smile:",
)
NOW = datetime(2026, 11, 20, 14, 30, tzinfo=UTC)


def article_row(**changes: object) -> ArticleRow:
    given = {
        "id": 12,
        "url": "https://ledger.example/12",
        "outlet": "Axios",
        "headline": "State Department orders review of embassy security contracts",
        "state": "ok",
        "state_why": "",
        "versions": 2,
        "edits": 1,
        "last_change": LastChange(
            window=Window(NOW - timedelta(minutes=25), NOW - timedelta(minutes=10)),
            severity="substantive",
            acknowledgement="acknowledged",
            flags=("note-added", "quote-added", "note-removed"),
        ),
        "checked_at": NOW - timedelta(minutes=3),
        "next_check_at": NOW + timedelta(minutes=12),
        "next_check_why": "because it changed 20 minutes ago",
        **changes,
    }
    return ArticleRow(**given)  # type: ignore[arg-type]


def test_the_next_checks_are_listed_with_their_reasons() -> None:
    rows = [article_row(), article_row(id=7, next_check_at=None, next_check_why="", state="retired", state_why="quiet")]
    for width in (60, 80, 100):
        drawn = next_text(rows, Style(width=width), NOW)
        assert all(cell_len(line) <= width and line == line.rstrip() for line in drawn.splitlines())
    assert "because it changed 20 minutes ago" in drawn
    assert "retired (quiet)" in drawn
    assert "2 articles, 0 due now" in drawn


def version_row(number: int, text: str = "") -> VersionRow:
    seen = NOW - timedelta(minutes=10)
    return VersionRow(
        number=number,
        first_seen=seen,
        last_seen=NOW,
        window=Window(NOW - timedelta(minutes=25), seen) if number > 1 else None,
        words=642,
        digest="b" * 64,
        sha256="b07d52" + "0" * 54 + "9a44",
        fetches=25,
        published=None,
        stats=None,
        severity="substantive" if number > 1 else None,
        acknowledgement="acknowledged" if number > 1 else None,
        flags=("note-added",) if number > 1 else (),
        summary=text,
        note=f"Editor's note: This story was updated. {text}" if number > 1 else None,
        events=(EventRow(id="evt_1", type="article.updated", deliveries={"delivered": 2, "retrying": 1}, next_at=NOW),),
    )


def log_report(report: EditReport, text: str = "") -> LogReport:
    return LogReport(
        article=replace(report.article, headline=f"{report.article.headline}{text}"),
        state="ok",
        state_why="",
        watched_since=NOW - timedelta(hours=1),
        fetches=27,
        next_check_at=NOW + timedelta(minutes=12),
        next_check_why="because it changed 20 minutes ago",
        versions=(version_row(2, text), version_row(1)),
        gaps=(Gap(after=NOW - timedelta(hours=2), until=NOW - timedelta(hours=1), why=f"HTTP 503 {text}", kind="failed"),),
        asked_every=timedelta(minutes=15),
    )


def endpoint(text: str = "") -> Endpoint:
    return Endpoint(
        id=3,
        name=f"Newsdesk{text}",
        url="https://desk.example/hook",
        kind="webhook",
        state="active",
        state_why="",
        filter=EndpointFilter(flags=frozenset({"note-added"}), severity="minor"),
        created_at=NOW,
        secrets=("whsec_c2VjcmV0",),
    )


def delivery(text: str = "") -> DeliveryRow:
    return DeliveryRow(
        id=7,
        endpoint_id=3,
        event_id="evt_1",
        event_type="article.updated",
        article_id=12,
        headline=f"Review{text}",
        state="retrying",
        attempts=3,
        created_at=NOW,
        next_at=NOW,
        last_status=503,
        last_error=f"HTTP 503{text}",
    )


@pytest.mark.parametrize(
    ("name", "style"),
    [
        ("diff-100", Style(width=100)),
        ("diff-80", Style(width=80)),
        ("diff-60", Style(width=60)),
        ("diff-50", Style(width=50)),
        ("diff-40", Style(width=40)),
        ("diff-100-ascii", Style(width=100, ascii=True)),
        ("diff-100-color", Style(width=100, color="truecolor")),
        ("diff-100-color-16", Style(width=100, color="ansi16")),
        ("diff-100-full", Style(width=100, full=True)),
        ("diff-100-without-markers", Style(width=100, markers=False)),
        ("diff-100-side-by-side", Style(width=100, side_by_side=True)),
        ("diff-120-side-by-side", Style(width=120, side_by_side=True)),
        ("diff-100-only-notes", Style(width=100, only_notes=True)),
    ],
)
def test_the_diff_is_drawn_to_the_letter(name: str, style: Style, report: EditReport, golden: Golden) -> None:
    drawn = diff_text(report, style)
    golden(f"{name}.txt", drawn)
    assert all(cell_len(line) <= style.width for line in ANSI.sub("", drawn).splitlines())
    assert all(line == line.rstrip() for line in ANSI.sub("", drawn).splitlines())
    assert drawn.isascii() or not style.ascii


class Screen(io.StringIO):
    """A standard output that may be a terminal."""

    def __init__(self, terminal: bool) -> None:
        super().__init__()
        self.terminal = terminal

    def isatty(self) -> bool:
        return self.terminal


@pytest.mark.parametrize(
    ("variables", "terminal", "name"),
    [
        ({"TERM": "xterm-256color", "COLORTERM": "truecolor"}, True, "diff-100-color"),
        ({"TERM": "xterm"}, True, "diff-100-color-16"),
        ({"TERM": "xterm-256color", "NO_COLOR": "1"}, True, "diff-100"),
        ({"TERM": "dumb"}, True, "diff-100"),
        ({"TERM": "xterm-256color"}, False, "diff-100"),
    ],
    ids=["truecolor", "16-colours", "NO_COLOR", "TERM=dumb", "pipe"],
)
def test_the_drawing_follows_who_reads_it(
    variables: dict[str, str], terminal: bool, name: str, report: EditReport, golden: Golden, monkeypatch: pytest.MonkeyPatch
) -> None:
    for variable in ("NO_COLOR", "FORCE_COLOR", "COLORTERM", "TERM", "TTY_COMPATIBLE"):
        monkeypatch.delenv(variable, raising=False)
    for variable, value in {**variables, "COLUMNS": "100"}.items():
        monkeypatch.setenv(variable, value)
    monkeypatch.setattr("sys.stdout", Screen(terminal))
    golden(f"{name}.txt", diff_text(report, output.style("auto")))


def test_right_to_left_text_is_isolated_on_terminals_alone() -> None:
    old = Document.from_text("שלום", ["קניתי 12 ספרים אתמול בירושלים.", "He said سلام to all of them on Friday."])
    new = Document.from_text("שלום", ["קניתי 21 ספרים אתמול בירושלים.", "He said وداعا to all of them on Friday."])
    diff = compare(old, new)
    style = Style(width=40)
    drawn = compare_text(old, new, diff, review(diff), style)
    assert not ISOLATES.search(drawn)
    shown = compare_text(old, new, diff, review(diff), replace(style, isolates=True))
    assert ISOLATES.sub("", shown) == drawn
    assert "[-\u2068سلام\u2069-]{+\u2068وداعا\u2069+}" in shown
    assert "\u2067קניתי [-12-]{+21+} ספרים" in shown
    for line in shown.splitlines():
        assert still_open(line) == ""


@pytest.mark.parametrize(("name", "width"), [("list-100", 100), ("list-80", 80)])
def test_the_list_is_a_table_with_flags_as_words(name: str, width: int, golden: Golden) -> None:
    rows = [
        article_row(),
        article_row(id=9, outlet="AP", last_change=None, versions=1),
        article_row(id=4, outlet="NYT", state="failing", state_why="HTTP 403"),
    ]
    drawn = list_text(rows, Style(width=width), NOW)
    golden(f"{name}.txt", drawn)
    assert all(cell_len(line) <= width for line in drawn.splitlines())


def test_the_log_is_drawn_newest_first(report: EditReport, golden: Golden) -> None:
    drawn = log_text(log_report(report), Style(width=100), NOW)
    golden("log-100.txt", drawn)


def test_versions_that_only_go_back_and_forth_stand_in_one_line(report: EditReport) -> None:
    texts = "abababc"
    versions = tuple(replace(version_row(number), digest=texts[number - 1] * 64) for number in range(7, 0, -1))
    drawn = log_text(replace(log_report(report), versions=versions), Style(width=100), NOW)
    heads = [line.split()[0] for line in drawn.splitlines() if re.match(r"v\d", line)]
    assert heads == ["v7", "v3–v6", "v2", "v1"]
    assert "alternated 4 times between the texts of v1 and v2" in drawn


def test_one_return_is_told_like_any_edit(report: EditReport) -> None:
    versions = tuple(replace(version_row(number), digest="aba"[number - 1] * 64) for number in (3, 2, 1))
    drawn = log_text(replace(log_report(report), versions=versions), Style(width=100), NOW)
    assert "alternated" not in drawn
    assert re.findall(r"^v\d", drawn, re.MULTILINE) == ["v3", "v2", "v1"]


@pytest.mark.parametrize(("returns", "told"), [(1, "reverted"), (3, "alternates ×3")])
def test_a_list_tells_alternating_texts_by_their_count(returns: int, told: str) -> None:
    change = article_row().last_change
    row = article_row(last_change=replace(change, flags=("reverted",)), returns=returns)  # type: ignore[type-var]
    assert told in list_text([row], Style(width=120), NOW)


def test_an_explanation_gives_the_rule_the_words_and_the_place_of_every_flag(report: EditReport) -> None:
    drawn = explain_text(report, Style(width=100))
    for flag in report.review.flags:
        assert re.search(rf"^{flag.code} ", drawn, re.MULTILINE)
        assert MEANINGS[flag.code][:40] in drawn
    assert "Outlet says" in drawn
    assert all(cell_len(line) <= 100 and line == line.rstrip() for line in drawn.splitlines())


def test_a_claim_that_the_diff_does_not_show_is_told_beside_the_note(report: EditReport) -> None:
    claim = reviewing.TestedClaim(Claim("correct", "to correct the spelling of a name"), "not_seen")
    bad = replace(report, review=replace(report.review, claims=(claim,)))
    assert 'not seen in this diff: "to correct the spelling of a name"' in diff_text(bad, Style(width=100))


def test_the_rules_in_words_are_those_of_the_flags() -> None:
    assert set(MEANINGS) == set(reviewing.CODES)


def test_a_list_on_a_pipe_shortens_nothing() -> None:
    (line,) = list_lines([article_row(headline="A very long headline " * 10)]).splitlines()
    assert ("A very long headline " * 10).strip() in line
    assert line.split("\t")[5] == "2026-11-20T14:05:00Z"


@pytest.mark.parametrize("payload", HOSTILE)
def test_no_payload_of_a_page_reaches_the_terminal_raw(payload: str, report: EditReport) -> None:
    document = Document.from_text(
        payload, [f"{payload} was said.", "Correction: this story misstated it. " + payload], byline=[payload]
    )
    edited = Document.from_text(f"{payload} again", [f"{payload} was written."], byline=[f"{payload}!"])
    diff = compare(document, edited)
    bad = replace(
        report, article=replace(report.article, headline=payload, outlet=payload, url=payload), diff=diff, review=review(diff)
    )
    style = Style(width=100)
    shown = VersionReport(article=bad.article, version=version_row(1, payload), document=document, headers=(("X", payload),))
    checked = CheckReport(
        id=1,
        outcome="failed",
        reason=payload,
        status=None,
        from_version=1,
        to_version=1,
        severity=None,
        flags=(),
        elapsed_ms=1,
        bytes=0,
    )
    watched = WatchReport(
        id=1, url=payload, canonical_url=payload, outlet=payload, headline=payload, created=True, byline=(payload,), published=None,
        paragraphs=1, words=1, status=200, elapsed_ms=1, bytes=1, note=payload, warnings=(payload,),
    )  # fmt: skip
    health = StatusReport(
        ok=False, problems=(payload,), articles=1, versions=1, oldest_overdue_s=1, oldest_pending_delivery_s=1, queue={},
        workers=1, database_url=payload, database_bytes=1, revision="1", version="1",
        fetches=RecentFetches(span_s=1, outcomes={payload: 1}, failures={payload: 1}),
        feeds=FeedHealth(states={"failing": 1}, failing=(failing_feed(payload),)),
    )  # fmt: skip
    views = [
        diff_text(bad, style),
        diff_text(bad, replace(style, full=True)),
        diff_text(bad, replace(style, side_by_side=True)),
        compare_text(document, edited, diff, review(diff), style),
        explain_text(bad, style),
        list_text([article_row(headline=payload, outlet=payload, state="failing", state_why=payload)], style, NOW),
        list_lines([article_row(headline=payload, outlet=payload)]),
        log_text(log_report(report, payload), style, NOW),
        show_text(shown, style, headers=True),
        watch_text(watched, style, "hourly"),
        check_line(checked, style),
        check_summary([checked]),
        status_text(health, style),
        endpoint_text(endpoint(payload), style),
        endpoint_lines([endpoint(payload)]),
        deliveries_text([delivery(payload)], style, NOW),
        delivery_lines([delivery(payload)]),
        delivery_text(
            DeliveryReport(delivery=delivery(payload), attempts=(), body=json.dumps([payload], ensure_ascii=False)), style
        ),
    ]
    for view in views:
        assert not CONTROL.search(view)


def test_the_body_of_a_delivery_is_laid_out_and_no_line_is_too_long() -> None:
    body = json.dumps({"data": {"summary": "word " * 40, "flags": []}})
    report = DeliveryReport(delivery=delivery(), attempts=(), body=body)
    lines = delivery_text(report, Style(width=80)).splitlines()
    drawn = lines[lines.index("") + 1 :]
    assert drawn[:2] == ["{", '  "data": {']
    assert drawn[-3:] == ['    "flags": []', "  }", "}"]
    assert all(line.startswith("    ") for line in drawn[2:-2])
    assert all(len(line) <= 80 and line == line.rstrip() for line in lines)


@pytest.mark.parametrize(("width", "result"), [(60, "503"), (80, "retrying, HTTP 503"), (120, "retrying, HTTP 503")])
def test_what_became_of_a_delivery_is_told_before_the_article(width: int, result: str) -> None:
    rows = [replace(delivery(" of contracts that cover guards, gates and patrols"), state="retrying")]
    rows += [replace(rows[0], state="delivered", last_status=503)] if width == 60 else []
    shown = deliveries_text(rows, Style(width=width), NOW)
    assert result in shown
    assert all(len(line) <= width for line in shown.splitlines())
    assert shown.splitlines()[0].endswith("NEXT")


def test_a_configuration_is_no_wider_than_the_terminal() -> None:
    rows = [("fetch.allow_private_addresses", "[10.0.0.0/8, 192.168.0.0/16]", "config.yaml"), ("contact", "", "default")]
    lines = config_text(rows, Style(width=60)).splitlines()
    assert lines[-1] == 'contact                        ""  (default)'
    assert all(len(line) <= 60 for line in lines)


def test_an_endpoint_that_fails_is_listed_as_failing_and_its_state_for_a_pipe_stays_exact() -> None:
    ill = replace(endpoint(), failing_since=NOW)
    assert " failing " in endpoints_text([ill], Style(width=100))
    assert " paused " in endpoints_text([replace(ill, state="paused")], Style(width=100))
    assert endpoint_lines([ill]).split("\t")[2] == "active"
    assert "since 20 Nov" in endpoint_text(ill, Style(width=100))


@pytest.mark.parametrize(("width", "outlet"), [(80, "The Har…"), (100, "The Harbo…"), (120, "The Harbor Ledger")])
def test_an_outlet_is_named_as_far_as_there_is_room(width: int, outlet: str) -> None:
    rows = [article_row(outlet="The Harbor Ledger", state="failing", state_why="the site answered HTTP 410")]
    listed, planned = list_text(rows, Style(width=width), NOW), next_text(rows, Style(width=width), NOW)
    assert f"{outlet} " in listed
    assert "failing (HTTP 410)" in listed
    assert all(len(line) <= width for line in (*listed.splitlines(), *planned.splitlines()))


def test_a_secret_is_shown_only_where_it_is_asked_for() -> None:
    style = Style(width=100)
    assert "c2VjcmV0" not in endpoint_text(endpoint(), style)
    assert "c2VjcmV0" not in endpoint_lines([endpoint()])
    assert "c2VjcmV0" in endpoint_text(endpoint(), style, with_secret=True)


def test_the_secret_that_goes_is_told_from_the_one_that_came() -> None:
    rotated = replace(endpoint(), secrets=("whsec_bmV3", "whsec_b2xk"))
    lines = endpoint_text(rotated, Style(width=100), with_secret=True).splitlines()
    assert [" ".join(line.split()) for line in lines[-2:]] == ["Secret whsec_bmV3", "Old secret whsec_b2xk"]


def test_a_text_that_holds_our_markers_is_warned_of() -> None:
    old, new = Document.from_text("T", ["He wrote [-x-] here."]), Document.from_text("T", ["He wrote [-y-] here."])
    assert marker_warning(compare(old, new))
    assert marker_warning(compare(Document.from_text("T", ["x"]), Document.from_text("T", ["y"]))) is None
    hidden = Document.from_text("T", ["He wrote {\u200b+x here."])
    assert marker_warning(compare(hidden, new))


@settings(max_examples=100, deadline=None)
@given(
    st.lists(st.text(alphabet="abc de.\u00a0é日", max_size=60), max_size=5),
    st.lists(st.text(alphabet="abc de.é日", max_size=60), max_size=5),
)
def test_no_line_is_ever_too_long(old: list[str], new: list[str]) -> None:
    before, after = Document.from_text("Title", old), Document.from_text("Title", new)
    diff = compare(before, after)
    for width in (40, 60, 100):
        drawn = compare_text(before, after, diff, review(diff), Style(width=width))
        assert all(cell_len(line) <= width for line in drawn.splitlines())


def failing_feed(text: str) -> FailingFeed:
    return FailingFeed(id=2, url=text, state="failing", failures=3, since=NOW, why=text, next_check_at=NOW)


def test_status_tells_how_it_goes_with_the_feeds() -> None:
    feeds = FeedHealth(
        states={"failing": 7, "ok": 12}, oldest_overdue_s=90, found=1, waiting=3,
        failing=(failing_feed("https://a.example/feed"),) * 7,
    )  # fmt: skip
    health = StatusReport(
        ok=True, problems=(), articles=1, versions=1, oldest_overdue_s=0, oldest_pending_delivery_s=0, queue={}, workers=1,
        database_url="x", database_bytes=1, revision="1", version="1", feeds=feeds,
    )  # fmt: skip
    shown = " ".join(status_text(health, Style(width=300)).split())
    assert (
        "Feeds 7 failing, 12 ok; 1 story found in the last 24 h, 3 addresses wait; the oldest check is overdue by 90 seconds"
    ) in shown
    assert shown.count("2 https://a.example/feed failing since") == 5
    assert "Feeds none" in " ".join(status_text(replace(health, feeds=FeedHealth()), Style(width=300)).split())


def test_status_tells_what_came_of_the_fetches_and_how_late_they_began() -> None:
    fetches = RecentFetches(
        span_s=86_400,
        outcomes={"same": 812, "failed": 3},
        failures={"timed-out": 3},
        lag_median_s=0.4,
        lag_95_s=2,
        lag_longest_s=20,
    )
    health = StatusReport(
        ok=True, problems=(), articles=1, versions=1, oldest_overdue_s=0, oldest_pending_delivery_s=0, queue={}, workers=1,
        database_url="x", database_bytes=1, revision="1", version="1", fetches=fetches,
    )  # fmt: skip
    shown = " ".join(status_text(health, Style(width=200)).split())
    assert "Fetches 812 same, 3 failed in the last 24 h (failures: 3 timed-out)" in shown
    assert "half of the checks begin within 0.4 s of their time, 95 % within 2.0 s, all within 20.0 s" in shown
    shown = status_text(replace(health, fetches=replace(fetches, span_s=1_500)), Style(width=200))
    assert "in the last 25 min" in shown
    assert "none in the last 24 h" in status_text(replace(health, fetches=RecentFetches()), Style(width=200))
