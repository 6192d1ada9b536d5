"""The command by which the newsroom says something of an article or of an edit."""

from collections.abc import Callable
from typing import Annotated

import typer

from revtrack.cli.desk import desk_of
from revtrack.cli.options import Json, number
from revtrack.cli.session import article_version
from revtrack.errors import InputError


def comment(
    context: typer.Context,
    article: Annotated[str, typer.Argument(metavar="ID[@N]", help="An article, or the edit that led to a version.")],
    text: Annotated[str, typer.Argument(metavar="TEXT", help="What is said.")] = "",
    author: Annotated[str | None, typer.Option("--author", help="Who says it; else your user name.", metavar="NAME")] = None,
    change: Annotated[
        int | None, typer.Option("--change", help="In the place of this comment.", metavar="NUMBER", parser=number)
    ] = None,
    remove: Annotated[
        int | None, typer.Option("--remove", help="Take this comment away.", metavar="NUMBER", parser=number)
    ] = None,
    json: Json = False,
) -> int:
    """Comment on an article or an edit; `log` shows it."""
    from revtrack.cli import output
    from revtrack.render.json import comment_json, dumps

    article_id, number = article_version(article)
    if remove is not None and (text or change is not None):
        raise InputError(
            "--remove takes a comment away and says nothing", hint=f"revtrack comment {article} --remove {remove}"
        )
    with desk_of(context) as desk:
        if remove is not None:
            done, said = desk.remove_comment(article_id, remove, author), "removed comment"
        elif change is not None:
            done, said = desk.change_comment(article_id, change, text, author), f"in the place of {change}: comment"
        else:
            done, said = desk.add_comment(article_id, number, text, author), "comment"
    output.say(dumps(comment_json(done)) if json else f"{said} {done.id} on article {article_id}")
    return 0


COMMANDS: dict[str, Callable[..., int]] = {"comment": comment}
