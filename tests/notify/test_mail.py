"""Mail through a real mail server on loopback: over TLS, safe from what pages say, and honest about what it answered."""

import contextlib
import datetime as dt
import socket
import ssl
import time
from collections.abc import Callable
from dataclasses import replace
from ipaddress import ip_network
from pathlib import Path
from threading import Thread

import pytest
from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from hypothesis import given, settings
from hypothesis import strategies as st

from revtrack.errors import InputError
from revtrack.notify.mail import Mailer, MailSettings, mail_message, recipients_of
from revtrack.notify.sender import Sender, SendSettings
from revtrack.render.webhook import test_body
from revtrack.service.endpoints import invented_edit
from revtrack.service.root import utc_now
from revtrack.testing.mailbox import Mailbox
from revtrack.values.sending import Post, PostResult

test_body.__test__ = False  # type: ignore[attr-defined]
Send = Callable[..., PostResult]


def post(url: str = "mailto:desk@example.org", body: bytes = b"") -> Post:
    edit = body or test_body(at=utc_now(), endpoint="desk", edit=invented_edit(utc_now()), invented=True)
    return Post(
        delivery_id=1, endpoint_id=1, token=1, url=url, kind="email", secrets=(), event_id="evt_0192",
        event_type="endpoint.test", body=edit, attempts=0, created_at=utc_now(),
    )  # fmt: skip


@pytest.fixture
def send() -> Send:
    """Sends one mail through a mailbox."""

    def run(box: Mailbox, url: str = "mailto:desk@example.org", allowed: str = "127.0.0.0/8", **mail: object) -> PostResult:
        values: dict[str, object] = {
            "server": "127.0.0.1",
            "port": box.port,
            "tls": "none",
            "sender": "us@example.org",
            **mail,
        }
        settings = SendSettings(
            user_agent="revtrack-test", timeout=2, allow_private_addresses=(allowed, "::1/128"), mail=MailSettings(**values),  # type: ignore[arg-type]
        )  # fmt: skip
        sender = Sender(settings, clock=utc_now)
        try:
            return sender.send(post(url), now=utc_now())
        finally:
            sender.close()

    return run


