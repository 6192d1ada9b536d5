"""Endpoints and deliveries. A secret is shown only where it is asked for."""

import json
from collections.abc import Sequence
from datetime import datetime

from revtrack.render.filters import endpoint_filter_words
from revtrack.render.links import shown_address
from revtrack.render.terminal.style import Sheet, Style, columns, plain, widest
from revtrack.render.times import clock, day, day_clock, iso
from revtrack.text import printable
from revtrack.values.endpoints import DeliveryReport, DeliveryRow, Endpoint
from revtrack.values.watching import EndpointKind

HIDDEN = "whsec_••••••••"


def endpoint_text(endpoint: Endpoint, style: Style, *, with_secret: bool = False) -> str:
    """One endpoint."""
    sheet = Sheet(style)
    sheet.field("Endpoint", f"{endpoint.id:<4} {plain(endpoint.name)}".rstrip())
    sheet.field("Address", plain(shown_address(endpoint, with_secret=with_secret)))
    sheet.field("Kind", endpoint.kind)
    sheet.field("Receives", endpoint_filter_words(endpoint.filter))
    sheet.field("State", f"{endpoint.state} ({plain(endpoint.state_why)})" if endpoint.state_why else endpoint.state)
    if endpoint.failing_since:
        sheet.field("Failing", f"since {day_clock(endpoint.failing_since)} UTC")
    if endpoint.ordered:
        sheet.field("Order", "one message after the other, a failing one holds up the rest")
    if endpoint.digest:
        sheet.field("Digest", plain(endpoint.digest))
    for at, secret in enumerate(endpoint.secrets):
        sheet.field("Old secret" if at else "Secret", secret if with_secret else HIDDEN)
    return sheet.text()


def endpoints_text(endpoints: Sequence[Endpoint], style: Style) -> str:
    """A table of endpoints."""
    sheet = Sheet(style)
    rows = [("ID", "NAME", "STATE", "RECEIVES", "ADDRESS"), *(_endpoint(each, _health(each)) for each in endpoints)]
    for line in columns(rows, (3, 14, 8, 28), isolates=style.isolates):
        sheet.row(line)
    return sheet.text()


def endpoint_lines(endpoints: Sequence[Endpoint]) -> str:
    """One line for each endpoint, tab-separated."""
    return "".join("\t".join(_endpoint(endpoint, endpoint.state)).replace("\n", " ") + "\n" for endpoint in endpoints)


def deliveries_text(rows: Sequence[DeliveryRow], style: Style, now: datetime) -> str:
    """A table of deliveries."""
    sheet = Sheet(style)
    table = [("ID", "WHEN (UTC)", "EVENT", "ARTICLE", "TRY", "RESULT", "NEXT"), *(_delivery(row, now) for row in rows)]
    for line in columns(table, _widths(table, style.width), isolates=style.isolates):
        sheet.row(line)
    return sheet.text()


def _widths(table: Sequence[tuple[str, ...]], width: int) -> tuple[int, ...]:
    """Results come before articles where there is little room: what became of a delivery is why somebody looks."""
    ids, when, event = (widest(table, at, most) for at, most in ((0, 9), (1, 12), (2, 19)))
    room = width - ids - when - event - len("TRY") - len("00:00") - 12
    result = min(widest(table, 5, 40), max(8, room * 3 // 5))
    return ids, when, event, max(4, room - result), 3, result


def delivery_lines(rows: Sequence[DeliveryRow]) -> str:
    """One line for each delivery, tab-separated."""
    return "".join("\t".join(_exact(row)) + "\n" for row in rows)


def delivery_text(report: DeliveryReport, style: Style) -> str:
    """One delivery with every try and its body."""
    sheet = Sheet(style)
    row = report.delivery
    sheet.field("Delivery", f"{row.id}: {row.event_type} to endpoint {row.endpoint_id}, {row.state}")
    sheet.field("Event", row.event_id)
    for attempt in report.attempts:
        result = f"HTTP {attempt.status}" if attempt.status and not attempt.error else plain(attempt.error) or "taken"
        sheet.field(f"Try {attempt.number}", f"{iso(attempt.at)}  {result} in {attempt.elapsed_ms / 1000:.1f} s")
        if attempt.reply.strip():
            sheet.field("", f"answered: {plain(attempt.reply)}")
    if row.next_at:
        sheet.field("Next try", f"{iso(row.next_at)}")
    sheet.line()
    for line in _indented(report.body).split("\n"):
        words = line.lstrip(" ")
        sheet.field("", printable(words), indent=len(line) - len(words))
    return sheet.text()


def _indented(body: str) -> str:
    try:
        return json.dumps(json.loads(body), indent=2, ensure_ascii=False)
    except ValueError:
        return body


def answer_words(kind: EndpointKind, status: int | None, error: str) -> str:
    """What a receiver answered: a status of HTTP, the code of a mail server, or that it was taken."""
    if error or not status:
        return error or "taken"
    return f"{'SMTP' if kind == 'email' else 'HTTP'} {status}"


def _endpoint(endpoint: Endpoint, state: str) -> tuple[str, ...]:
    address = plain(shown_address(endpoint))
    return (str(endpoint.id), plain(endpoint.name), state, endpoint_filter_words(endpoint.filter), address)


def _health(endpoint: Endpoint) -> str:
    return "failing" if endpoint.state == "active" and endpoint.failing_since else endpoint.state


def _result(row: DeliveryRow) -> str:
    last = f"HTTP {row.last_status}" if row.last_status else plain(row.last_error)
    return f"{row.state}, {last}" if last and row.state != "delivered" else last or row.state


def _delivery(row: DeliveryRow, now: datetime) -> tuple[str, ...]:
    when = clock(row.created_at) if row.created_at.date() == now.date() else f"{day(row.created_at)} {clock(row.created_at)}"
    article = f"{row.article_id} {plain(row.headline)}" if row.article_id else "–"
    return (
        str(row.id),
        when,
        row.event_type,
        article,
        str(row.attempts),
        _result(row),
        clock(row.next_at) if row.next_at else "–",
    )


def _exact(row: DeliveryRow) -> tuple[str, ...]:
    values = (row.id, iso(row.created_at), row.event_id, row.event_type, row.endpoint_id, row.article_id)
    rest = (row.state, row.attempts, row.last_status, plain(row.last_error), iso(row.next_at))
    return tuple("" if value is None else str(value) for value in (*values, *rest))
