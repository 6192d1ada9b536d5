"""Commands about feeds: `feed add`, `edit`, `list`, `show`, `remove`, `pause`, `resume`, `check`."""

from datetime import timedelta
from typing import TYPE_CHECKING, Annotated

import typer

from revtrack.cli.backlog import Wait, tell_backlog, watch_waiting
from revtrack.cli.desk import desk_of
from revtrack.cli.options import Color, Json
from revtrack.errors import InputError
from revtrack.text import counted, printable
from revtrack.values.labels import checked_label

if TYPE_CHECKING:
    from revtrack.values.feed_change import Backfill
    from revtrack.values.feed_reports import FeedAdded, FeedDetail, FeedReport
    from revtrack.values.feeds import FeedFilter, FeedState

feed = typer.Typer(no_args_is_help=True, help="Feeds: addresses that name new articles.")

MOST = 1_000_000
OLDEST = timedelta(days=36_500)
FeedId = Annotated[int, typer.Argument(metavar="ID", help="Number of the feed.", min=0, max=2**31 - 1)]
Include = Annotated[
    list[str] | None, typer.Option("--include", help="Only addresses with this; * is anything.", metavar="PATTERN")
]
Exclude = Annotated[list[str] | None, typer.Option("--exclude", help="No addresses with this.", metavar="PATTERN")]
Section = Annotated[
    list[str] | None, typer.Option("--section", help="Only this category, or folder of the address.", metavar="NAME")
]
Keyword = Annotated[
    list[str] | None, typer.Option("--keyword", help="Only with these words in title or summary.", metavar="WORDS")
]
PerDay = Annotated[int | None, typer.Option("--limit", help="At most so many stories in 24 hours.", min=1, max=MOST)]
Outlet = Annotated[str | None, typer.Option("--outlet", help="Name of the outlet, where a page names none.")]


@feed.command()
def add(
    context: typer.Context,
    url: Annotated[str, typer.Argument(help="Address of a feed, a sitemap, or a page that names its feeds.")],
    include: Include = None,
    exclude: Exclude = None,
    section: Section = None,
    keyword: Keyword = None,
    limit: PerDay = None,
    backfill: Annotated[
        str | None, typer.Option("--backfill", help="Also stories so old, as 12h or 3d; 0, or all.", metavar="AGE")
    ] = None,
    label: Annotated[list[str] | None, typer.Option("--label", help="Put on every article found.")] = None,
    important: Annotated[bool, typer.Option("--important", help="Asked twice as often.")] = False,
    outlet: Outlet = None,
    wait: Wait = False,
    json: Json = False,
) -> int:
    """Add a feed: RSS, Atom, JSON Feed, sitemap, index of sitemaps, or the first one that a page names."""
    from revtrack.values.feed_change import FeedChange

    said = FeedChange(
        filter=_filter(include, exclude, section, keyword),
        labels=_labels(label),
        important=important or None,
        outlet=outlet,
        per_day=limit,
        backfill=None if backfill is None else _age(backfill),
    )
    with desk_of(context) as desk:
        added = desk.add_feed(url, said)
        _tell_added(added)
        if wait:
            watch_waiting(desk)
        _say_detail(desk.feed(added.feed_id), json=json)
        if not wait:
            tell_backlog(desk)
    return 0


@feed.command()
def edit(
    context: typer.Context,
    number: FeedId,
    include: Include = None,
    exclude: Exclude = None,
    section: Section = None,
    keyword: Keyword = None,
    everything: Annotated[bool, typer.Option("--everything", help="Every story: no filter.")] = False,
    limit: PerDay = None,
    label: Annotated[list[str] | None, typer.Option("--label", help="Put on every article found from now on.")] = None,
    no_labels: Annotated[bool, typer.Option("--no-labels", help="No labels from now on.")] = False,
    important: Annotated[bool | None, typer.Option("--important/--normal", help="Asked twice as often.")] = None,
    outlet: Outlet = None,
    json: Json = False,
) -> int:
    """Ask something else of a feed, from its next check on. Filters and labels given here replace those it had."""
    from revtrack.values.feed_change import FeedChange

    said = FeedChange(
        filter=_filter(include, exclude, section, keyword, everything=everything),
        labels=_labels(label, none=no_labels),
        important=important,
        outlet=outlet,
        per_day=limit,
    )
    if said == FeedChange():
        raise InputError("nothing to change was named", hint="revtrack feed edit --help")
    with desk_of(context) as desk:
        desk.change_feed(number, said)
        _say_detail(desk.feed(number), json=json)
    return 0


