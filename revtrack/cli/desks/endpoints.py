"""Endpoints and deliveries, as the commands ask for them."""

from collections.abc import Sequence
from typing import TYPE_CHECKING, Literal, Protocol

if TYPE_CHECKING:
    from revtrack.values.endpoints import DeliveryReport, DeliveryRow, Endpoint, EndpointFilter, EndpointState, Tried

Which = Literal["all", "exhausted"] | tuple[int, ...]


class EndpointsDesk(Protocol):
    """Where events go. Every method raises RevtrackError, NotFoundError for what is not there."""

    def endpoints(self) -> "Sequence[Endpoint]":
        """All endpoints."""

    def endpoint(self, number: int, *, with_secret: bool = False) -> "Endpoint":
        """One endpoint."""

    def add_endpoint(
        self, *, url: str, name: str, kind: str | None, filter: "EndpointFilter", digest: str | None, ordered: bool
    ) -> "Endpoint":
        """Add one of a kind, or of that which its address tells; with its secret."""

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
        """Change what is given."""

    def set_endpoint_state(self, number: int, state: "EndpointState") -> None:
        """Pause it, or send again."""

    def rotate(self, number: int) -> "Endpoint":
        """Give it a new secret; with it."""

    def remove_endpoint(self, number: int) -> None:
        """Remove it."""

    def try_endpoint(self, number: int) -> "Tried":
        """Send a test event now."""

    def deliveries(self, endpoint: int | None, state: str | None, limit: int) -> "Sequence[DeliveryRow]":
        """Deliveries, newest first."""

    def delivery(self, number: int) -> "DeliveryReport":
        """One delivery with its tries."""

    def retry(self, which: Which) -> int:
        """Send again: how many are due now."""
