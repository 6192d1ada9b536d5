"""Commands about feeds: `feed add`, `edit`, `list`, `show`, `remove`, `pause`, `resume`, `check`."""

from typing import TYPE_CHECKING, Annotated

import typer

from revtrack.cli.backlog import Wait, tell_backlog, watch_waiting
from revtrack.cli.desk import desk_of
from revtrack.cli.feed_options import (
    Exclude,
    FeedId,
    Include,
    Keyword,
    Labels,
    Outlet,
    PerDay,
    Section,
    age_of,
    filter_of,
    labels_of,
)
from revtrack.cli.options import Color, Json, number
from revtrack.errors import InputError
from revtrack.text import counted, printable

if TYPE_CHECKING:
    from revtrack.values.feed_reports import FeedAdded, FeedDetail, FeedReport
    from revtrack.values.feeds import FeedState

feed = typer.Typer(no_args_is_help=True, help="Feeds: addresses that name new articles.")


@feed.command()
def add(
    context: typer.Context,
    url: Annotated[str, typer.Argument(metavar="URL", help="Address of a feed, a sitemap, or a page that names its feeds.")],
    include: Include = None,
    exclude: Exclude = None,
    section: Section = None,
    keyword: Keyword = None,
    limit: PerDay = None,
    backfill: Annotated[
        str | None, typer.Option("--backfill", help="Also stories so old, as 12h or 3d; 0, or all.", metavar="AGE")
    ] = None,
    label: Labels = None,
    important: Annotated[bool, typer.Option("--important", help="Asked twice as often.")] = False,
    outlet: Outlet = None,
    wait: Wait = False,
    json: Json = False,
) -> int:
    """Add a feed, a sitemap, or the first feed that a page names. RSS, Atom, JSON Feed, indexes of sitemaps."""
    from revtrack.values.feed_change import FeedChange

    said = FeedChange(
        filter=filter_of(include, exclude, section, keyword),
        labels=labels_of(label),
        important=important or None,
        outlet=outlet,
        per_day=limit,
        backfill=None if backfill is None else age_of(backfill),
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
    label: Labels = None,
    no_labels: Annotated[bool, typer.Option("--no-labels", help="No labels from now on.")] = False,
    important: Annotated[bool | None, typer.Option("--important/--normal", help="Asked twice as often.")] = None,
    outlet: Outlet = None,
    json: Json = False,
) -> int:
    """Ask something else of a feed, from its next check on. Filters and labels given here replace those it had."""
    from revtrack.values.feed_change import FeedChange

    said = FeedChange(
        filter=filter_of(include, exclude, section, keyword, everything=everything),
        labels=labels_of(label, none=no_labels),
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
    from revtrack.render.terminal.feeds import feed_lines, feeds_text

    with desk_of(context) as desk:
        rows, now = desk.feeds(), desk.clock()
    output.listing(
        rows,
        json=json,
        value=feed_json,
        lines=feed_lines,
        drawn=lambda rows: feeds_text(rows, output.style(color), now),
        nothing="no feeds yet. Try: revtrack feed add URL",
    )
    return 0


@feed.command()
def show(context: typer.Context, number: FeedId, json: Json = False, color: Color = "auto") -> int:
    """One feed: what is asked of it, and its stories. The newest, those that wait, those that were refused and why."""
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
    """Forget a feed; its articles stay watched. Addresses that still wait are dropped."""
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
    numbers: Annotated[list[int] | None, typer.Argument(metavar="ID", help="Numbers of feeds.", parser=number)] = None,
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
        output.talk(printable(f"The site names other feeds too: {others}. Try: revtrack feed add {added.beside[0].url}"))


def _set_state(context: typer.Context, number: int, state: "FeedState", said: str) -> int:
    from revtrack.cli import output

    with desk_of(context) as desk:
        desk.set_feed_state(number, state)
    output.say(said)
    return 0