@feed.command("list")
def list_feeds(context: typer.Context, json: Json = False, color: Color = "auto") -> int:
    """All feeds."""
    from revtrack.cli import output
    from revtrack.render.feeds import feed_json
    from revtrack.render.json import dumps
    from revtrack.render.terminal.feeds import feed_lines, feeds_text

    with desk_of(context) as desk:
        rows, now = desk.feeds(), desk.clock()
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

    with desk_of(context) as desk:
        detail = desk.feed(number)
    if json:
        output.say(dumps(feed_detail_json(detail)))
    else:
        output.page(feed_text(detail, output.style(color)))
    return 0


@feed.command()
def remove(context: typer.Context, number: FeedId) -> int:
    """Forget a feed; its articles stay watched, addresses that still wait are dropped."""
    from revtrack.cli import output

    with desk_of(context) as desk:
        articles, dropped = desk.remove_feed(number)
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

    if bool(numbers) == everything:
        raise InputError("name feeds, or all of them", hint="revtrack feed check 1, or revtrack feed check --all")
    unread: list[int] = []

    def checked(report: "FeedReport") -> None:
        if report.feed.failures:
            unread.append(report.feed.id)
        output.say(dumps(feed_report_json(report)) if json else printable(feed_check_line(report)))

    with desk_of(context) as desk:
        desk.check_feeds(numbers or [row.feed.id for row in desk.feeds() if row.feed.state != "paused"], checked)
        if wait:
            watch_waiting(desk)
        else:
            tell_backlog(desk)
    return 2 if unread else 0


def _filter(
    include: list[str] | None,
    exclude: list[str] | None,
    section: list[str] | None,
    keyword: list[str] | None,
    *,
    everything: bool = False,
) -> "FeedFilter | None":
    """The filter that the options make together; None where they say nothing."""
    from revtrack.values.feeds import FeedFilter

    criteria = {"include": include, "exclude": exclude, "sections": section, "keywords": keyword}
    given = any(criteria.values())
    if everything and given:
        raise InputError("--everything and a filter exclude each other", hint="revtrack feed edit --help")
    return FeedFilter(**{name: tuple(values or ()) for name, values in criteria.items()}) if given or everything else None


def _labels(given: list[str] | None, *, none: bool = False) -> tuple[str, ...] | None:
    """The labels that the options say; None where they say nothing."""
    if none and given:
        raise InputError("--label and --no-labels exclude each other", hint="revtrack feed edit --help")
    return tuple(map(checked_label, given)) if given else (() if none else None)


def _age(text: str) -> "Backfill":
    """An age, or all."""
    from revtrack.service.config_values import parse_duration

    if text == "all":
        return "all"
    try:
        span = timedelta(0) if text == "0" else parse_duration(text)
    except ValueError:
        span = None
    if not isinstance(span, timedelta):
        raise InputError(f"not an age: {text}", hint="--backfill 12h, 3d, 0 or all")
    return min(span, OLDEST)


def _say_detail(detail: "FeedDetail", *, json: bool) -> None:
    from revtrack.cli import output
    from revtrack.render.feeds import feed_detail_json
    from revtrack.render.json import dumps
    from revtrack.render.terminal.feeds import feed_text

    output.say(dumps(feed_detail_json(detail)) if json else feed_text(detail, output.style("auto")))


def _tell_added(added: "FeedAdded") -> None:
    from revtrack.cli import output

    if added.known:
        output.talk(f"Already asking it as feed {added.feed_id}")
    if added.beside:
        others = ", ".join(named.url for named in added.beside)
        output.talk(printable(f"The page names other feeds too: {others}. Try: revtrack feed add {added.beside[0].url}"))


def _set_state(context: typer.Context, number: int, state: "FeedState", said: str) -> int:
    from revtrack.cli import output

    with desk_of(context) as desk:
        desk.set_feed_state(number, state)
    output.say(said)
    return 0
