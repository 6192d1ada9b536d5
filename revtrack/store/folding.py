"""Old fetches that brought nothing new become one row per run, so that years of watching stay small and windows stay exact.

A run ends where a fetch saw something else, failed, or came so late that there is a gap; so the gaps of a timeline, and the
first and last sight of every text, are the same before and after.
"""

from collections.abc import Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import Row, bindparam, func, select

from revtrack.store.gaps import LATE, WORTH_TELLING
from revtrack.store.part import Part, batches
from revtrack.store.tables import article, fetch
from revtrack.values.operation import Folded

MOST = 2_000
"""How many fetches of an article are looked at in one go."""
_NEXT = select(article.c.id).where(article.c.id > bindparam("after")).order_by(article.c.id).limit(bindparam("articles"))
_OLD = (
    select(
        fetch.c.id, fetch.c.outcome, fetch.c.version, fetch.c.started_at, fetch.c.finished_at, fetch.c.planned_at,
        fetch.c.age_s, fetch.c.wire_bytes, fetch.c.body_bytes, fetch.c.fetches,
    )
    .where(fetch.c.article_id == bindparam("article"), fetch.c.id > bindparam("after"))
    .where(fetch.c.finished_at < bindparam("before", type_=fetch.c.finished_at.type))
    .order_by(fetch.c.id)
    .limit(MOST)
)  # fmt: skip


class Folding(Part):
    """Keeping the history of fetches small."""

    def fold(self, after: int, *, before: datetime, articles: int) -> Folded:
        """Fold the fetches older than `before` of the next so many articles with a number above `after`."""
        with self._db.reading() as connection:
            ids = connection.execute(_NEXT, {"after": after, "articles": articles}).scalars().all()
        return Folded(sum(self._fold_article(each, before) for each in ids), last=ids[-1] if ids else None)

    def _fold_article(self, article_id: int, before: datetime) -> int:
        """How many rows fewer there are now."""
        fewer, after = 0, 0
        while True:
            with self._db.reading() as connection:
                rows = connection.execute(_OLD, {"article": article_id, "after": after, "before": before}).all()
            runs = [run for run in runs_of(rows) if len(run) > 1]
            if runs:
                fewer += self._write(runs)
            if len(rows) < MOST:
                return fewer
            after = rows[-1].id

    def _write(self, runs: Sequence[Sequence[Row[Any]]]) -> int:
        with self._db.writing() as connection:
            for run in runs:
                connection.execute(fetch.update().where(fetch.c.id == run[0].id).values(_folded(run)))
            gone = [row.id for run in runs for row in run[1:]]
            for batch in batches(gone):
                connection.execute(fetch.delete().where(fetch.c.id.in_(batch)))
        return len(gone)

    def count_bytes(self) -> int:
        """Bytes that the database takes on its disk."""
        with self._db.reading() as connection:
            if not self._db.is_sqlite:
                return int(connection.execute(select(func.pg_database_size(func.current_database()))).scalar_one())
        path = self._db.path
        files = (path, path.with_name(f"{path.name}-wal")) if path else ()
        return sum(file.stat().st_size for file in files if file.exists())


def runs_of(rows: Sequence[Any]) -> list[list[Any]]:
    """Fetches, oldest first, in runs that may become one row."""
    runs: list[list[Any]] = []
    for row in rows:
        if runs and _continues(runs[-1][-1], row):
            runs[-1].append(row)
        else:
            runs.append([row])
    return runs


def _continues(before: Any, row: Any) -> bool:
    """Whether both brought nothing new of one text, with no gap between them."""
    if not before.outcome == row.outcome == "same" or before.version != row.version or before.planned_at is None:
        return False
    planned, waited = before.planned_at - before.finished_at, row.started_at - before.finished_at
    return bool(waited <= max(WORTH_TELLING, LATE * planned))


def _folded(run: Sequence[Row[Any]]) -> dict[str, Any]:
    """The first row of a run, when it stands for all of it."""
    last = run[-1]
    sums = {name: sum(getattr(row, name) for row in run) for name in ("wire_bytes", "body_bytes", "fetches")}
    return {**sums, "finished_at": last.finished_at, "planned_at": last.planned_at, "age_s": last.age_s}
