"""What the shell offers when a person presses Tab: ids with their headlines, flag codes."""

import typer

COMPLETING = "_REVTRACK_COMPLETE"
"""The variable in which the shell hands over what was typed so far."""


def article_ids(context: typer.Context, incomplete: str) -> list[tuple[str, str]]:
    """Ids of articles that begin like `incomplete`, with their headlines; nothing where there is no database."""
    from revtrack.cli.desk import desk_of
    from revtrack.errors import RevtrackError
    from revtrack.store import ListFilter
    from revtrack.text import printable, shorten

    context.find_root().obj = context.find_root().obj or {"config": None, "data_dir": None}
    context.obj = context.obj or context.find_root().obj
    try:
        with desk_of(context) as desk:
            rows = desk.articles(ListFilter())
    except RevtrackError:
        return []
    return [(str(row.id), shorten(printable(row.headline), 60)) for row in rows if str(row.id).startswith(incomplete)]


def flag_codes(incomplete: str) -> list[str]:
    """Codes of flags that begin like `incomplete`."""
    from revtrack.values.review import CODES

    return [code for code in CODES if code.startswith(incomplete)]
