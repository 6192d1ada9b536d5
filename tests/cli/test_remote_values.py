"""What the API writes of a value is read back as that value: all of them, over everything that their fields can hold."""

import json
import types
from collections.abc import Callable, Mapping
from dataclasses import dataclass, fields, is_dataclass, replace
from datetime import UTC, datetime, timedelta
from typing import Any, Literal, Union, get_args, get_origin, get_type_hints

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from revtrack.addresses import host_of
from revtrack.cli.remote.values import articles, edits, endpoints, feeds, service
from revtrack.diff import compare
from revtrack.flags import review
from revtrack.render import json as render
from revtrack.render import json_edits, json_operation
from revtrack.render.feeds import feed_detail_json, feed_json, feed_report_json, waiting_json
from revtrack.render.lists import imported_json
from revtrack.render.times import iso
from revtrack.values.access import AuditRow, Token
from revtrack.values.document import Document, PageTime
from revtrack.values.edits import EditCounts, EditCursor, EditRow
from revtrack.values.endpoints import DeliveryReport, DeliveryRow, Endpoint
from revtrack.values.feed_reports import FeedDetail, FeedReport, FeedRow, Imported, Waiting
from revtrack.values.feeds import Feed, Found
from revtrack.values.labels import Label
from revtrack.values.operation import StatusReport
from revtrack.values.reports import ArticleRow, BlockReason, CheckReport, ClaimedTime, EditReport, VersionReport, WatchReport
from revtrack.values.timeline import Comment, LogReport

NOW = datetime(2026, 11, 20, tzinfo=UTC)
TEXTS = st.text(max_size=12)
MOMENTS = st.integers(631_152_000, 7_258_118_400).map(lambda second: datetime.fromtimestamp(second, UTC))


def _time(at: datetime, offset: int, raw: str) -> PageTime:
    return PageTime(local=f"{at:%Y-%m-%dT%H:%M:%S}", raw=raw, instant=at, offset_minutes=offset)


TIMES = st.builds(lambda at, offset: _time(at, offset, "raw"), MOMENTS, st.integers(-720, 720)) | st.just(
    PageTime(local="2026-11-20", raw="20 November 2026", precision="day")
)
ADDRESSES = st.integers(1, 9).map(lambda number: f"https://h{number}.example/feed")
DOCUMENTS = st.builds(
    lambda headline, paragraphs: Document.from_text(headline, paragraphs, url="https://h.example/1", byline=["Ada Quill"]),
    st.text("ab –“", min_size=1, max_size=8).map(lambda text: f"Headline {text}"),
    st.lists(st.text("abc. 31“”", min_size=1, max_size=20).map(lambda text: f"Words {text}"), min_size=1, max_size=3),
)
KNOWN: Mapping[Any, st.SearchStrategy[Any]] = {
    str: TEXTS,
    int: st.integers(0, 2**40),
    float: st.floats(0, 10**9, allow_nan=False),
    bool: st.booleans(),
    datetime: MOMENTS,
    timedelta: st.integers(60, 10**8).map(lambda seconds: timedelta(seconds=seconds)),
    PageTime: TIMES,
    Document: DOCUMENTS,
}


def anything(kind: Any) -> st.SearchStrategy[Any]:
    """Values of a type, with every field filled."""
    if kind in KNOWN:
        return KNOWN[kind]
    origin, parts = get_origin(kind), get_args(kind)
    if origin is Literal:
        return st.sampled_from(parts)
    if origin in (Union, types.UnionType):
        return st.one_of(*map(anything, parts))
    if kind is type(None):
        return st.none()
    if origin is tuple and parts[-1] is Ellipsis:
        return st.lists(anything(parts[0]), max_size=2).map(tuple)
    if origin is tuple:
        return st.tuples(*map(anything, parts))
    if origin is frozenset:
        return st.frozensets(anything(parts[0]), max_size=2)
    if origin is not None and issubclass(origin, Mapping):
        return st.dictionaries(anything(parts[0]), anything(parts[1]), max_size=2)
    assert is_dataclass(kind), kind
    return full(kind)


def full(kind: Any, /, **known: st.SearchStrategy[Any]) -> st.SearchStrategy[Any]:
    """Values of a class, with every field filled: those of `known` as it says."""
    hints = get_type_hints(kind)
    filled = {each.name: anything(hints[each.name]) for each in fields(kind) if each.name not in known}
    return st.builds(kind, **filled, **known)


@dataclass
class Told:
    """How values of a sort are written and read; `as_told` leaves out what is not told of one."""

    values: st.SearchStrategy[Any]
    write: Callable[[Any], Mapping[str, Any]]
    read: Callable[[Any, Any], Any]
    as_told: Callable[[Any], Any] = lambda value: value


def listed_edit(row: EditRow) -> EditRow:
    told = replace(row, cursor=EditCursor(row.window.until, 0))
    return told if row.note_text else replace(told, note_kind=None, note_text=None)


def said(comment: Comment) -> Comment:
    return comment if comment.removed_at else replace(comment, removed_by=None)


def told_feed(feed: Feed) -> Feed:
    """A feed without what is between it and the service."""
    names = ("id", "url", "created_at", "order", "kind", "title", "state", "failures", "failing_since", "failing_why")
    more = ("checked_at", "next_check_at", "next_check_why")
    return Feed(host=host_of(feed.url), **{name: getattr(feed, name) for name in (*names, *more)})


