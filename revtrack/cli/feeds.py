"""Commands about feeds: `feed add`, `list`, `show`, `remove`, `pause`, `resume`, `check`."""

from datetime import timedelta
from typing import TYPE_CHECKING, Annotated

import typer

from revtrack.cli.labels import checked_label
from revtrack.cli.options import Color, Json
from revtrack.cli.session import root_of
from revtrack.errors import InputError
from revtrack.text import counted, printable

if TYPE_CHECKING:
    from revtrack.service.config import Config
    from revtrack.service.feeds import Added
    from revtrack.service.root import Root
    from revtrack.values.feeds import Backlog, FeedFilter, FeedOrder, FeedReport, FeedState

feed = typer.Typer(no_args_is_help=True, help="Feeds: addresses that name new articles.")

MOST = 1_000_000
OLDEST = timedelta(days=36_500)
FeedId = Annotated[int, typer.Argument(metavar="ID", help="Number of the feed.", min=0, max=2**31 - 1)]
Wait = Annotated[bool, typer.Option("--wait", help="Watch what was found now, instead of leaving it to the service.")]


@feed.command()
def add(
    context: typer.Context,
    url: Annotated[str, typer.Argument(help="Address of a feed, a sitemap, or a page that names its feeds.")],
    include: Annotated[
        list[str] | None, typer.Option("--include", help="Only addresses with this; * is anything.", metavar="PATTERN")
    ] = None,
    exclude: Annotated[list[str] | None, typer.Option("--exclude", help="No addresses with this.", metavar="PATTERN")] = None,
    section: Annotated[
        list[str] | None, typer.Option("--section", help="Only this category, or folder of the address.", metavar="NAME")
    ] = None,
    keyword: Annotated[
        list[str] | None, typer.Option("--keyword", help="Only with these words in title or summary.", metavar="WORDS")
    ] = None,
    limit: Annotated[int | None, typer.Option("--limit", help="At most so many stories in 24 hours.", min=1, max=MOST)] = None,
    backfill: Annotated[
        str | None, typer.Option("--backfill", help="Also stories so old, as 12h or 3d; 0, or all.", metavar="AGE")
    ] = None,
    label: Annotated[list[str] | None, typer.Option("--label", help="Put on every article found.")] = None,
    important: Annotated[bool, typer.Option("--important", help="Asked twice as often.")] = False,
    outlet: Annotated[str, typer.Option("--outlet", help="Name of the outlet, where a page names none.")] = "",
    wait: Wait = False,
    json: Json = False,
) -> int:
    """Add a feed: RSS, Atom, JSON Feed, sitemap, index of sitemaps, or the first one that a page names."""
    from revtrack.cli import output
    from revtrack.render.feeds import feed_detail_json
    from revtrack.render.json import dumps
    from revtrack.render.terminal.feeds import feed_text
    from revtrack.service.feeds import add_feed, check_feeds
    from revtrack.values.feeds import FeedFilter

    criteria = {"include": include, "exclude": exclude, "sections": section, "keywords": keyword}
    wanted = FeedFilter(**{name: tuple(values or ()) for name, values in criteria.items()})
    labels = tuple(map(checked_label, label or ()))
    with root_of(context) as root:
        order = _order(root.config, wanted, labels, important=important, outlet=outlet, limit=limit, backfill=backfill)
        added = add_feed(root, url, order)
        if added.report and added.report.feed.pending:
            check_feeds(root, [added.feed_id], lambda _: None)
        _tell_added(added)
        if wait:
            watch_waiting(root)
        detail = root.store.feed_detail(added.feed_id)
        backlog = root.store.backlog()
        output.say(dumps(feed_detail_json(detail)) if json else feed_text(detail, output.style("auto")))
        if backlog.total and not wait:
            output.talk(backlog_words(root, backlog))
    return 0


@feed.command("list")
def list_feeds(context: typer.Context, json: Json = False, color: Color = "auto") -> int:
    """All feeds."""
    from revtrack.cli import output
    from revtrack.render.feeds import feed_json
    from revtrack.render.json import dumps
    from revtrack.render.terminal.feeds import feed_lines, feeds_text

    with root_of(context) as root:
        rows, now = root.store.feed_rows(), root.clock()
    if json:
        for each in rows:
            output.say(dumps(feed_json(each)))
    elif not output.is_terminal():
        output.say(feed_lines(rows)) if rows else output.talk("no feeds yet. Try: revtrack feed add URL")
    else:
        output.page(feeds_text(rows, output.style(color), now))
    return 0


@feed.command()
def show(context: typer.Context, number: FeedId, json: Json = False, color: Color = "auto") -> int:
    """One feed: what is asked of it, the newest of its stories, those that wait or were refused and why."""
    from revtrack.cli import output
    from revtrack.render.feeds import feed_detail_json
    from revtrack.render.json import dumps
    from revtrack.render.terminal.feeds import feed_text

    with root_of(context) as root:
        detail = root.store.feed_detail(number)
    if json:
        output.say(dumps(feed_detail_json(detail)))
    else:
        output.page(feed_text(detail, output.style(color)))
    return 0


