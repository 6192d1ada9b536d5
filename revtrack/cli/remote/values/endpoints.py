"""What `webhook` and `delivery` tell."""

from dataclasses import fields

from revtrack.cli.remote.values.parts import Json, at, known, time_of
from revtrack.values.endpoints import AttemptRow, DeliveryReport, DeliveryRow, Endpoint, EndpointFilter


def endpoint(data: Json) -> Endpoint:
    """One endpoint. It has a secret, "" where that was not shown."""
    wanted = data["filter"]
    names = [each.name for each in fields(EndpointFilter) if each.name not in ("severity", "notes")]
    sets = {name: frozenset(wanted[name]) for name in names}
    kept = EndpointFilter(**sets, severity=wanted["severity"], notes=wanted["notes"])
    secret = data.get("secret")
    return Endpoint(
        **{
            **known(Endpoint, data),
            "filter": kept,
            "digest": data["digest"] or "",
            "created_at": at(data["created_at"]),
            "failing_since": time_of(data["failing_since"]),
            "secrets": (secret or "",),
        }
    )


def delivery_row(data: Json) -> DeliveryRow:
    """A line of `delivery list`."""
    given = known(DeliveryRow, data)
    event = data["event"]
    times = {"created_at": at(data["created_at"]), "next_at": time_of(data["next_at"])}
    numbers = {"endpoint_id": data["endpoint"], "article_id": data["article"]}
    return DeliveryRow(**{**given, **numbers, **times, "event_id": event["id"], "event_type": event["type"]})


def delivery_report(data: Json) -> DeliveryReport:
    """What `delivery show` tells."""
    tries = tuple(AttemptRow(**{**known(AttemptRow, each), "at": at(each["at"])}) for each in data["tries"])
    return DeliveryReport(delivery=delivery_row(data), attempts=tries, body=data["body"])
