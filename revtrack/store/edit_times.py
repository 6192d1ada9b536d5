"""When articles changed, as far as their windows say: what a schedule can be tried on."""

from datetime import datetime

from sqlalchemy import func, select

from revtrack.store.part import Part
from revtrack.store.tables import article, version
from revtrack.values.operation import WatchedEdits

_CHECKED = func.coalesce(article.c.checked_at, article.c.created_at)
_ARTICLES = select(article.c.id, article.c.created_at, article.c.published_at, _CHECKED)
_WINDOWS = (
    select(version.c.article_id, version.c.window_after, version.c.window_until)
    .where(version.c.outcome == "changed", version.c.window_until.is_not(None))
    .order_by(version.c.article_id, version.c.number)
)


class EditTimes(Part):
    """The history of edits."""

    def edit_times(self) -> list[WatchedEdits]:
        """Every article with the middles of the windows of its edits."""
        with self._db.reading() as connection:
            edits: dict[int, list[datetime]] = {}
            for article_id, after, until in connection.execute(_WINDOWS):
                edits.setdefault(article_id, []).append(until if after is None else after + (until - after) / 2)
            return [_watched(*row, edits.get(row.id, [])) for row in connection.execute(_ARTICLES)]


def _watched(_: int, since: datetime, published: datetime | None, until: datetime, edits: list[datetime]) -> WatchedEdits:
    return WatchedEdits(published=min(published or since, since), since=since, until=until, edits=tuple(edits))