@feed.command()
def remove(context: typer.Context, number: FeedId) -> int:
    """Forget a feed; its articles stay watched, addresses that still wait are dropped."""
    from revtrack.cli import output

    with root_of(context) as root:
        articles, dropped = root.store.remove_feed(number)
    waiting = f"; {counted(dropped, 'address', 'addresses')} that waited {'is' if dropped == 1 else 'are'} dropped"
    output.say(f"Removed feed {number}; its {counted(articles, 'article')} stay watched{waiting if dropped else ''}")
    return 0


@feed.command()
def pause(context: typer.Context, number: FeedId) -> int:
    """Ask a feed no more until it is resumed; what it found goes on."""
    return _set_state(context, number, "paused", f"Paused feed {number}. Go on with: revtrack feed resume {number}")


@feed.command()
def resume(context: typer.Context, number: FeedId) -> int:
    """Ask a paused feed again, from now on."""
    return _set_state(context, number, "ok", f"Asking feed {number} again")


@feed.command()
def check(
    context: typer.Context,
    numbers: Annotated[list[int] | None, typer.Argument(metavar="[ID...]", help="Numbers of feeds.")] = None,
    everything: Annotated[bool, typer.Option("--all", help="Every feed that is not paused.")] = False,
    wait: Wait = False,
    json: Json = False,
) -> int:
    """Read feeds now. Exit 2 where one could not be read."""
    from revtrack.cli import output
    from revtrack.render.feeds import feed_report_json
    from revtrack.render.json import dumps
    from revtrack.render.terminal.feeds import feed_check_line
    from revtrack.service.feeds import check_feeds

    if bool(numbers) == everything:
        raise InputError("name feeds, or all of them", hint="revtrack feed check 1, or revtrack feed check --all")
    unread: list[int] = []

    def checked(report: "FeedReport") -> None:
        if report.feed.failures:
            unread.append(report.feed.id)
        output.say(dumps(feed_report_json(report)) if json else printable(feed_check_line(report)))

    with root_of(context) as root:
        check_feeds(root, numbers or [row.feed.id for row in root.store.feed_rows() if row.feed.state != "paused"], checked)
        if wait:
            watch_waiting(root)
        backlog = root.store.backlog()
        if backlog.total and not wait:
            output.talk(backlog_words(root, backlog))
    return 2 if unread else 0


def watch_waiting(root: "Root") -> None:
    """Watch all that waits, and say how far it is."""
    from revtrack.cli import output
    from revtrack.service.feeds import visit_found

    backlog = root.store.backlog(root.clock())
    if backlog.total:
        output.talk(backlog_words(root, backlog, now=True))
    progress = output.Progress(backlog.total, "address", "addresses")

    def stepped(left: "Backlog") -> None:
        for _ in range(backlog.total - left.total - progress.done):
            progress.step()

    left = visit_found(root, stepped)
    progress.finish()
    if left.total:
        output.talk(f"{counted(left.total, 'address', 'addresses')} could not be watched yet and will be tried again")


def backlog_words(root: "Root", backlog: "Backlog", *, now: bool = False) -> str:
    """How many addresses wait, and about how long they take."""
    from revtrack.render.times import every
    from revtrack.schedule.policy import duration
    from revtrack.service.feeds import estimate

    pause = root.habits.per_host_delay
    many = f"{backlog.total:,} {'address' if backlog.total == 1 else 'addresses'} of {counted(len(backlog.by_host), 'host')}"
    pace = f" at one {every(pause)} per host" if pause >= timedelta(seconds=1) else ""
    about = f"about {duration(max(timedelta(seconds=1), estimate(backlog, pause)))}{pace}"
    return f"{many}; {about}" if now else f"{many} to be watched; {about}; the service goes on with them: revtrack serve"


def _order(
    config: "Config",
    wanted: "FeedFilter",
    labels: tuple[str, ...],
    *,
    important: bool,
    outlet: str,
    limit: int | None,
    backfill: str | None,
) -> "FeedOrder":
    from revtrack.values.feeds import FeedOrder, Wishes

    return FeedOrder(
        filter=wanted,
        wishes=Wishes(labels=labels, important=important, outlet=outlet.strip()),
        per_day=limit or config.feeds.per_day,
        backfill=config.feeds.backfill if backfill is None else _age(backfill),
    )


def _age(text: str) -> timedelta | None:
    """An age; None for all."""
    from revtrack.service.config_values import parse_duration

    if text == "all":
        return None
    try:
        span = timedelta(0) if text == "0" else parse_duration(text)
    except ValueError:
        span = None
    if not isinstance(span, timedelta):
        raise InputError(f"not an age: {text}", hint="--backfill 12h, 3d, 0 or all")
    return min(span, OLDEST)


def _tell_added(added: "Added") -> None:
    from revtrack.cli import output

    if added.report is None:
        output.talk(f"Already asking it as feed {added.feed_id}")
    if added.beside:
        others = ", ".join(named.url for named in added.beside)
        output.talk(printable(f"The site names other feeds too: {others}. Try: revtrack feed add {added.beside[0].url}"))


def _set_state(context: typer.Context, number: int, state: "FeedState", said: str) -> int:
    from revtrack.cli import output

    with root_of(context) as root:
        now = root.clock()
        again = now if state == "ok" else None
        why = "because it was resumed" if again else ""
        root.store.set_feed_state(number, state, now=now, next_check_at=again, why=why)
    output.say(said)
    return 0
