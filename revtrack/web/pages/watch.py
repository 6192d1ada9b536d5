"""Watching a story: addresses, a look at what is found there, then the label and the endpoints. Looking stores nothing."""

from dataclasses import replace
from typing import Annotated

from fastapi import APIRouter, Form, Query, Request, Response

from revtrack.errors import InputError
from revtrack.schedule.policy import outlook
from revtrack.service.adding import MOST_ADDRESSES, add_addresses, addresses_in, preview_addresses
from revtrack.service.root import Root
from revtrack.values.endpoints import Endpoint
from revtrack.values.labels import checked_label
from revtrack.web.access.gate import Editor, Service
from revtrack.web.templating import page

LONGEST = 50_000
Addresses = Annotated[str, Form(max_length=LONGEST)]
router = APIRouter(include_in_schema=False)


@router.get("/watch")
def show_watch_form(request: Request, root: Service, _: Editor, url: Annotated[str, Query(max_length=4_000)] = "") -> Response:
    """The form; a bookmark may bring an address along."""
    home = root.config.public_url or str(request.base_url).rstrip("/")
    return page(request, "watch.html", {"urls": url, "home": home, "most": MOST_ADDRESSES})


@router.post("/watch/preview")
def preview_watch(request: Request, root: Service, _: Editor, urls: Addresses) -> Response:
    """What is found at each address."""
    values = {
        "answers": preview_addresses(root, _addresses(urls)),
        "endpoints": [endpoint for endpoint in root.store.endpoints() if endpoint.state != "disabled"],
        "schedule": outlook(root.habits.policy),
        "urls": urls,
    }
    return page(request, "preview.html", values)


@router.post("/watch")
def watch(
    request: Request,
    root: Service,
    person: Editor,
    url: Annotated[list[Annotated[str, Form(max_length=4_000)]] | None, Form()] = None,
    label: Annotated[str, Form(max_length=100)] = "",
    endpoint: Annotated[list[int] | None, Form()] = None,
) -> Response:
    """Begin to watch, put the label on, and tell the endpoints that hear of single articles."""
    label = checked_label(label) if label.strip() else ""
    answers = add_addresses(root, _addresses("\n".join(url or ())))
    ids = [answer.found.id for answer in answers if answer.found]
    for article_id in ids if label else ():
        root.store.add_label(article_id, label, author=person.name, now=root.clock())
    for chosen in map(root.store.endpoint, endpoint or ()):
        _tell(root, chosen, ids)
    return page(request, "watched.html", {"answers": answers, "label": label})


def _tell(root: Root, endpoint: Endpoint, ids: list[int]) -> None:
    """Let an endpoint that hears of named articles hear of these too; one that hears of all of them does so anyway."""
    if endpoint.filter.articles and ids:
        wanted = replace(endpoint.filter, articles=endpoint.filter.articles | frozenset(ids))
        root.store.edit_endpoint(endpoint.id, filter=wanted)


def _addresses(text: str) -> list[str]:
    """One address a line. Raises InputError for none and for too many."""
    found = addresses_in(text.splitlines())
    if not found or len(found) > MOST_ADDRESSES:
        raise InputError(f"name between one and {MOST_ADDRESSES} addresses, one a line")
    return found
