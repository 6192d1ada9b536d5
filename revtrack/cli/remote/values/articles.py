"""What `list`, `log`, `watch` and `check` tell of articles."""

from revtrack.cli.remote.values.edits import comment, label, version_row
from revtrack.cli.remote.values.parts import Json, article_ref, at, known, next_check, time_of, window
from revtrack.values.document import PageTime
from revtrack.values.reports import ArticleRow, CheckReport, LastChange, WatchReport
from revtrack.values.timeline import Gap, LogReport


def article_row(data: Json) -> ArticleRow:
    """A line of `list`."""
    names = ("id", "url", "outlet", "headline", "state", "state_why", "versions", "edits", "returns")
    return ArticleRow(
        **{name: data[name] for name in names},
        last_change=_last_change(data["last_change"]),
        checked_at=time_of(data["checked_at"]),
        labels=tuple(data["labels"]),
        **next_check(data["next_check"]),
    )


def log_report(data: Json) -> LogReport:
    """What `log` tells."""
    return LogReport(
        article=article_ref(data),
        state=data["state"],
        state_why=data["state_why"],
        watched_since=at(data["watched_since"]),
        fetches=data["fetches"],
        versions=tuple(map(version_row, data["versions"])),
        gaps=tuple(Gap(after=at(g["after"]), until=at(g["until"]), why=g["why"], kind=g["kind"]) for g in data["gaps"]),
        comments=tuple(map(comment, data["comments"])),
        labels=tuple(map(label, data["labels"])),
        **next_check(data["next_check"]),
    )


def watch_report(data: Json) -> WatchReport:
    """What `watch` tells of one address."""
    published = PageTime.from_dict(data["published"]) if data["published"] else None
    lists = {"byline": tuple(data["byline"]), "warnings": tuple(data["warnings"])}
    return WatchReport(**{**known(WatchReport, data), **lists, "published": published})


def check_report(data: Json) -> CheckReport:
    """A line of `check`."""
    return CheckReport(**{**known(CheckReport, data), "flags": tuple(data["flags"])})


def _last_change(data: Json | None) -> LastChange | None:
    if data is None:
        return None
    return LastChange(
        window=window(data["changed_between"]),
        severity=data["severity"],
        acknowledgement=data["acknowledgement"],
        flags=tuple(data["flags"]),
    )
