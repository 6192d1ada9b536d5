"""Outlets: how many of their stories are watched, how often those are edited, and how often and how late a note says so."""

from collections import defaultdict
from datetime import timedelta
from statistics import median
from typing import Any

from sqlalchemy import Row, and_, func, select

from revtrack.store.part import Part
from revtrack.store.tables import article, review, version
from revtrack.values.outlets import EditedStory, OutletRow

MOST_EDITED = 3
_DUE = review.c.acknowledgement != "not_needed"
_NOTED = review.c.acknowledgement.in_(("acknowledged", "partly"))
_IS_EDIT = and_(version.c.article_id == article.c.id, version.c.outcome == "changed")
_STORIES = (
    select(
        article.c.id,
        article.c.outlet,
        article.c.headline,
        article.c.created_at,
        func.count(version.c.id).label("edits"),
        func.count().filter(_DUE).label("due"),
        func.count().filter(_NOTED).label("noted"),
        func.min(version.c.window_until).filter(_NOTED).label("noted_at"),
    )
    .outerjoin(version, _IS_EDIT)
    .outerjoin(review, review.c.version_id == version.c.id)
    .group_by(article.c.id, article.c.outlet, article.c.headline, article.c.created_at)
)


class Outlets(Part):
    """What is known of outlets, counted over their stories."""

    def outlets(self) -> list[OutletRow]:
        """Every outlet, those with the most edits first."""
        stories: dict[str, list[Row[Any]]] = defaultdict(list)
        with self._db.reading() as connection:
            for story in connection.execute(_STORIES):
                stories[story.outlet].append(story)
        found = [_row(outlet, of_it) for outlet, of_it in stories.items()]
        return sorted(found, key=lambda row: (-row.edits, row.outlet.lower()))

    def outlet_names(self) -> list[str]:
        """The names of all outlets, in alphabetical order."""
        with self._db.reading() as connection:
            names = connection.execute(select(article.c.outlet).distinct()).scalars()
            return sorted(names, key=str.lower)


def _row(outlet: str, stories: list[Row[Any]]) -> OutletRow:
    edited = sorted((story for story in stories if story.edits), key=lambda story: (-story.edits, -story.id))
    until_note = [(story.noted_at - story.created_at).total_seconds() for story in stories if story.noted_at]
    return OutletRow(
        outlet=outlet,
        articles=len(stories),
        edits=sum(story.edits for story in stories),
        due=sum(story.due for story in stories),
        noted=sum(story.noted for story in stories),
        until_note=timedelta(seconds=median(until_note)) if until_note else None,
        most_edited=tuple(EditedStory(story.id, story.headline, story.edits) for story in edited[:MOST_EDITED]),
    )
