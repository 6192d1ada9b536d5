"""How many requests are worked on at once, and who waits for whom."""

import asyncio
from collections.abc import Coroutine
from concurrent.futures import ThreadPoolExecutor
from typing import Any

import pytest
from starlette.types import Receive, Scope, Send

from revtrack.web.turns import A_TURN_S, AT_ONCE, Turns


class Application:
    """Keeps every request until it is let go, and knows which ones it has."""

    def __init__(self, *, speaks: bool = False) -> None:
        self.begun: list[str] = []
        self.let_go = asyncio.Event()
        self._speaks = speaks

    async def __call__(self, scope: Scope, _: Receive, send: Send) -> None:
        self.begun.append(scope["path"])
        if self._speaks:
            await send({"type": "http.response.start", "status": 200, "headers": []})
        if scope["path"] == "/broken":
            raise RuntimeError("a page that cannot be drawn")
        await self.let_go.wait()


async def _ask(turns: Turns, path: str, method: str = "GET") -> None:
    async def nothing(*_: Any) -> Any:
        return None

    await turns({"type": "http", "method": method, "path": path}, nothing, nothing)


def _in_a_loop(asking: Coroutine[Any, Any, list[str]]) -> list[str]:
    """What is asked, in a thread of its own: in this one a browser may have a loop that runs."""
    with ThreadPoolExecutor(1) as pool:
        return pool.submit(asyncio.run, asking).result()


async def _begun(application: Application, asked: list[tuple[str, str]], wait_s: float = 0.05) -> list[str]:
    """The requests that were begun while none was let go."""
    turns = Turns(application)
    asking = [asyncio.create_task(_ask(turns, path, method)) for method, path in asked]
    await asyncio.sleep(wait_s)
    begun = list(application.begun)
    application.let_go.set()
    await asyncio.gather(*asking, return_exceptions=True)
    assert len(application.begun) == len(asked)
    return begun


READS = [("GET", f"/{number}") for number in range(AT_ONCE + 2)]
FIRST = [path for _, path in READS[:AT_ONCE]]


@pytest.mark.parametrize(
    ("asked", "begun"),
    [
        (READS, FIRST),
        ([*READS, ("POST", "/watch")], [*FIRST, "/watch"]),
        ([("GET", "/broken"), *READS], ["/broken", *FIRST]),
    ],
    ids=["the others wait in their order", "a write does not wait", "trouble ends a turn"],
)
def test_few_reads_are_worked_on_at_once(asked: list[tuple[str, str]], begun: list[str]) -> None:
    async def run() -> list[str]:
        return await _begun(Application(), asked)

    assert _in_a_loop(run()) == begun


def test_a_turn_ends_with_the_first_byte_of_the_answer() -> None:
    async def run() -> list[str]:
        return await _begun(Application(speaks=True), READS)

    assert _in_a_loop(run()) == [path for _, path in READS]


def test_who_takes_long_lets_the_next_begin() -> None:
    async def run() -> list[str]:
        return await _begun(Application(), READS, A_TURN_S * 1.5)

    assert _in_a_loop(run()) == [path for _, path in READS]
