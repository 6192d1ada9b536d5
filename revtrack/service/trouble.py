"""Why an article could not be read, in words: what happened, and what a person can do about it."""

from revtrack.addresses import canonical_address, is_home
from revtrack.decide import Trouble
from revtrack.errors import ExtractionError
from revtrack.text import squeeze
from revtrack.values.watching import FetchResult

_READING = {
    "empty": (
        "the page is empty",
        "open it in a browser; if the story shows there, it is built by scripts that revtrack does not run",
    ),
    "blocked": (
        "the site answered with a block page instead of the story",
        "ask the outlet to allow the User-Agent in config.yaml",
    ),
    "consent": (
        "the site answered with a consent page instead of the story",
        "try the address of the story on the outlet's plain or AMP page",
    ),
    "teaser": (
        "the site shows only the beginning of the story (a paywall)",
        "revtrack reads what everybody is served; try an open copy",
    ),
    "error-page": ("the site answered with an error page", "try again later"),
    "listing": ("the page is a list of stories, not a story", "give the address of one story"),
    "shell": ("the page has no text without its scripts", "try the story's AMP or print address"),
    "soft-404": ("the site says that there is no such page", "check the address"),
    "not-html": ("the answer is not an HTML page", "give the address of a story's page"),
    "undecodable": ("the bytes of the page cannot be read as text", "report the address; the page is broken"),
    "too-large": ("the page is larger than fetch.max_bytes", "raise fetch.max_bytes in config.yaml"),
}
_FETCHING = {
    "bad-address": "give an address that begins with http:// or https://",
    "unresolvable": "check the spelling of the address, and that this machine has a working name server",
    "private": "name the network in fetch.allow_private_addresses if it is yours",
    "port": "name the port in fetch.allow_ports if the site is served there",
    "refused": "check the address, or try again later",
    "tls": "open the address in a browser; the site's certificate is not valid",
    "timed-out": "try again later, or raise fetch.deadline",
    "too-large": "raise fetch.max_bytes in config.yaml if the page is worth it",
    "too-many-redirects": "open the address in a browser and give the one it ends at",
    "broken": "try again later",
    "robots": "ask the outlet to allow revtrack; fetch.ignore_robots in config.yaml passes over it if they let you",
}
_STATUS = {
    401: "watch a story that is open to all; this one needs a subscription or a password",
    403: "the site refuses automated readers; ask the outlet to allow the User-Agent in config.yaml",
    404: "check the address",
    410: "look for the story under another address; the outlet has removed this page",
    429: "the site asks to come more rarely; try again later",
    451: "look for the story elsewhere; this page is withheld for legal reasons",
}


def of_fetch(fetch: FetchResult) -> Trouble | None:
    """The trouble that a fetch ended in, or None where it brought a page."""
    if fetch.failure == "http-error":
        return Trouble(f"http-{fetch.status}", f"the site answered HTTP {fetch.status}")
    if fetch.failure:
        return Trouble(fetch.failure, fetch.detail)
    if fetch.redirects and is_home(fetch.final_url) and not is_home(fetch.url):
        return Trouble("redirected-home", f"the address now leads to the front page {canonical_address(fetch.final_url)}")
    return None


def of_reading(error: ExtractionError) -> Trouble:
    """The trouble that a page without an article is."""
    said = f" ({squeeze(error.evidence)})" if error.evidence else ""
    return Trouble(error.reason, _READING[error.reason][0] + said)


def hint(trouble: Trouble) -> str:
    """What a person can do about it."""
    if trouble.kind.startswith("http-"):
        return _STATUS.get(int(trouble.kind.removeprefix("http-")), "try again later")
    if trouble.kind in _READING:
        return _READING[trouble.kind][1]
    return _FETCHING.get(trouble.kind, "try again later")
