"""Commands about what is watched: watch, unwatch, pause, resume, pace, ping, check."""

from collections.abc import Callable
from typing import TYPE_CHECKING, Annotated

import typer

from revtrack.cli.desk import desk_of
from revtrack.cli.desks.articles import Every
from revtrack.cli.options import Color, ExitCode, Ids, Json, number
from revtrack.errors import InputError
from revtrack.text import printable

if TYPE_CHECKING:
    from revtrack.errors import RevtrackError
    from revtrack.values.reports import CheckReport, WatchReport
    from revtrack.values.watching import Watch

Strict = Annotated[bool, typer.Option("--strict", help="Exit with 2 if a single one could not be read.")]


def watch(
    context: typer.Context,
    urls: Annotated[list[str], typer.Argument(metavar="URL", help="Addresses of stories; - reads them from standard input.")],
    every: Annotated[
        str | None, typer.Option(metavar="TIME", help="A fixed interval, as 10m; auto leaves it to the schedule.")
    ] = None,
    important: Annotated[bool, typer.Option("--important", help="Check it more often than its edits alone ask for.")] = False,
    strict: Strict = False,
    json: Json = False,
    color: Color = "auto",
) -> int:
    """Begin to watch one story or several."""
    from revtrack.cli import output
    from revtrack.render.json import dumps, watch_json
    from revtrack.render.terminal import watch_text

    addresses, asked = _addresses(urls), _every(every)
    many = len(addresses) > 1 or urls == ["-"]
    failed: list[str] = []
    progress = output.Progress(len(addresses), "address", "addresses")

    def watched(address: str, report: "WatchReport") -> None:
        progress.step()
        if asked or important:
            desk.set_pace(report.id, every=asked, important=important or None)
        if json:
            output.say(dumps(watch_json(report)))
        elif many:
            output.say(f"{report.id}\t{'watching' if report.created else 'known'}\t{printable(address)}")
        else:
            output.say(watch_text(report, output.style(color), desk.pace(report.id).plan))

    def unwatched(address: str, error: "RevtrackError") -> None:
        progress.step()
        failed.append(address)
        _complain(address, error)

    with desk_of(context) as desk:
        desk.watch(addresses, watched, unwatched)
    progress.finish()
    return 2 if failed and (strict or not many) else 0


def unwatch(context: typer.Context, articles: Ids) -> int:
    """Stop watching; the history stays."""
    return _set_state(context, articles, "unwatched", "Stopped watching article {id}; its history stays: revtrack log {id}")


def pause(context: typer.Context, articles: Ids) -> int:
    """Leave an article alone until it is resumed."""
    return _set_state(context, articles, "paused", "Paused article {id}. Go on with: revtrack resume {id}")


def resume(context: typer.Context, articles: Ids) -> int:
    """Watch a paused article again, from now on."""
    return _set_state(context, articles, "ok", "Watching article {id} again")


def pace(
    context: typer.Context,
    articles: Ids,
    every: Annotated[
        str | None, typer.Option(metavar="TIME", help="A fixed interval, as 10m; auto leaves it to the schedule.")
    ] = None,
    important: Annotated[bool | None, typer.Option("--important/--normal", help="More often than the edits ask for.")] = None,
) -> int:
    """Set how often articles are checked. At a fixed interval, or important ones more often."""
    from revtrack.cli import output

    asked = _every(every)
    if asked is None and important is None:
        raise InputError("say how often", hint="revtrack pace 12 --every 10m, --every auto, --important or --normal")
    with desk_of(context) as desk:
        for article_id in desk.known_ids(articles):
            desk.set_pace(article_id, every=asked, important=important)
            pace = desk.pace(article_id)
            output.say(f"Article {article_id} is {'important and ' if pace.important else ''}watched {pace.plan}")
    return 0


def ping(
    context: typer.Context,
    articles: Annotated[list[str], typer.Argument(metavar="URL|ID", help="Articles, by number or address.")],
    why: Annotated[str, typer.Option(metavar="TEXT", help="What follows 'because of', in log and list.")] = "a ping",
) -> int:
    """Make articles due at once. The service fetches them as soon as their host may be asked."""
    from revtrack.cli import output
    from revtrack.service.articles import checked_reason
    from revtrack.text import counted

    because = checked_reason(why)
    with desk_of(context) as desk:
        due, late = desk.due_now(articles, because)
    output.say(f"{counted(due, 'article')} due now{f'; {late} due already, or not watched' if late else ''}")
    return 0


