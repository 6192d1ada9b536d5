"""The command by which the newsroom labels articles and edits."""

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Annotated

import typer

from revtrack.cli.desk import desk_of
from revtrack.cli.options import Json
from revtrack.cli.session import article_version
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
    """Put labels on an article or an edit, or take them off. Without any, those that are on."""
    from revtrack.cli import output

    article_id, number = article_version(article)
    add = tuple(map(checked_label, names or ()))
    what = f"article {article_id}" if number is None else f"edit {article_id}@{number}"
    with desk_of(context) as desk:
        if add or remove:
            found = desk.change_labels(article_id, number, add=add, remove=remove or (), author=author)
        else:
            found = [each for each in desk.labels(article_id) if number is None or each.number == number]
    if json or not (add or remove):
        _show(found, what, json=json)
    else:
        done = [
            *(f"Put label {name!r} on {what}" for name in add),
            *(f"Took label {name!r} off {what}" for name in remove or ()),
        ]
        output.say("\n".join(done))
    return 0


def _show(labels: "Sequence[Label]", what: str, *, json: bool) -> None:
    from revtrack.cli import output
    from revtrack.render.json import label_json
    from revtrack.render.terminal.labels import label_lines, labels_text

    output.listing(
        labels,
        json=json,
        value=label_json,
        lines=label_lines,
        drawn=lambda labels: labels_text(labels, output.style("auto")),
        nothing=f"{what} has no label",
    )


COMMANDS: dict[str, Callable[..., int]] = {"label": label}
