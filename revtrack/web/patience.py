"""Connections that dawdle: a request must be here as a whole within some seconds, however slowly its bytes come in."""

import asyncio

import h11
from uvicorn.protocols.http.h11_impl import H11Protocol

REQUEST_S = 20.0
_COMING = (h11.IDLE, h11.SEND_BODY)


class Impatient(H11Protocol):
    """The server's protocol, with a timer that runs while a request is on its way. The server's own only sees silence."""

    _patience: asyncio.TimerHandle | None = None

    def connection_made(self, transport: asyncio.Transport) -> None:  # type: ignore[override]
        """Begin to wait for the first request. Addresses that were asked for are in no log: some hold a key."""
        super().connection_made(transport)
        self.access_log = False
        self._watch()

    def data_received(self, data: bytes) -> None:
        """Take a part of a request."""
        super().data_received(data)
        self._watch()

    def on_response_complete(self) -> None:
        """Begin to wait for the next request."""
        super().on_response_complete()
        self._watch()

    def connection_lost(self, exc: Exception | None) -> None:
        """Wait no longer."""
        self._calm()
        super().connection_lost(exc)

    def _watch(self) -> None:
        if self.conn.their_state not in _COMING:
            self._calm()
        elif self._patience is None and not self.transport.is_closing():
            self._patience = self.loop.call_later(REQUEST_S, self.transport.abort)

    def _calm(self) -> None:
        if self._patience is not None:
            self._patience.cancel()
            self._patience = None
