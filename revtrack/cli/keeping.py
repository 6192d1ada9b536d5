"""Commands that keep what is stored, prove that it is whole, and take out what may not stay."""

import getpass
import sys
from collections.abc import Callable
from typing import TYPE_CHECKING, Annotated

import typer

from revtrack.cli.options import Json
from revtrack.cli.session import article_version, root_of
from revtrack.errors import InputError, StoreError
from revtrack.text import counted

if TYPE_CHECKING:
    from revtrack.values.reports import PurgeReport


def purge(
    context: typer.Context,
    article: Annotated[str, typer.Argument(metavar="ID[@N]", help="An article, or one of its versions.")],
    reason: Annotated[str, typer.Option("--reason", help="Why; it stays in the timeline.", metavar="TEXT")],
    by: Annotated[str | None, typer.Option("--by", help="Who removes it; else your user name.", metavar="NAME")] = None,
    yes: Annotated[bool, typer.Option("--yes", help="Do not ask.")] = False,
    json: Json = False,
) -> int:
    """Remove text and page of a version or an article for good; number, times and digest stay."""
    from revtrack.cli import output
    from revtrack.render.json import dumps, purge_json

    article_id, number = article_version(article)
    if not reason.strip():
        raise InputError("a removal needs a reason", hint='--reason "court order 12/26"')
    with root_of(context) as root:
        headline = root.store.article(article_id).headline
        if not yes and not _agreed(article, number, headline):
            return 2
        done = root.store.purge(article_id, number, reason=reason.strip(), who=by or _user(), now=root.clock())
        output.say(dumps(purge_json(done)) if json else _said(done, whole=number is None))
        _talk_of_rest(done)
        try:
            root.store.erase()
        except StoreError as error:
            raise StoreError(
                f"removed, but bytes of it may remain in the files of the database: {error.message}",
                hint=f"revtrack purge {article} again, to erase them",
            ) from error
    return 0


def _agreed(article: str, number: int | None, headline: str) -> bool:
    what = f"version {number} of article {article.partition('@')[0]}" if number else f"article {article} with all its versions"
    if not sys.stdin.isatty():
        raise InputError(f"{what} would be removed for good, and nobody can be asked", hint="--yes")
    from revtrack.text import printable

    return typer.confirm(f"Remove {what} ({printable(headline)}) for good?", err=True)


def _user() -> str:
    try:
        return getpass.getuser()
    except (KeyError, OSError):
        return "unknown"


def _said(done: "PurgeReport", *, whole: bool) -> str:
    if not done.versions:
        return "Removed before; its tombstone stays as it is"
    numbers = ", ".join(f"v{number}" for number in done.versions)
    stopped = "; it is no longer watched" if whole else ""
    cancelled = f"; {counted(done.cancelled, 'delivery', 'deliveries')} cancelled" if done.cancelled else ""
    return f"Removed      {numbers} of article {done.article}{stopped}{cancelled}"


def _talk_of_rest(done: "PurgeReport") -> None:
    from revtrack.cli import output

    for number in done.also_in:
        output.talk(f"Version {number} has the same text and stays. Try: revtrack purge {done.article}@{number}")
    output.talk("Copies made before migrations are deleted too; backups that you made yourself still hold it.")


COMMANDS: dict[str, Callable[..., int]] = {"purge": purge}
