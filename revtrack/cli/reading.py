"""Commands that read: list, log, show. They fetch nothing and change nothing."""

from collections.abc import Callable
from typing import TYPE_CHECKING, Annotated

import typer

from revtrack.cli.desk import desk_of
from revtrack.cli.options import Ascii, Color, Flag, Id, Json, with_options
from revtrack.cli.session import article_version
from revtrack.values.review import CODES, SEVERITIES

if TYPE_CHECKING:
    from datetime import datetime

    from revtrack.store import ListFilter


def asked_articles(
    outlet: Annotated[str | None, typer.Option(metavar="NAME", help="Only of this outlet.")] = None,
    flag: Flag = None,
    severity: Annotated[str | None, typer.Option(metavar="SEVERITY", help="Only edits of at least this severity.")] = None,
    unacknowledged: Annotated[bool, typer.Option("--unacknowledged", help="Only edits that no note covers.")] = False,
    since: Annotated[str | None, typer.Option(metavar="WHEN", help="Only changed since then: 24h, 7d or 2026-11-20.")] = None,
    changed: Annotated[bool, typer.Option("--changed", help="Only articles that were edited.")] = False,
    failing: Annotated[bool, typer.Option("--failing", help="Only articles that cannot be read now.")] = False,
    label: Annotated[str | None, typer.Option(metavar="NAME", help="Only with this label.")] = None,
) -> "Callable[[datetime], ListFilter]":
    """The filter that the options make at a time. Raises InputError for a flag or a severity that there is not."""
    from revtrack.service.filters import one_of
    from revtrack.service.moments import moment
    from revtrack.store import ListFilter

    of_flag = None if flag is None else one_of(CODES, "flag", flag)
    at_least = None if severity is None else one_of(SEVERITIES, "severity", severity)
    return lambda now: ListFilter(
        outlet=outlet,
        flag=of_flag,
        severity=at_least,
        unacknowledged=unacknowledged,
        since=moment(since, now) if since else None,
        changed=changed,
        failing=failing,
        label=label,
    )


@with_options(asked_articles, as_="wanted")
def list_(
    context: typer.Context,
    *,
    wanted: "Callable[[datetime], ListFilter]",
    upcoming: Annotated[bool, typer.Option("--next", help="When each is checked next and why, the next one first.")] = False,
    json: Json = False,
    color: Color = "auto",
    ascii: Ascii = False,
) -> int:
    """Articles, with the last change of each."""
    from revtrack.cli import output
    from revtrack.render.json import article_row_json
    from revtrack.render.terminal import list_lines, list_text, next_text
    from revtrack.values.reports import by_next_check

    with desk_of(context) as desk:
        now = desk.clock()
        rows = desk.articles(wanted(now))
        watched = bool(rows) or desk.watches_any()
    draw = next_text if upcoming else list_text
    output.listing(
        sorted(rows, key=by_next_check) if upcoming else rows,
        json=json,
        value=article_row_json,
        lines=list_lines,
        drawn=lambda rows: draw(rows, output.style(color, ascii_only=ascii), now),
        nothing="no article is like that. Try: revtrack list" if watched else "no articles yet. Try: revtrack watch URL",
    )
    return 0


def log(context: typer.Context, article: Id, json: Json = False, color: Color = "auto", ascii: Ascii = False) -> int:
    """Versions of one article, newest first."""
    from revtrack.cli import output
    from revtrack.render.json import dumps, log_json
    from revtrack.render.terminal import log_text

    with desk_of(context) as desk:
        now = desk.clock()
        report = desk.log(article)
    if json:
        output.say(dumps(log_json(report)))
    else:
        output.page(log_text(report, output.style(color, ascii_only=ascii), now))
    return 0


def show(
    context: typer.Context,
    article: Annotated[str, typer.Argument(metavar="ID[@N]", help="An article, or one of its versions.")],
    raw: Annotated[bool, typer.Option("--raw", help="The page as it was captured.")] = False,
    headers: Annotated[bool, typer.Option("--headers", help="The answer's headers too.")] = False,
    blocks: Annotated[bool, typer.Option("--blocks", help="Every block of the page, with its role and the reason.")] = False,
    plain: Annotated[bool, typer.Option("--plain", help="The text alone, a line for each block.")] = False,
    json: Json = False,
    color: Color = "auto",
    ascii: Ascii = False,
) -> int:
    """One version as text, or as captured."""
    if blocks:
        return _show_blocks(context, article, json=json, color=color, ascii=ascii)
    import sys

    from revtrack.cli import output
    from revtrack.render.json import dumps, show_json
    from revtrack.render.plain import plain_text
    from revtrack.render.terminal import show_text

    article_id, number = article_version(article)
    with desk_of(context) as desk:
        number = desk.latest(article_id) if number is None else number
        report = desk.version(article_id, number)
        page = desk.page(article_id, number) if raw else b""
    if raw and output.is_terminal():
        from revtrack.text import printable

        output.page(printable(page.decode("utf-8", "replace")))
    elif raw:
        sys.stdout.flush()
        sys.stdout.buffer.write(page)
    elif json:
        output.say(dumps(show_json(report)))
    elif plain:
        output.page(plain_text(report.document))
    else:
        output.page(show_text(report, output.style(color, ascii_only=ascii), headers=headers))
    return 0


def _show_blocks(context: typer.Context, article: str, *, json: bool, color: Color, ascii: bool) -> int:
    from revtrack.cli import output
    from revtrack.render.json import block_reason_json, dumps
    from revtrack.render.terminal import blocks_text

    article_id, number = article_version(article)
    with desk_of(context) as desk:
        found = desk.blocks(article_id, desk.latest(article_id) if number is None else number)
    if json:
        for block in found:
            output.say(dumps(block_reason_json(block)))
    else:
        output.page(blocks_text(found, output.style(color, ascii_only=ascii)))
    return 0


COMMANDS: dict[str, Callable[..., int]] = {"list": list_, "log": log, "show": show}
