"""The command by which the newsroom labels articles and edits."""

from collections.abc import Callable
from typing import TYPE_CHECKING, Annotated

import typer

from revtrack.cli.desk import desk_of
from revtrack.cli.options import Json
from revtrack.cli.session import article_version
from revtrack.text import printable
from revtrack.values.labels import checked_label

if TYPE_CHECKING:
    from revtrack.values.labels import Label


def label(
    context: typer.Context,
    article: Annotated[str, typer.Argument(metavar="ID[@N]", help="An article, or the edit that led to a version.")],
    names: Annotated[list[str] | None, typer.Argument(metavar="NAME", help="Labels to put on.")] = None,
    remove: Annotated[list[str] | None, typer.Option("--remove", help="Take this label off.", metavar="NAME")] = None,
    author: Annotated[str | None, typer.Option("--author", help="Who does it; else your user name.", metavar="NAME")] = None,
    json: Json = False,
) -> int:
    """Put labels on an article or an edit, and take others off; without any, those that are on."""
    from revtrack.cli import output
    from revtrack.render.json import dumps, label_json

    article_id, number = article_version(article)
    add = tuple(map(checked_label, names or ()))
    what = f"article {article_id}" if number is None else f"edit {article_id}@{number}"
    with desk_of(context) as desk:
        if add or remove:
            found = desk.change_labels(article_id, number, add=add, remove=remove or (), author=author)
        else:
            found = [each for each in desk.labels(article_id) if number is None or each.number == number]
    if json:
        for each in found:
            output.say(dumps(label_json(each)))
        return 0
    for name in add:
        output.say(f"Put label {name!r} on {what}")
    for name in remove or ():
        output.say(f"Took label {name!r} off {what}")
    if not add and not remove:
        output.say("".join(_line(each) + "\n" for each in found)) if found else output.talk(f"{what} has no label")
    return 0


def _line(label: "Label") -> str:
    from revtrack.render.times import iso

    place = "article" if label.number is None else f"@{label.number}"
    return "\t".join((place, printable(label.name), printable(label.author or ""), iso(label.at) or ""))


COMMANDS: dict[str, Callable[..., int]] = {"label": label}
