"""Labels: words that the newsroom puts on articles and on edits. Feeds and lists put them on articles too."""

from collections.abc import Collection, Iterable, Sequence
from datetime import datetime

from sqlalchemy import ColumnElement, Connection, Table, and_, bindparam, func, select

from revtrack.errors import InputError, NotFoundError
from revtrack.store.database import insert_into
from revtrack.store.outgoing import announce_labelled
from revtrack.store.part import Part, batches, existing
from revtrack.store.tables import article, audit, edit_label, label, version
from revtrack.values.labels import LABELLED, MOST, Label

_OF_EDITS = select(edit_label.c.article_id, edit_label.c.number, edit_label.c.name).where(
    edit_label.c.article_id.in_(bindparam("ids", expanding=True))
)


class Labels(Part):
    """Labels on articles, and on the edits that led to their versions."""

    def change_labels(
        self,
        article_id: int,
        number: int | None,
        *,
        add: Sequence[str] = (),
        remove: Sequence[str] = (),
        author: str,
        now: datetime,
    ) -> tuple[Label, ...]:
        """Put labels on an article, or on the edit that led to its version `number`, and take others off; what it has then.

        All of it or nothing. One that is on stays as it is. Raises NotFoundError for one that is to be taken off and is not
        there, InputError for more than `MOST`. An endpoint that wants a label hears of the edit that gets it.
        """
        with self._db.writing() as connection:
            self._db.one_at_a_time(connection)
            existing(connection, article, article_id)
            if number is not None:
                _check_edit(connection, article_id, number)
            table, place = _place(article_id, number)
            _take_off(connection, table, place, remove)
            fresh = _put_on(connection, table, place, add, author, now)
            if number is not None and fresh:
                announce_labelled(connection, article_id, number, fresh, now)
            if connection.execute(select(func.count()).select_from(table).where(_at(table, place))).scalar_one() > MOST:
                raise InputError(f"more than {MOST} labels on one thing help nobody", hint="take some off first")
            return tuple(each for each in labels_on(connection, article_id) if each.number == number)

    def add_label(self, article_id: int, name: str, *, author: str | None = None, now: datetime | None = None) -> None:
        """Put a label on an article, nobody's where no author is named. Raises NotFoundError."""
        with self._db.writing() as connection:
            existing(connection, article, article_id)
            _put_on(connection, label, {"article_id": article_id}, (name,), author, now)

    def labels(self, article_id: int) -> tuple[Label, ...]:
        """The labels of an article, then those of its edits. Raises NotFoundError."""
        with self._db.reading() as connection:
            existing(connection, article, article_id)
            return labels_on(connection, article_id)


def labels_on(connection: Connection, article_id: int) -> tuple[Label, ...]:
    """The labels of an article, then those of its edits by number, each in alphabetical order."""
    own = select(label).where(label.c.article_id == article_id).order_by(label.c.name)
    edits = select(edit_label).where(edit_label.c.article_id == article_id).order_by(edit_label.c.number, edit_label.c.name)
    return (
        *(Label(name=row.name, author=row.author, at=row.at) for row in connection.execute(own)),
        *(Label(name=row.name, number=row.number, author=row.author, at=row.at) for row in connection.execute(edits)),
    )


def labels_of_edits(connection: Connection, articles: Iterable[int]) -> dict[tuple[int, int], tuple[str, ...]]:
    """The names of the labels on the edits of these articles, by article and number of the version."""
    found: dict[tuple[int, int], list[str]] = {}
    for batch in batches(articles):
        for article_id, number, name in connection.execute(_OF_EDITS, {"ids": batch}):
            found.setdefault((article_id, number), []).append(name)
    return {place: tuple(sorted(names)) for place, names in found.items()}


def drop_edit_labels(connection: Connection, article_id: int, numbers: Collection[int] | None) -> None:
    """Take all labels off these edits, whose words they may bear, out of the audit log too; None for all of the article."""
    mine = edit_label.delete().where(edit_label.c.article_id == article_id)
    connection.execute(mine if numbers is None else mine.where(edit_label.c.number.in_(sorted(numbers))))
    noted = and_(audit.c.what == LABELLED, audit.c.target.startswith(f"{article_id}@"))
    for row in connection.execute(select(audit.c.id, audit.c.target).where(noted)).all():
        place = row.target.partition(" ")[0]
        if numbers is None or int(place.partition("@")[2]) in numbers:
            connection.execute(audit.update().where(audit.c.id == row.id).values(target=place))


def _place(article_id: int, number: int | None) -> tuple[Table, dict[str, int]]:
    if number is None:
        return label, {"article_id": article_id}
    return edit_label, {"article_id": article_id, "number": number}


def _at(table: Table, place: dict[str, int]) -> ColumnElement[bool]:
    return and_(*(table.c[name] == value for name, value in place.items()))


def _put_on(
    connection: Connection, table: Table, place: dict[str, int], names: Sequence[str], author: str | None, now: datetime | None
) -> list[str]:
    """Those that were not on before."""
    fresh = []
    for name in dict.fromkeys(names):
        values = {**place, "name": name, "author": author, "at": now}
        if connection.execute(insert_into(connection, table).values(values).on_conflict_do_nothing()).rowcount:
            fresh.append(name)
    return fresh


def _take_off(connection: Connection, table: Table, place: dict[str, int], names: Sequence[str]) -> None:
    for name in dict.fromkeys(names):
        if not connection.execute(table.delete().where(_at(table, place), table.c.name == name)).rowcount:
            what = f"article {place['article_id']}" + (f"@{place['number']}" if "number" in place else "")
            raise NotFoundError(f"{what} has no label {name}", hint=f"revtrack log {place['article_id']}")


def _check_edit(connection: Connection, article_id: int, number: int) -> None:
    known = select(version.c.id).where(version.c.article_id == article_id, version.c.number == number)
    if connection.execute(known).first() is None:
        raise NotFoundError(f"article {article_id} has no version {number}", hint=f"revtrack log {article_id}")
    if number == 1:
        raise InputError(f"no edit led to version 1 of article {article_id}", hint=f"revtrack label {article_id} NAME")
