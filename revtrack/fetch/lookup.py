"""Looking up names within a limit of time: the system's resolver knows none, so it works in a thread that may be left."""

from queue import Empty, SimpleQueue
from socket import SOCK_STREAM, getaddrinfo
from threading import Thread
from typing import Any

Found = tuple[int, int, int, str, tuple[Any, ...]]


def addresses(host: str, port: int, seconds: float) -> list[Found]:
    """All addresses of `host`. Raises OSError or UnicodeError as the resolver does, TimeoutError when it takes too long."""
    answers: SimpleQueue[list[Found] | Exception] = SimpleQueue()
    Thread(target=_ask, args=(host, port, answers), name="lookup", daemon=True).start()
    try:
        answer = answers.get(timeout=seconds)
    except Empty:
        raise TimeoutError(f"no name server answered within {seconds:g} s") from None
    if isinstance(answer, Exception):
        raise answer
    return answer


def _ask(host: str, port: int, answers: "SimpleQueue[list[Found] | Exception]") -> None:
    try:
        answers.put(list(getaddrinfo(host, port, 0, SOCK_STREAM)))
    except (OSError, UnicodeError) as error:
        answers.put(error)
