"""Adding an endpoint of any kind; and a test event to one, sent at once and recorded like any other delivery."""

from dataclasses import replace
from datetime import datetime, timedelta
from typing import TYPE_CHECKING

from revtrack.errors import InputError, RevtrackError
from revtrack.notify.kinds import checked_digest, checked_kind, checked_url, default_name
from revtrack.notify.sign import new_secret
from revtrack.render.webhook import test_body
from revtrack.schedule.retry import succeeded
from revtrack.service.deliveries import LEASE
from revtrack.service.edits import edit_of
from revtrack.service.reading import compare_documents
from revtrack.values.document import Document
from revtrack.values.endpoints import Endpoint, EndpointFilter, Tried
from revtrack.values.references import ArticleRef
from revtrack.values.reports import EditReport, Evidence
from revtrack.values.sending import Post, PostResult
from revtrack.values.watching import SIGNED, Event, Window

if TYPE_CHECKING:
    from revtrack.service.root import Root

_HEADLINE = "Harbour wall to be raised by a metre"
_OLD = (
    "The harbour wall is to be raised at a cost of $14 million.",
    "The contractor did not immediately respond to a request for comment.",
)
_NEW = (
    "The harbour wall is to be raised at a cost of $17 million.",
    "“We will be done before the winter,” a spokesperson for the contractor said in a statement.",
    "Editor's note: This story was updated with a statement from the contractor.",
)


def add_endpoint(
    root: "Root",
    url: str,
    *,
    name: str = "",
    kind: str | None = None,
    wanted: EndpointFilter,
    digest: str | None = None,
    ordered: bool = False,
) -> Endpoint:
    """Add an endpoint of that kind, or of the one its address tells; one that is signed comes with its secret.

    Raises NotFoundError for an article that does not exist, InputError and AddressError where address or windows are not of
    its kind.
    """
    of_kind = checked_kind(kind, url)
    address, windows = checked_url(of_kind, url), checked_digest(of_kind, digest) or ""
    for article_id in wanted.articles:
        root.store.article(article_id)
    return root.store.add_endpoint(
        name=name or default_name(of_kind, address),
        url=address,
        kind=of_kind,
        filter=wanted,
        secret=new_secret() if of_kind == SIGNED else None,
        now=root.clock(),
        ordered=ordered,
        digest=windows,
    )


def change_endpoint(
    root: "Root",
    number: int,
    *,
    url: str | None = None,
    name: str | None = None,
    wanted: EndpointFilter | None = None,
    digest: str | None = None,
    ordered: bool | None = None,
) -> Endpoint:
    """Change what is given of an endpoint; its kind stays. Raises as `add_endpoint`."""
    for article_id in wanted.articles if wanted else ():
        root.store.article(article_id)
    kind = root.store.endpoint(number).kind
    address, windows = None if url is None else checked_url(kind, url), checked_digest(kind, digest)
    root.store.edit_endpoint(number, name=name, url=address, filter=wanted, ordered=ordered, digest=windows)
    return root.store.endpoint(number, now=root.clock())


def rotate_secret(root: "Root", number: int) -> Endpoint:
    """Give an endpoint a new secret; the old one signs on for a day. Raises InputError for one that is not signed."""
    if root.store.endpoint(number).kind != SIGNED:
        raise InputError(f"endpoint {number} has no secret: only webhooks are signed")
    root.store.rotate_secret(number, new_secret(), now=root.clock())
    return root.store.endpoint(number, now=root.clock())


def first_filter(wanted: EndpointFilter) -> EndpointFilter:
    """What a new endpoint hears of: substantive edits and notes, unless it is said what sort of events it wants."""
    sorts = wanted.events or wanted.flags or wanted.acknowledgements or wanted.notes or wanted.severity != "none"
    return wanted if sorts else replace(wanted, severity="substantive", notes=True)


def try_endpoint(root: "Root", endpoint_id: int) -> Tried:
    """Send a test event to the endpoint: what it answered. Raises as `send_test`."""
    post, result = send_test(root, endpoint_id)
    return Tried(
        event=post.event_id,
        delivery=post.delivery_id,
        kind=post.kind,
        succeeded=succeeded(result),
        status=result.status,
        error=result.error,
        elapsed_ms=result.elapsed_ms,
    )


def send_test(root: "Root", endpoint_id: int) -> tuple[Post, PostResult]:
    """Send a test event to the endpoint; what was sent and what came back. Raises RevtrackError where it is not active.

    It is due only after our own lease, so that a service that runs beside us leaves it to us and sends it if we die.
    """
    from revtrack.service.root import new_event_id

    now = root.clock()
    endpoint = root.store.endpoint(endpoint_id)
    if endpoint.state != "active":
        raise RevtrackError(f"endpoint {endpoint_id} is {endpoint.state}", hint=f"revtrack webhook resume {endpoint_id}")
    body = _body(root, endpoint.name, now)
    event = Event(id=new_event_id(), type="endpoint.test", at=now, body=body)
    delivery_id = root.store.add_event(event, endpoint_id, due_at=now + LEASE)
    post = root.store.claim_post(delivery_id, now=now, lease=LEASE)
    if post is None:
        raise RevtrackError(
            f"endpoint {endpoint_id} was paused or removed meanwhile", hint=f"revtrack webhook show {endpoint_id}"
        )
    return post, root.deliverer.deliver(post)


def invented_edit(now: datetime) -> EditReport:
    """An edit of a story that nobody wrote, for as long as there is no real one."""
    url = "https://ledger.example/harbour-wall"
    old, new = (Document.from_text(_HEADLINE, text, url=url) for text in (_OLD, _NEW))
    diff, review = compare_documents(old, new, {})
    before = now - timedelta(minutes=15)
    return EditReport(
        article=ArticleRef(id=0, url=url, outlet="The Invented Ledger", headline=_HEADLINE),
        from_number=1,
        to_number=2,
        versions=2,
        window=Window(before, now),
        claimed_modified=None,
        review=review,
        diff=diff,
        old=Evidence(number=1, sha256="0" * 64, digest=diff.old.digest, seen_at=before),
        new=Evidence(number=2, sha256="1" * 64, digest=diff.new.digest, seen_at=now),
    )


def _body(root: "Root", name: str, now: datetime) -> bytes:
    """The newest edit that there is, or an invented one."""
    newest = root.store.last_edit()
    if newest is None:
        return test_body(at=now, endpoint=name, edit=invented_edit(now), invented=True)
    article_id, number = newest
    edit = edit_of(root.store, article_id, (number - 1, number), root.config.public_url)
    return test_body(at=now, endpoint=name, edit=edit, invented=False)
