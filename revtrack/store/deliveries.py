"""Deliveries as views show them."""

from typing import Any

from sqlalchemy import Row, select

from revtrack.store.part import Part, missing
from revtrack.store.tables import article, attempt, delivery, event
from revtrack.values.endpoints import AttemptRow, DeliveryReport, DeliveryRow

_ROWS = (
    select(delivery, event.c.type, event.c.article_id, event.c.body, article.c.headline)
    .join(event, event.c.id == delivery.c.event_id)
    .outerjoin(article, article.c.id == event.c.article_id)
)


class Deliveries(Part):
    """What was sent, and what waits."""

    def deliveries(
        self, endpoint_id: int | None = None, state: str | None = None, limit: int = 50, *, before: int | None = None
    ) -> list[DeliveryRow]:
        """Deliveries, newest first: all, or those of one endpoint or in one state; with `before` those of lower numbers."""
        query = _ROWS.order_by(delivery.c.id.desc()).limit(limit)
        if endpoint_id is not None:
            query = query.where(delivery.c.endpoint_id == endpoint_id)
        if state is not None:
            query = query.where(delivery.c.state == state)
        if before is not None:
            query = query.where(delivery.c.id < before)
        with self._db.reading() as connection:
            return [_row(row) for row in connection.execute(query)]

    def delivery(self, delivery_id: int) -> DeliveryReport:
        """One delivery with every try and its body. Raises NotFoundError."""
        tries = select(attempt).where(attempt.c.delivery_id == delivery_id).order_by(attempt.c.number)
        with self._db.reading() as connection:
            row = connection.execute(_ROWS.where(delivery.c.id == delivery_id)).one_or_none()
            if row is None:
                raise missing("delivery", delivery_id)
            attempts = tuple(_attempt(each) for each in connection.execute(tries))
        return DeliveryReport(delivery=_row(row), attempts=attempts, body=bytes(row.body).decode("utf-8", "replace"))


def _row(row: Row[Any]) -> DeliveryRow:
    return DeliveryRow(
        id=row.id,
        endpoint_id=row.endpoint_id,
        event_id=row.event_id,
        event_type=row.type,
        article_id=row.article_id,
        headline=row.headline or "",
        state=row.state,
        attempts=row.attempts,
        created_at=row.created_at,
        next_at=row.next_at,
        last_status=row.last_status,
        last_error=row.last_error,
    )


def _attempt(row: Row[Any]) -> AttemptRow:
    return AttemptRow(
        number=row.number,
        at=row.at,
        status=row.status,
        elapsed_ms=row.elapsed_ms,
        error=row.error,
        reply=row.reply,
    )
