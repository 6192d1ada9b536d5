"""Articles one by one: finding them, their state."""

from collections.abc import Collection
from datetime import datetime, timedelta
from typing import Literal

from sqlalchemy import and_, bindparam, case, func, literal, or_, select

from revtrack.schedule.budget import Demand
from revtrack.store.aliases import find
from revtrack.store.columns import UtcTime
from revtrack.store.database import pairs
from revtrack.store.due import WATCHED
from revtrack.store.part import Part, batches, existing, labels_of, missing
from revtrack.store.rows import article_of
from revtrack.store.tables import article, event
from revtrack.values.watching import LEFT_ALONE, Article, Watch

HOUR = timedelta(hours=1)
_ALIKE = (article.c.host, article.c.rate, article.c.asked_every)
_DEMANDS = select(*_ALIKE, func.count().label("articles")).where(article.c.state.in_(WATCHED)).group_by(*_ALIKE)
_HOSTS = select(article.c.id, article.c.host).where(article.c.id.in_(bindparam("ids", expanding=True)))
_NOW = bindparam("now", type_=article.c.next_check_at.type)
_WAITING = (
    article.c.id.in_(bindparam("ids", expanding=True)),
    article.c.state.in_(WATCHED),
    or_(article.c.next_check_at.is_(None), article.c.next_check_at > _NOW),
)
_DUE_NOW = article.update().where(*_WAITING).values(next_check_at=_NOW, next_check_why=bindparam("why"))
_IS_DUE = (
    article.c.id.in_(bindparam("ids", expanding=True)),
    article.c.state.in_(WATCHED),
    article.c.next_check_at <= _NOW,
)
_DUE_FOR_MORE = article.update().where(*_IS_DUE).values(next_check_why=bindparam("why"))
"""It keeps its place in the queue; a fetch that began before finds the other reason when it is recorded, and is made again."""

_LAST_TOLD = (
    select(event.c.type)
    .where(event.c.article_id == article.c.id, event.c.type.in_(("article.unavailable", "article.restored")))
    .order_by(event.c.at.desc(), event.c.id.desc())
    .limit(1)
    .correlate(article)
    .scalar_subquery()
)
_TOLD_GONE = and_(article.c.state.in_(LEFT_ALONE), article.c.gone.is_not(None), _LAST_TOLD == "article.unavailable")


class Articles(Part):
    """What is watched."""

    def find_article(self, address: str) -> int | None:
        """The id of the article that `address` leads to, by its canonical address or by an alias."""
        with self._db.reading() as connection:
            return find(connection, (address,))

    def article(self, article_id: int) -> Article:
        """An article. Raises NotFoundError."""
        with self._db.reading() as connection:
            row = existing(connection, article, article_id)
            return article_of(row, labels_of(connection, [article_id]).get(article_id, ()))

    def hosts_of(self, ids: Collection[int]) -> dict[int, str]:
        """The host of each of these articles. Raises NotFoundError."""
        with self._db.reading() as connection:
            found = pairs(row for batch in batches(ids) for row in connection.execute(_HOSTS, {"ids": batch}))
        for article_id in ids:
            if article_id not in found:
                raise missing("article", article_id)
        return found

    def watched_ids(self) -> list[int]:
        """The ids of all articles that are watched: neither paused nor unwatched."""
        with self._db.reading() as connection:
            query = select(article.c.id).where(article.c.state.in_(WATCHED)).order_by(article.c.id)
            return list(connection.execute(query).scalars())

    def set_state(self, article_id: int, state: Watch, *, now: datetime, next_check_at: datetime | None, why: str) -> None:
        """Pause, resume or unwatch an article, or move its next check; `why` is the reason for the next check.

        One that was left alone and is watched again begins anew: it is a year of quiet from `now` that retires it. Where the
        world was told that it is gone, it is gone until it is seen again, and the world is told that too.
        """
        values: dict[str, object] = {"state": state, "state_since": now, "next_check_at": next_check_at, "next_check_why": why}
        if state in WATCHED:
            again = case((article.c.state.in_(WATCHED), article.c.followed_from), else_=literal(now, UtcTime))
            values["followed_from"] = again
        if state == "ok":
            values["state"] = case((_TOLD_GONE, "gone"), else_=state)
        with self._db.writing() as connection:
            if not connection.execute(article.update().where(article.c.id == article_id).values(values)).rowcount:
                raise missing("article", article_id)

    def set_pace(
        self,
        article_id: int,
        *,
        now: datetime,
        important: bool | None = None,
        every: timedelta | Literal["auto"] | None = None,
    ) -> None:
        """Mark an article as important or not, fix its interval or leave it to the schedule (`auto`); None changes nothing.

        It is due at once then, so that its next check follows the new pace. Raises NotFoundError.
        """
        asked: dict[str, object] = {} if important is None else {"important": important}
        asked |= {} if every is None else {"asked_every": None if every == "auto" else every}
        with self._db.writing() as connection:
            existing(connection, article, article_id)
            connection.execute(article.update().where(article.c.id == article_id).values(asked))
            connection.execute(_DUE_NOW, {"ids": [article_id], "now": now, "why": "because its pace was set anew"})

    def demands(self) -> list[Demand]:
        """How often what is watched is expected to change, alike articles of a host as one: what shares the budget."""
        with self._db.reading() as connection:
            rows = connection.execute(_DEMANDS).all()
        return [Demand(row.host, row.rate, row.asked_every / HOUR if row.asked_every else None, row.articles) for row in rows]

    def due_now(self, ids: Collection[int], now: datetime, why: str) -> int:
        """Make articles due at once, for a reason that follows "next check at …"; how many of them were not due yet.

        What is paused, unwatched or retired stays so. Hosts are asked no faster: an article that is due waits for its host.
        """
        with self._db.writing() as connection:
            asked = [{"ids": batch, "now": now, "why": why} for batch in batches(ids)]
            for each in asked:
                connection.execute(_DUE_FOR_MORE, each)
            return sum(connection.execute(_DUE_NOW, each).rowcount for each in asked)