def told_detail(detail: FeedDetail) -> FeedDetail:
    feed = told_feed(detail.row.feed)
    lists = {
        name: tuple(
            Found(
                **{
                    **{each.name: getattr(found, each.name) for each in fields(Found) if each.name != "wishes"},
                    "id": 0,
                    "host": host_of(found.url),
                    "feed_id": feed.id,
                }
            )
            for found in getattr(detail, name)
        )
        for name in ("waiting", "refused", "watched")
    }
    push = detail.push and replace(detail.push, id=0, path="", secret="", tries=0, feed_id=feed.id)
    return FeedDetail(row=replace(detail.row, feed=feed), push=push, **lists)


def edit_of(old: Document, new: Document, shell: EditReport) -> EditReport:
    """An edit that there can be. What aligned its texts is not told."""
    diff = compare(old, new)
    return replace(shell, diff=replace(diff, algorithm=""), review=review(diff), claimed_modified=new.modified)


CLAIMS = st.builds(
    lambda source, at: ClaimedTime(source, _time(at, 0, iso(at) or "")),
    st.sampled_from(["Last-Modified", "feed"]),
    MOMENTS,
)
NO_DIFF = compare(Document.from_text("a", ["b"]), Document.from_text("a", ["c"]))
EDITS = st.builds(
    edit_of,
    DOCUMENTS,
    DOCUMENTS,
    full(
        EditReport,
        diff=st.just(NO_DIFF),
        review=st.just(review(NO_DIFF)),
        claimed_modified=st.none(),
        claimed_times=st.lists(CLAIMS, max_size=2).map(tuple),
        old=full(edits.Evidence, archived_at=st.none()),
        new=full(edits.Evidence, archived_at=st.none()),
    ),
)
FEEDS = full(Feed, url=ADDRESSES)
FOUND = st.lists(full(Found, url=ADDRESSES), max_size=2).map(tuple)
ROWS = full(FeedRow, feed=FEEDS)
TABLE = {
    "article": Told(full(ArticleRow), render.article_row_json, lambda data, _: articles.article_row(data)),
    "log": Told(
        full(LogReport),
        render.log_json,
        lambda data, _: articles.log_report(data),
        lambda value: replace(value, comments=tuple(map(said, value.comments))),
    ),
    "watch": Told(full(WatchReport), render.watch_json, lambda data, _: articles.watch_report(data)),
    "check": Told(full(CheckReport), render.check_json, lambda data, _: articles.check_report(data)),
    "edit row": Told(full(EditRow), json_edits.edit_row_json, lambda data, _: edits.edit_row(data), listed_edit),
    "counts": Told(
        full(EditCounts),
        lambda value: {each.name: getattr(value, each.name) for each in fields(value)},
        lambda data, _: edits.edit_counts(data),
    ),
    "comment": Told(full(Comment), render.comment_json, lambda data, _: edits.comment(data), said),
    "label": Told(full(Label), render.label_json, lambda data, _: edits.label(data)),
    "version": Told(full(VersionReport), render.show_json, lambda data, _: edits.version_report(data)),
    "block": Told(full(BlockReason), render.block_reason_json, lambda data, _: edits.block_reason(data)),
    "edit": Told(
        EDITS,
        json_edits.edit_json,
        lambda data, value: edits.edit_report(data, value.diff.old, value.diff.new, value.versions),
    ),
    "endpoint": Told(
        full(Endpoint, kind=st.just("webhook"), secrets=st.just(("whsec_x",))),
        lambda value: json_operation.endpoint_json(value, with_secret=True),
        lambda data, _: endpoints.endpoint(data),
    ),
    "delivery": Told(full(DeliveryRow), json_operation.delivery_json, lambda data, _: endpoints.delivery_row(data)),
    "tries": Told(full(DeliveryReport), json_operation.delivery_report_json, lambda data, _: endpoints.delivery_report(data)),
    "status": Told(full(StatusReport), json_operation.status_json, lambda data, _: service.status_report(data)),
    "token": Told(full(Token), lambda value: json_operation.token_json(value, NOW), lambda data, _: service.token(data)),
    "audit": Told(full(AuditRow), json_operation.audit_json, lambda data, _: service.audit_row(data)),
    "feed": Told(
        ROWS, feed_json, lambda data, _: feeds.feed_row(data), lambda value: replace(value, feed=told_feed(value.feed))
    ),
    "feed detail": Told(
        full(FeedDetail, row=ROWS, waiting=FOUND, refused=FOUND, watched=FOUND),
        feed_detail_json,
        lambda data, _: feeds.feed_detail(data),
        told_detail,
    ),
    "feed check": Told(
        full(FeedReport, feed=FEEDS), feed_report_json, lambda data, value: feeds.feed_report(data, value.feed)
    ),
    "waiting": Told(full(Waiting), waiting_json, lambda data, _: feeds.waiting(data)),
    "imported": Told(full(Imported), imported_json, lambda data, _: feeds.imported(data)),
}


@pytest.mark.parametrize("name", TABLE)
@given(data=st.data())
@settings(max_examples=20, deadline=None, suppress_health_check=list(HealthCheck))
def test_what_is_written_is_read_back_as_it_was(name: str, data: Any) -> None:
    told = TABLE[name]
    value = data.draw(told.values)
    written = json.loads(render.dumps(told.write(value)))
    assert told.read(written, value) == told.as_told(value)


def test_every_reader_stands_in_the_table() -> None:
    readers = {
        reader
        for module in (articles, edits, endpoints, feeds, service)
        for reader, what in vars(module).items()
        if callable(what) and getattr(what, "__module__", "") == module.__name__ and not reader.startswith("_")
    }
    assert len(readers - {"change_json", "version_row"}) == len(TABLE)
