"""Commands that read: list, log, diff, show, compare. They fetch nothing and change nothing."""

from collections.abc import Callable
from difflib import get_close_matches
from pathlib import Path
from typing import Annotated

import typer

from revtrack.cli.options import Ascii, Color, ExitCode, Flag, Id, Json
from revtrack.cli.session import article_version, root_of, version_range
from revtrack.errors import InputError
from revtrack.values.review import CODES

Markers = Annotated[str, typer.Option("--markers", help="always or never: [-removed-]{+added+} in the text.", metavar="WHEN")]
Full = Annotated[bool, typer.Option("--full", help="Unchanged paragraphs too.")]
OnlyNotes = Annotated[bool, typer.Option("--only-notes", help="Only the editor's notes.")]
SideBySide = Annotated[bool, typer.Option("--side-by-side", help="Old left, new right; needs 100 columns.")]


def list_(
    context: typer.Context,
    outlet: Annotated[str | None, typer.Option(help="Only of this outlet.")] = None,
    flag: Flag = None,
    severity: Annotated[str | None, typer.Option(help="Only edits of at least this severity.")] = None,
    unacknowledged: Annotated[bool, typer.Option("--unacknowledged", help="Only edits that no note covers.")] = False,
    since: Annotated[str | None, typer.Option(help="Only changed since then: 24h, 7d or 2026-11-20.")] = None,
    changed: Annotated[bool, typer.Option("--changed", help="Only articles that were edited.")] = False,
    failing: Annotated[bool, typer.Option("--failing", help="Only articles that cannot be read now.")] = False,
    label: Annotated[str | None, typer.Option(help="Only with this label.")] = None,
    json: Json = False,
    color: Color = "auto",
    ascii: Ascii = False,
) -> int:
    """Articles, with the last change of each."""
    from revtrack.cli import output
    from revtrack.cli.moments import moment
    from revtrack.render.json import article_row_json, dumps
    from revtrack.render.terminal import list_lines, list_text
    from revtrack.store import ListFilter

    if flag is not None and flag not in CODES:
        raise InputError(f"no flag {flag}", hint=", ".join(get_close_matches(flag, CODES) or CODES[:3]))
    with root_of(context) as root:
        now = root.clock()
        watched = root.store.watched_ids()
        rows = root.store.list_rows(
            ListFilter(
                outlet=outlet,
                flag=flag,
                severity=severity,
                unacknowledged=unacknowledged,
                since=moment(since, now) if since else None,
                changed=changed,
                failing=failing,
                label=label,
            )
        )
    nothing = "no article is like that. Try: revtrack list" if watched else "no articles yet. Try: revtrack watch URL"
    if json:
        for row in rows:
            output.say(dumps(article_row_json(row)))
    elif not output.is_terminal():
        output.say(list_lines(rows)) if rows else output.talk(nothing)
    else:
        output.page(list_text(rows, output.style(color, ascii_only=ascii), now)) if rows else output.talk(nothing)
    return 0


def log(context: typer.Context, article: Id, json: Json = False, color: Color = "auto", ascii: Ascii = False) -> int:
    """Versions of one article, newest first."""
    from revtrack.cli import output
    from revtrack.render.json import dumps, log_json
    from revtrack.render.terminal import log_text

    with root_of(context) as root:
        now = root.clock()
        report = root.store.log_report(article, now)
    if json:
        output.say(dumps(log_json(report)))
    else:
        output.page(log_text(report, output.style(color, ascii_only=ascii), now))
    return 0


def diff(
    context: typer.Context,
    article: Id,
    versions: Annotated[str | None, typer.Argument(metavar="[A..B]", help="Two versions; else the last two.")] = None,
    side_by_side: SideBySide = False,
    full: Full = False,
    only_notes: OnlyNotes = False,
    markers: Markers = "always",
    json: Json = False,
    exit_code: ExitCode = False,
    color: Color = "auto",
    ascii: Ascii = False,
) -> int:
    """The edit: what changed, when, and whether the outlet said so."""
    from revtrack.cli import output
    from revtrack.render.json import dumps, edit_json
    from revtrack.render.terminal import diff_text, marker_warning
    from revtrack.service.edits import edit_of

    with root_of(context) as root:
        report = edit_of(root.store, article, version_range(versions) if versions else None, root.config.public_url)
    if json:
        output.say(dumps(edit_json(report)))
        return _changed(exit_code, report.diff.changed)
    style = output.style(
        color,
        markers=_always(markers),
        ascii_only=ascii,
        full=full,
        only_notes=only_notes,
        side_by_side=_fits(side_by_side),
    )
    _warn(marker_warning(report.diff))
    output.page(diff_text(report, style))
    return _changed(exit_code, report.diff.changed)


