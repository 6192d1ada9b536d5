"""Reading takes turns: few requests are worked on at once, the others wait in the order in which they came.

Threads of one Python share one processor. Sixteen that draw pages at once slow each other down, and how long each takes is
chance; three after three are all done sooner, and none of them much later than the others.
"""

import asyncio

from starlette.types import ASGIApp, Message, Receive, Scope, Send

AT_ONCE = 3
A_TURN_S = 0.25
"""Who takes longer than this works on, and the next one begins."""
_READING = ("GET", "HEAD")


class Turns:
    """Stands before an application. What writes may wait for other machines, so it waits for no turn here."""

    def __init__(self, app: ASGIApp) -> None:
        self._app = app
        self._room = asyncio.Semaphore(AT_ONCE)

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer a request when it is its turn."""
        if scope["type"] != "http" or scope["method"] not in _READING:
            return await self._app(scope, receive, send)
        turn = _Turn(self._room)
        await turn.begin()
        try:
            await self._app(scope, receive, turn.ended_by(send))
        finally:
            turn.end()


class _Turn:
    """The place of one request. It ends with the first byte of the answer: a browser that reads slowly holds up nobody."""

    def __init__(self, room: asyncio.Semaphore) -> None:
        self._room = room
        self._limit: asyncio.TimerHandle | None = None

    async def begin(self) -> None:
        await self._room.acquire()
        self._limit = asyncio.get_running_loop().call_later(A_TURN_S, self.end)

    def end(self) -> None:
        """Let the next one begin, once."""
        if self._limit is not None:
            self._limit.cancel()
            self._limit = None
            self._room.release()

    def ended_by(self, send: Send) -> Send:
        async def answer(message: Message) -> None:
            self.end()
            await send(message)

        return answer
