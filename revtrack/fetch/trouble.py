"""Foreign errors of the network, translated once: what requests, urllib3 and the system raise, in our words."""

from http.client import HTTPException, LineTooLong

import requests
from urllib3.exceptions import HTTPError, LocationValueError, NameResolutionError, SSLError

from revtrack.fetch.guard import RefusedAddressError, RefusedPortError
from revtrack.fetch.limits import TooLargeError
from revtrack.text import squeeze
from revtrack.values.watching import Failure

FOREIGN = (requests.RequestException, HTTPError, OSError, ValueError)
"""What the transport raises."""

_KINDS: tuple[tuple[type[BaseException] | tuple[type[BaseException], ...], Failure, str], ...] = (
    (RefusedAddressError, "private", "{}"),
    (RefusedPortError, "port", "{}"),
    (TooLargeError, "too-large", "{}"),
    (LineTooLong, "too-large", "a line in the head of the answer is too long"),
    (NameResolutionError, "unresolvable", "the host's name cannot be resolved"),
    ((SSLError, requests.exceptions.SSLError), "tls", "no safe connection: {}"),
    ((TimeoutError, requests.Timeout), "timed-out", "the host did not answer in time"),
    (ConnectionRefusedError, "refused", "the host refused the connection"),
    ((LocationValueError, requests.exceptions.InvalidURL, UnicodeError), "bad-address", "not an address: {}"),
    (HTTPException, "broken", "the answer is broken: {}"),
)


class BrokenError(Exception):
    """An attempt that failed: why, in our words and on one line, whatever the other side put in."""

    def __init__(self, failure: Failure, detail: str) -> None:
        self.failure: Failure = failure
        self.detail = squeeze(detail)
        super().__init__(self.detail)


def translated(error: BaseException) -> BrokenError:
    """A foreign error in our words: the first cause that we know."""
    for cause in _causes(error):
        for kinds, failure, words in _KINDS:
            if isinstance(cause, kinds):
                return BrokenError(failure, words.format(cause)[:300])
        if "timed out" in str(cause):
            return BrokenError("timed-out", "the host did not answer in time")
    return BrokenError("broken", f"the connection broke: {error}"[:300])


def _causes(error: BaseException) -> list[BaseException]:
    """An error and all that it came from, the first cause first."""
    found: list[BaseException] = []
    queue: list[object] = [error]
    while queue:
        each = queue.pop(0)
        if isinstance(each, BaseException) and each not in found:
            found.append(each)
            queue += [getattr(each, "reason", None), *each.args, each.__cause__, each.__context__]
    return list(reversed(found))