@pytest.fixture(scope="module")
def certificate(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A certificate of localhost with its key, in one file."""
    key = ec.generate_private_key(ec.SECP256R1())
    name = x509.Name([x509.NameAttribute(x509.NameOID.COMMON_NAME, "localhost")])
    now = utc_now()
    made = (
        x509.CertificateBuilder()
        .subject_name(name)
        .issuer_name(name)
        .public_key(key.public_key())
        .serial_number(1)
        .not_valid_before(now - dt.timedelta(days=1))
        .not_valid_after(now + dt.timedelta(days=1))
        .add_extension(x509.SubjectAlternativeName([x509.DNSName("localhost")]), critical=False)
        .add_extension(x509.BasicConstraints(ca=True, path_length=None), critical=True)
        .sign(key, hashes.SHA256())
    )
    file = tmp_path_factory.mktemp("tls") / "both.pem"
    secret = key.private_bytes(serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8, serialization.NoEncryption())
    file.write_bytes(made.public_bytes(serialization.Encoding.PEM) + secret)
    return file


def test_a_mail_says_the_edit_in_text_with_markers_and_in_html_with_spans(send: Send) -> None:
    with Mailbox() as box:
        result = send(box, "mailto:desk@example.org,night@example.org")
        (mail,) = box.mails
    assert (result.status, result.error, result.reply) == (250, "", "kept")
    assert (mail.sender, mail.recipients) == ("us@example.org", ("desk@example.org", "night@example.org"))
    message = mail.message
    assert message["Message-ID"] == "<evt_0192@example.org>"
    assert message["Subject"].startswith("Test: The Invented Ledger changed “Harbour wall to be raised by a metre”")
    text, html = (message.get_body((kind,)) for kind in ("plain", "html"))
    assert text
    assert html
    assert "> removed: [-14-]" in text.get_content()
    assert "> added: {+17+}" in text.get_content()
    assert "text-decoration:line-through" in html.get_content()
    assert "<ins" not in html.get_content()


@pytest.mark.parametrize("implicit", [False, True])
def test_with_a_certificate_it_goes_over_tls(
    implicit: bool, send: Send, certificate: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    server = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    server.load_cert_chain(certificate)
    monkeypatch.setenv("SSL_CERT_FILE", str(certificate))
    how = "tls" if implicit else "starttls"
    with Mailbox(tls=server, implicit=implicit) as box:
        assert send(box, server="localhost", tls=how).error == ""
        assert "certificate" in send(box, server="127.0.0.1", tls=how).error.lower()
        (mail,) = box.mails
    assert mail.encrypted


def test_a_server_without_tls_gets_nothing_where_tls_is_wanted(send: Send) -> None:
    with Mailbox() as box:
        assert "STARTTLS" in send(box, tls="starttls").error
        assert "without TLS" in send(box, user="desk", password="secret").error
        assert box.mails == []


def test_what_the_server_refuses_failed_with_its_words(send: Send) -> None:
    with Mailbox() as box:
        box.refuse = frozenset({"gone@example.org"})
        result = send(box, "mailto:gone@example.org")
        assert (result.status, result.error) == (550, "the mail server answered 550 no such mailbox")
        result = send(box, "mailto:desk@example.org,gone@example.org")
        assert (result.status, result.reply) == (250, "kept; refused gone@example.org: 550 no such mailbox")
        box.answer = "451 later"
        assert send(box).error == "the mail server answered 451 later"


def test_a_mail_server_at_a_private_address_is_refused_before_it_is_dialled(send: Send) -> None:
    with Mailbox() as box:
        result = send(box, allowed="10.0.0.0/8")
        assert result.error == "mail server 127.0.0.1: 127.0.0.1 leads to 127.0.0.1, which is loopback (RFC 1122)"
        assert box.mails == []


def test_without_a_server_it_says_what_is_missing(send: Send) -> None:
    with Mailbox() as box:
        assert send(box, server="").error == "no mail is sent before mail.server and mail.sender are set"


@settings(max_examples=50, deadline=None)
@given(st.text(max_size=60))
def test_no_text_of_a_page_adds_a_header_or_an_element(text: str) -> None:
    hostile = f"{text}\r\nBcc: thief@evil.example\n\n<script>"
    edit = invented_edit(utc_now())
    article = replace(edit.article, outlet=hostile, headline=hostile)
    body = test_body(at=utc_now(), endpoint="desk", edit=replace(edit, article=article), invented=True)
    plain = test_body(at=utc_now(), endpoint="desk", edit=edit, invented=True)
    found, harmless = (mail_message(post(body=each), "us@example.org", utc_now()) for each in (body, plain))
    assert found.keys() == harmless.keys()
    assert found["Bcc"] is None
    html = found.get_body(("html",))
    assert html
    assert "<script" not in html.get_content()
    assert b"\nBcc:" not in found.as_bytes().partition(b"\r\n\r\n")[0]


@pytest.mark.parametrize(
    "url",
    ["mailto:", "desk", "a@b@c", "a@b.example\r\nRCPT TO:<x@y>", "<a@b>", "a@b.example,", ",".join(["a@b.example"] * 21)],
)
def test_what_is_no_mail_address_is_refused(url: str) -> None:
    with pytest.raises(InputError):
        recipients_of(url)


def test_a_server_that_drips_is_left_when_the_time_is_over() -> None:
    with socket.create_server(("127.0.0.1", 0)) as server:
        Thread(target=drip, args=(server,), daemon=True).start()
        mail = MailSettings(server="127.0.0.1", port=server.getsockname()[1], tls="none", sender="us@example.org")
        mailer = Mailer(mail, 0.5, (ip_network("127.0.0.0/8"),))
        began = time.monotonic()
        answer = mailer.send(post(), utc_now())
    assert answer.status is None
    assert answer.error
    assert time.monotonic() - began < 5


def drip(server: socket.socket) -> None:
    connection, _ = server.accept()
    with connection, contextlib.suppress(OSError):
        while True:
            connection.sendall(b"2")
            time.sleep(0.1)
