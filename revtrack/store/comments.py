"""What the newsroom says of articles and edits. Nothing is overwritten: a changed comment is a new row that replaces one.

What is deleted leaves its place: who said something and when, and who took it away; the words go.
"""

from collections.abc import Collection
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, Row, bindparam, exists, select

from revtrack.errors import InputError, NotFoundError
from revtrack.store.database import insert_row
from revtrack.store.part import Part, existing, missing
from revtrack.store.prepared import Prepared
from revtrack.store.tables import article, comment, version
from revtrack.values.timeline import Comment

LONGEST = 4_000
_LATER = comment.alias("later")
_CURRENT = ~exists().where(_LATER.c.replaces == comment.c.id)
_KNOWN = Prepared(select(article.c.id).where(article.c.id == bindparam("article")))
_STANDING = Prepared(select(comment).where(comment.c.article_id == bindparam("article"), _CURRENT).order_by(comment.c.id))


class Comments(Part):
    """Comments on articles, and on the edits that led to their versions."""

    def add_comment(self, article_id: int, number: int | None, *, text: str, author: str, now: datetime) -> Comment:
        """Say something of an article, or of the edit that led to version `number`.

        Raises NotFoundError, InputError for an empty or endless text.
        """
        with self._db.writing() as connection:
            existing(connection, article, article_id)
            if number is not None:
                _check_version(connection, article_id, number)
            values = {"article_id": article_id, "number": number, "author": author, "text": _checked(text), "at": now}
            return _one(connection, insert_row(connection, comment, values))

    def change_comment(self, comment_id: int, *, text: str, author: str, now: datetime) -> Comment:
        """Say it otherwise: a new comment in the place of one. Raises NotFoundError for one that is not there any more."""
        with self._db.writing() as connection:
            before = _standing(connection, comment_id)
            values = {"article_id": before.article_id, "number": before.number, "author": author, "text": _checked(text)}
            return _one(connection, insert_row(connection, comment, {**values, "at": now, "replaces": comment_id}))

    def remove_comment(self, comment_id: int, *, who: str, now: datetime) -> Comment:
        """Take the words of a comment away, and those of what it replaced. Raises NotFoundError as `change_comment`."""
        with self._db.writing() as connection:
            before = _standing(connection, comment_id)
            gone = {"text": "", "removed_at": now, "removed_by": who}
            connection.execute(comment.update().where(comment.c.id == comment_id).values(gone))
            replaced = before.replaces
            while replaced is not None:
                connection.execute(comment.update().where(comment.c.id == replaced).values(text=""))
                replaced = connection.execute(select(comment.c.replaces).where(comment.c.id == replaced)).scalar()
            return _one(connection, comment_id)

    def comments(self, article_id: int) -> tuple[Comment, ...]:
        """The comments on an article and its edits as they stand, oldest first. Raises NotFoundError."""
        with self._db.reading() as connection:
            if _KNOWN.row(connection, {"article": article_id}) is None:
                raise missing("article", article_id)
            return comments_of(connection, article_id)


def comments_of(connection: Connection, article_id: int) -> tuple[Comment, ...]:
    """The comments on an article and its edits as they stand, oldest first."""
    return tuple(map(_comment, _STANDING.rows(connection, {"article": article_id})))


def empty_comments(connection: Connection, article_id: int, numbers: Collection[int] | None) -> None:
    """Take the words of all comments on these edits, which may quote them; None for all of the article."""
    mine = comment.update().where(comment.c.article_id == article_id)
    connection.execute((mine if numbers is None else mine.where(comment.c.number.in_(sorted(numbers)))).values(text=""))


def _checked(text: str) -> str:
    text = text.strip()
    if not text:
        raise InputError("a comment needs words", hint="revtrack comment 12 TEXT")
    if len(text) > LONGEST:
        raise InputError(f"a comment has at most {LONGEST} characters, this has {len(text)}", hint="a shorter one")
    return text


def _check_version(connection: Connection, article_id: int, number: int) -> None:
    known = select(version.c.id).where(version.c.article_id == article_id, version.c.number == number)
    if connection.execute(known).first() is None:
        raise NotFoundError(f"article {article_id} has no version {number}", hint=f"revtrack log {article_id}")


def _standing(connection: Connection, comment_id: int) -> Row[Any]:
    row: Row[Any] | None = connection.execute(
        select(comment).where(comment.c.id == comment_id, _CURRENT, comment.c.removed_at.is_(None))
    ).one_or_none()
    if row is None:
        raise NotFoundError(f"no comment {comment_id} that stands", hint="revtrack log ID --json")
    return row


def _one(connection: Connection, comment_id: int) -> Comment:
    return _comment(connection.execute(select(comment).where(comment.c.id == comment_id)).one())


def _comment(row: Row[Any]) -> Comment:
    return Comment(
        id=row.id,
        article_id=row.article_id,
        number=row.number,
        author=row.author,
        text=row.text,
        at=row.at,
        replaces=row.replaces,
        removed_at=row.removed_at,
        removed_by=row.removed_by,
    )
