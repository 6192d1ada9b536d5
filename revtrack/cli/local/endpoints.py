"""Endpoints and deliveries on the database here."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from revtrack.cli.desks.endpoints import Which
from revtrack.cli.local.part import Part

if TYPE_CHECKING:
    from revtrack.values.endpoints import DeliveryReport, DeliveryRow, Endpoint, EndpointFilter, EndpointState, Tried


class Endpoints(Part):
    """Where events go."""

    def endpoints(self) -> "Sequence[Endpoint]":
        return self._root.store.endpoints(now=self.clock())

    def endpoint(self, number: int, *, with_secret: bool = False) -> "Endpoint":
        found = self._root.store.endpoint(number, now=self.clock())
        if with_secret:
            self._root.store.check_secrets(number)
        return found

    def add_endpoint(
        self, *, url: str, name: str, kind: str | None, filter: "EndpointFilter", digest: str | None, ordered: bool
    ) -> "Endpoint":
        from revtrack.service.endpoints import add_endpoint

        return add_endpoint(self._root, url, name=name, kind=kind, wanted=filter, digest=digest, ordered=ordered)

    def edit_endpoint(
        self,
        number: int,
        *,
        url: str | None,
        name: str | None,
        filter: "EndpointFilter | None",
        digest: str | None,
        ordered: bool | None,
    ) -> "Endpoint":
        from revtrack.service.endpoints import change_endpoint

        return change_endpoint(self._root, number, url=url, name=name, wanted=filter, digest=digest, ordered=ordered)

    def set_endpoint_state(self, number: int, state: "EndpointState") -> None:
        from revtrack.service.holding import hold_endpoint

        hold_endpoint(self._root, number, state, by="hand")

    def rotate(self, number: int) -> "Endpoint":
        from revtrack.service.endpoints import rotate_secret

        return rotate_secret(self._root, number)

    def remove_endpoint(self, number: int) -> None:
        self._root.store.remove_endpoint(number, now=self.clock())

    def try_endpoint(self, number: int) -> "Tried":
        from revtrack.service.endpoints import try_endpoint

        return try_endpoint(self._root, number)

    def deliveries(self, endpoint: int | None, state: str | None, limit: int) -> "Sequence[DeliveryRow]":
        return self._root.store.deliveries(endpoint_id=endpoint, state=state, limit=limit)

    def delivery(self, number: int) -> "DeliveryReport":
        return self._root.store.delivery(number)

    def retry(self, which: Which) -> int:
        return self._root.store.retry(which, now=self.clock())
