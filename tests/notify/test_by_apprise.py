"""Any address of Apprise: sent to a real receiver, refused where its host is private, and clear where it is not installed."""

import sys

import pytest

from revtrack.errors import InputError
from revtrack.notify.by_apprise import apprise_service, hosts_of
from revtrack.notify.kinds import checked_kind, checked_url, guessed_kind
from revtrack.notify.sender import Sender, SendSettings
from revtrack.render.webhook import test_body
from revtrack.service.endpoints import invented_edit
from revtrack.service.root import utc_now
from revtrack.testing.receiver import Receiver
from revtrack.values.sending import Post, PostResult

test_body.__test__ = False  # type: ignore[attr-defined]
pytestmark = pytest.mark.filterwarnings("ignore:'imghdr' is deprecated:DeprecationWarning")


def sent(url: str, allowed: str = "127.0.0.0/8") -> PostResult:
    body = test_body(at=utc_now(), endpoint="desk", edit=invented_edit(utc_now()), invented=True)
    post = Post(
        delivery_id=1, endpoint_id=1, token=1, url=url, kind="apprise", secrets=(), event_id="evt_1",
        event_type="endpoint.test", body=body, attempts=0, created_at=utc_now(),
    )  # fmt: skip
    sender = Sender(SendSettings(user_agent="revtrack-test", timeout=2, allow_private_addresses=(allowed,)), clock=utc_now)
    try:
        return sender.send(post, now=utc_now())
    finally:
        sender.close()


def test_apprise_takes_the_message_to_whatever_its_address_names(capfd: pytest.CaptureFixture[str]) -> None:
    with Receiver() as receiver:
        address = receiver.url.replace("http://", "json://")
        assert (sent(address).taken, sent(address).error) == (True, "")
        message = receiver.messages[0].json()
        receiver.answer(500)
        assert sent(address).error == "Apprise could not send it"
    assert capfd.readouterr() == ("", "")
    assert message["title"] == "Test: The Invented Ledger story changed, note added"
    assert "Harbour wall to be raised by a metre" in message["message"]


def test_a_private_host_in_its_address_is_refused() -> None:
    with Receiver() as receiver:
        assert "loopback" in sent(receiver.url.replace("http://", "json://"), allowed="10.0.0.0/8").error
        assert receiver.messages == []


def test_every_host_that_an_address_names_is_judged() -> None:
    assert hosts_of(apprise_service("mailto://u:p@gmail.com?smtp=10.0.0.1")) == ("gmail.com", "10.0.0.1")
    assert hosts_of(apprise_service("tgram://123456789:ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefgh/12345/")) == ()


def test_without_apprise_the_error_names_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "apprise", None)
    with pytest.raises(InputError, match="not installed") as raised:
        apprise_service("json://desk.example")
    assert raised.value.hint == "pip install revtrack[apprise]"
    assert sent("json://desk.example").error == "Apprise is not installed: pip install revtrack[apprise]"


@pytest.mark.parametrize(
    ("url", "kind"),
    [
        ("https://hooks.slack.com/services/T/B/x", "slack"),
        ("https://discord.com/api/webhooks/1/x", "discord"),
        ("https://prod-1.westeurope.logic.azure.com/workflows/x", "teams"),
        ("mailto:desk@example.org", "email"),
        ("mailto://u:p@gmail.com", "apprise"),
        ("tgram://token/chat", "apprise"),
        ("https://hooks.slack.com.evil.example/", "webhook"),
        ("https://desk.example/hook", "webhook"),
        ("http://[bad", "webhook"),
    ],
)
def test_well_known_addresses_say_their_kind(url: str, kind: str) -> None:
    assert guessed_kind(url) == kind
    assert checked_kind("teams", url) == "teams"


def test_an_address_is_checked_as_its_kind_asks() -> None:
    assert checked_url("email", "desk@example.org") == "mailto:desk@example.org"
    assert checked_url("apprise", "json://desk.example") == "json://desk.example"
    with pytest.raises(InputError):
        checked_url("apprise", "nosuch://x")
    with pytest.raises(InputError, match="irc"):
        checked_kind("irc", "https://desk.example/")