def _every(text: str | None) -> Every:
    """An interval as a person asks for it. Raises InputError for one that is shorter than a minute or no interval."""
    from datetime import timedelta

    from revtrack.service.articles import LONGEST_EVERY, SHORTEST_EVERY
    from revtrack.service.config_values import parse_duration

    if text is None:
        return None
    if text == "auto":
        return "auto"
    try:
        span = parse_duration(text)
    except ValueError as error:
        raise InputError(f"--every: {error}", hint="revtrack watch --every 10m URL") from error
    if not isinstance(span, timedelta) or not SHORTEST_EVERY <= span <= LONGEST_EVERY:
        raise InputError("--every is from a minute to a year", hint="revtrack watch --every 10m URL")
    return span


def check(
    context: typer.Context,
    articles: Annotated[list[int] | None, typer.Argument(metavar="ID", help="Numbers of articles.", parser=number)] = None,
    everything: Annotated[bool, typer.Option("--all", help="Every article that is watched.")] = False,
    strict: Strict = False,
    json: Json = False,
    exit_code: ExitCode = False,
    color: Color = "auto",
) -> int:
    """Fetch now, and store what is new."""
    from revtrack.cli import output
    from revtrack.render.json import check_json, dumps
    from revtrack.render.terminal import check_line, check_summary

    if bool(articles) == everything:
        raise InputError("name articles, or all of them", hint="revtrack check 12, or revtrack check --all")
    reports: list[CheckReport] = []
    broken: list[int] = []

    def checked(report: "CheckReport") -> None:
        progress.step()
        reports.append(report)
        output.say(dumps(check_json(report)) if json else check_line(report, style))

    def not_checked(article_id: int, error: "RevtrackError") -> None:
        progress.step()
        broken.append(article_id)
        _complain(f"article {article_id}", error)

    with desk_of(context) as desk:
        ids = desk.known_ids(articles or ())
        progress, style = output.Progress(len(ids), "article"), output.style(color)
        if ids:
            desk.check(ids, checked, not_checked)
    progress.finish()
    if not json and everything:
        output.talk(check_summary(reports))
    return _verdict(reports, broken, alone=len(ids) == 1 and not everything, strict=strict, exit_code=exit_code)


def _verdict(reports: "list[CheckReport]", broken: list[int], *, alone: bool, strict: bool, exit_code: bool) -> int:
    """2 where an article could not be processed or the only one named could not be read, 1 where that was asked for."""
    unread = [report for report in reports if report.outcome in ("failed", "gone")]
    if broken or (unread and (alone or strict)):
        return 2
    return 1 if exit_code and any(report.to_version > report.from_version for report in reports) else 0


def _addresses(urls: list[str]) -> list[str]:
    """The addresses named, those of standard input in the place of "-"; blank lines and # comments are left out."""
    import sys

    from revtrack.service.adding import addresses_in

    addresses = addresses_in(line for url in urls for line in (sys.stdin or () if url == "-" else [url]))
    if not addresses:
        raise InputError("no address was given", hint="revtrack watch https://…, or one address a line on standard input")
    return addresses


def _set_state(context: typer.Context, articles: list[int], state: "Watch", said: str) -> int:
    from revtrack.cli import output

    with desk_of(context) as desk:
        for article_id in desk.known_ids(articles):
            desk.set_state(article_id, state)
            output.say(said.format(id=article_id))
    return 0


def _complain(what: str, error: "RevtrackError") -> None:
    from revtrack.addresses import without_user
    from revtrack.cli import output
    from revtrack.errors import with_hint
    from revtrack.text import message

    shown = without_user(what)
    named = "" if shown in error.message else f"{shown}: "
    output.talk(message(f"revtrack: {named}{with_hint(error.message, error.hint)}"))


COMMANDS: dict[str, Callable[..., int]] = {
    "watch": watch,
    "unwatch": unwatch,
    "pause": pause,
    "resume": resume,
    "pace": pace,
    "ping": ping,
    "check": check,
}
