"""Any address that Apprise knows, where the optional `revtrack[apprise]` is installed.

Apprise makes its own connections: the host that an address names is judged before, but what is dialled later is up to it.
"""

import logging
from typing import TYPE_CHECKING

from revtrack.errors import InputError
from revtrack.fetch.networks import Network
from revtrack.fetch.posting import PostAnswer
from revtrack.notify.chat import told_of_post
from revtrack.notify.smtp import judged
from revtrack.render.mail import text_of
from revtrack.text import printable, squeeze
from revtrack.values.sending import Post

if TYPE_CHECKING:
    from apprise import NotifyBase

INSTALL = "pip install revtrack[apprise]"


def apprise_service(url: str) -> "NotifyBase":
    """The service that an address names. Raises InputError where Apprise is not installed or does not know it."""
    try:
        from apprise import Apprise
    except ImportError:
        raise InputError("Apprise is not installed", hint=INSTALL) from None
    found = Apprise.instantiate(url, suppress_exceptions=True)
    if found is None:
        raise InputError("Apprise does not know this address", hint="https://github.com/caronc/apprise/wiki")
    return found


def send_by_apprise(post: Post, timeout: float, allowed: tuple[Network, ...]) -> PostAnswer:
    """One try; Apprise says only whether it was taken."""
    try:
        service = apprise_service(post.url)
        for host in hosts_of(service):
            judged(host, service.port or 0, timeout, allowed)
    except InputError as error:
        return PostAnswer(error=f"{error.message}: {error.hint}")
    except (OSError, UnicodeError) as error:
        return PostAnswer(error=printable(squeeze(str(error))))
    return _sent(service, post)


def _sent(service: "NotifyBase", post: Post) -> PostAnswer:
    from apprise import Apprise, NotifyFormat

    told = told_of_post(post)
    sender = Apprise()
    sender.add(service)
    logging.getLogger("apprise").propagate = False  # it repeats what receivers answer, as it came
    if sender.notify(title=printable(told.heading), body=text_of(told), body_format=NotifyFormat.TEXT):
        return PostAnswer(taken=True)
    return PostAnswer(error="Apprise could not send it")


def hosts_of(service: "NotifyBase") -> tuple[str, ...]:
    """The hosts that an address names itself; that of a service with one fixed address is none of them."""
    named = service.host if "host" in service.template_tokens else None
    return tuple(filter(None, (named, getattr(service, "smtp_host", None))))
