"""A test event to one endpoint, sent at once and recorded like any other delivery."""

from typing import TYPE_CHECKING

from revtrack.errors import RevtrackError
from revtrack.render.webhook import test_body
from revtrack.service.deliveries import LEASE
from revtrack.values.watching import Event, Post, PostResult

if TYPE_CHECKING:
    from revtrack.service.root import Root


def send_test(root: "Root", endpoint_id: int) -> tuple[Post, PostResult]:
    """Send a test event to the endpoint; what was sent and what came back. Raises RevtrackError where it is not active.

    It is due only after our own lease, so that a service that runs beside us leaves it to us and sends it if we die.
    """
    from revtrack.service.root import new_event_id

    now = root.clock()
    endpoint = root.store.endpoint(endpoint_id)
    if endpoint.state != "active":
        raise RevtrackError(f"endpoint {endpoint_id} is {endpoint.state}", hint=f"revtrack webhook resume {endpoint_id}")
    event = Event(id=new_event_id(), type="endpoint.test", at=now, body=test_body(at=now, endpoint=endpoint.name))
    delivery_id = root.store.add_event(event, endpoint_id, due_at=now + LEASE)
    post = root.store.claim_post(delivery_id, now=now, lease=LEASE)
    if post is None:
        raise RevtrackError(
            f"endpoint {endpoint_id} was paused or removed meanwhile", hint=f"revtrack webhook show {endpoint_id}"
        )
    return post, root.deliverer.deliver(post)
