"""Endpoints and deliveries of the service elsewhere."""

from revtrack.cli.desks.endpoints import Which
from revtrack.cli.remote.part import Part, understood
from revtrack.cli.remote.values import endpoints as values
from revtrack.errors import InputError
from revtrack.values.endpoints import DeliveryReport, DeliveryRow, Endpoint, EndpointFilter, EndpointState, Tried

_TRIED = ("event", "delivery", "kind", "succeeded", "status", "error", "elapsed_ms")


class Endpoints(Part):
    """Where events go."""

    def endpoints(self) -> list[Endpoint]:
        with understood():
            return [values.endpoint(each) for each in self._server.get("/endpoints")["items"]]

    def endpoint(self, number: int, *, with_secret: bool = False) -> Endpoint:
        if with_secret:
            raise InputError("a secret is shown over the API once, when it is made", hint=f"revtrack webhook rotate {number}")
        with understood():
            return values.endpoint(self._server.get(f"/endpoints/{number}"))

    def add_endpoint(
        self, *, url: str, name: str, kind: str | None, filter: EndpointFilter, digest: str | None, ordered: bool
    ) -> Endpoint:
        body = {"url": url, "name": name, "kind": kind, "filter": _filter(filter), "digest": digest, "ordered": ordered}
        with understood():
            return values.endpoint(self._server.send("POST", "/endpoints", body))

    def edit_endpoint(
        self,
        number: int,
        *,
        url: str | None,
        name: str | None,
        filter: EndpointFilter | None,
        digest: str | None,
        ordered: bool | None,
    ) -> Endpoint:
        body = {"url": url, "name": name, "filter": filter and _filter(filter), "digest": digest, "ordered": ordered}
        with understood():
            return values.endpoint(self._server.send("PATCH", f"/endpoints/{number}", body))

    def set_endpoint_state(self, number: int, state: EndpointState) -> None:
        self._server.send("POST", f"/endpoints/{number}/{'pause' if state == 'paused' else 'resume'}")

    def rotate(self, number: int) -> Endpoint:
        with understood():
            return values.endpoint(self._server.send("POST", f"/endpoints/{number}/rotate"))

    def remove_endpoint(self, number: int) -> None:
        self._server.send("DELETE", f"/endpoints/{number}")

    def try_endpoint(self, number: int) -> Tried:
        with understood():
            found = self._server.send("POST", f"/endpoints/{number}/test")
            return Tried(**{name: found[name] for name in _TRIED})

    def deliveries(self, endpoint: int | None, state: str | None, limit: int) -> list[DeliveryRow]:
        query = {"endpoint": endpoint, "state": state}
        with understood():
            return [values.delivery_row(each) for each in self._server.items("/deliveries", query, most=limit)]

    def delivery(self, number: int) -> DeliveryReport:
        with understood():
            return values.delivery_report(self._server.get(f"/deliveries/{number}"))

    def retry(self, which: Which) -> int:
        with understood():
            if isinstance(which, str):
                return int(self._server.send("POST", "/deliveries/retry", {"which": which})["due"])
            return sum(int(self._server.send("POST", f"/deliveries/{number}/retry")["due"]) for number in which)


def _filter(filter: EndpointFilter) -> dict[str, object]:
    names = ("events", "articles", "outlets", "flags", "labels", "acknowledgements")
    return {**{name: sorted(getattr(filter, name)) for name in names}, "severity": filter.severity, "notes": filter.notes}
