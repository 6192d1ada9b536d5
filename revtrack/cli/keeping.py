"""Commands that keep what is stored, prove that it is whole, and take out what may not stay."""

import sys
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from revtrack.cli.options import Json
from revtrack.cli.people import user_name
from revtrack.cli.session import article_version, config_of, root_of
from revtrack.errors import InputError, StoreError
from revtrack.text import counted

if TYPE_CHECKING:
    from revtrack.store.integrity import OnProgress
    from revtrack.values.operation import IntegrityReport, PurgeReport

Force = Annotated[bool, typer.Option("--force", help="Also over a file that is there.")]


def backup(
    context: typer.Context,
    file: Annotated[Path, typer.Argument(metavar="FILE", help="Where the copy goes.")],
    force: Force = False,
    json: Json = False,
) -> int:
    """Copy the SQLite database while the service runs. The copy is proved: every digest is checked."""
    from revtrack.cli import output
    from revtrack.render.json import dumps
    from revtrack.render.json_operation import integrity_json
    from revtrack.store.backup import backup as write

    config = config_of(context)
    report = write(config.database_url, file.absolute(), force=force, on_progress=_progress())
    size = file.stat().st_size
    output.say(
        dumps({"file": str(file.absolute()), "bytes": size, **integrity_json(report)})
        if json
        else f"Backed up    {file}, {size / 1e6:.1f} MB: {_counted(report)}, all digests match"
    )
    output.talk("The key that opens the webhook secrets is not in it. Keep revtrack.key, or secret_key, in another place.")
    return 0


def restore(
    context: typer.Context,
    file: Annotated[Path, typer.Argument(metavar="FILE", help="A copy that backup wrote.")],
    force: Annotated[bool, typer.Option("--force", help="Also over articles; they are kept as a copy.")] = False,
    json: Json = False,
) -> int:
    """Put a backup in the place of the SQLite database. Every digest in it is checked first."""
    from revtrack.cli import output
    from revtrack.render.json import dumps
    from revtrack.render.json_operation import integrity_json
    from revtrack.service.health import HEARTBEAT
    from revtrack.service.root import utc_now
    from revtrack.store.backup import restore as put_back

    url = config_of(context).database_url
    source = file.absolute()
    report = put_back(url, source, now=utc_now(), heartbeat=HEARTBEAT, force=force, on_progress=_progress())
    output.say(dumps(integrity_json(report)) if json else f"Restored     {file}: {_counted(report)}")
    output.talk("Deliveries that were sent after the backup was made are sent again, with the same webhook-id.")
    return 0


def check_integrity(context: typer.Context, json: Json = False) -> int:
    """Prove the database whole. File, references, the digest of every page and text; exit 2 where something is damaged."""
    from revtrack.cli import output
    from revtrack.render.json import dumps
    from revtrack.render.json_operation import integrity_json
    from revtrack.service.keeping import integrity_of
    from revtrack.text import printable

    report = integrity_of(config_of(context), _progress())
    if json:
        output.say(dumps(integrity_json(report)))
    elif report.damaged:
        output.say("\n".join(f"Damaged      {printable(each)}" for each in report.damaged))
        output.talk("Try: revtrack restore FILE, with a backup that was made before.")
    else:
        output.say(f"Whole        {_counted(report)}: all digests match")
    return 2 if report.damaged else 0


def _progress() -> "OnProgress":
    from revtrack.cli import output

    said = output.Progress(0, "content")

    def tell(_: int, of: int) -> None:
        said.total = of
        said.step()

    return tell


def _counted(report: "IntegrityReport") -> str:
    if not report.counts:
        return "its tables are older, the file is whole" if report.revision else "nothing is stored yet"
    return ", ".join(
        counted(report.counts[name], name) for name in ("article", "version", "reading", "event") if name in report.counts
    )


def purge(
    context: typer.Context,
    article: Annotated[str, typer.Argument(metavar="ID[@N]", help="An article, or one of its versions.")],
    reason: Annotated[str, typer.Option("--reason", help="Why; it stays in the timeline.", metavar="TEXT")],
    by: Annotated[str | None, typer.Option("--by", help="Who removes it; else your user name.", metavar="NAME")] = None,
    yes: Annotated[bool, typer.Option("--yes", help="Do not ask.")] = False,
    json: Json = False,
) -> int:
    """Remove text and page of a version or an article. For good: number, times and digest alone stay."""
    from revtrack.cli import output
    from revtrack.render.json import dumps
    from revtrack.render.json_operation import purge_json

    article_id, number = article_version(article)
    if not reason.strip():
        raise InputError("a removal needs a reason", hint='--reason "court order 12/26"')
    with root_of(context) as root:
        headline = root.store.article(article_id).headline
        if not yes and not _agreed(article, number, headline):
            return 2
        done = root.store.purge(article_id, number, reason=reason.strip(), who=by or user_name(), now=root.clock())
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


COMMANDS: dict[str, Callable[..., int]] = {
    "backup": backup,
    "restore": restore,
    "check-integrity": check_integrity,
    "purge": purge,
}