def show(
    context: typer.Context,
    article: Annotated[str, typer.Argument(metavar="ID[@N]", help="An article, or one of its versions.")],
    raw: Annotated[bool, typer.Option("--raw", help="The page as it was captured.")] = False,
    headers: Annotated[bool, typer.Option("--headers", help="The answer's headers too.")] = False,
    blocks: Annotated[bool, typer.Option("--blocks", help="Every block of the page, with its role and the reason.")] = False,
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
    from revtrack.render.terminal import show_text

    article_id, number = article_version(article)
    with root_of(context) as root:
        number = root.store.article(article_id).number if number is None else number
        report = root.store.version_report(article_id, number)
        page = root.store.page(article_id, number) if raw else b""
    if raw and output.is_terminal():
        from revtrack.text import printable

        output.page(printable(page.decode("utf-8", "replace")))
    elif raw:
        sys.stdout.flush()
        sys.stdout.buffer.write(page)
    elif json:
        output.say(dumps(show_json(report)))
    else:
        output.page(show_text(report, output.style(color, ascii_only=ascii), headers=headers))
    return 0


def _show_blocks(context: typer.Context, article: str, *, json: bool, color: Color, ascii: bool) -> int:
    from revtrack.cli import output
    from revtrack.render.json import block_reason_json, dumps
    from revtrack.render.terminal import blocks_text
    from revtrack.service.explaining import blocks_of

    article_id, number = article_version(article)
    with root_of(context) as root:
        found = blocks_of(root, article_id, root.store.article(article_id).number if number is None else number)
    if json:
        for block in found:
            output.say(dumps(block_reason_json(block)))
    else:
        output.page(blocks_text(found, output.style(color, ascii_only=ascii)))
    return 0


def compare(
    old: Annotated[Path, typer.Argument(help="The older file: HTML or text.")],
    new: Annotated[Path, typer.Argument(help="The newer file.")],
    url: Annotated[str, typer.Option(help="Address of the HTML files.")] = "",
    side_by_side: SideBySide = False,
    full: Full = False,
    only_notes: OnlyNotes = False,
    markers: Markers = "always",
    json: Json = False,
    exit_code: ExitCode = False,
    color: Color = "auto",
    ascii: Ascii = False,
) -> int:
    """Two local files, HTML or text; no database."""
    from revtrack.cli import output
    from revtrack.cli.files import documents
    from revtrack.diff import compare as compare_documents
    from revtrack.flags import review as review_diff
    from revtrack.render.json import compare_json, dumps
    from revtrack.render.terminal import compare_text, marker_warning

    before, after = documents(old, new, url)
    difference = compare_documents(before, after)
    review = review_diff(difference)
    if json:
        output.say(dumps(compare_json(before, after, difference, review)))
        return _changed(exit_code, difference.changed)
    style = output.style(
        color,
        markers=_always(markers),
        ascii_only=ascii,
        full=full,
        only_notes=only_notes,
        side_by_side=_fits(side_by_side),
    )
    _warn(marker_warning(difference))
    output.page(compare_text(before, after, difference, review, style))
    return _changed(exit_code, difference.changed)


def _changed(asked: bool, changed: bool) -> int:
    return 1 if asked and changed else 0


def _always(when: str) -> bool:
    if when not in ("always", "never"):
        raise typer.BadParameter("always or never", param_hint="--markers")
    return when == "always"


def _fits(side_by_side: bool) -> bool:
    """Two columns need 100; below that one line on stderr says what is shown instead."""
    from revtrack.cli import output

    if side_by_side and output.width() < output.PIPE_WIDTH:
        output.talk(f"--side-by-side needs {output.PIPE_WIDTH} columns, this is {output.width()}: shown inline")
        return False
    return side_by_side


def _warn(warning: str | None) -> None:
    from revtrack.cli import output

    if warning:
        output.talk(warning)


COMMANDS: dict[str, Callable[..., int]] = {"list": list_, "log": log, "diff": diff, "show": show, "compare": compare}
