"""Events as mail: one message with a text and an HTML part, handed to the mail server that the configuration names.

The grammar of headers is imported with the first mail: most send none, and it is larger than all of this package.
"""

import re
import smtplib
import ssl
from dataclasses import dataclass, field
from datetime import datetime
from email.message import EmailMessage
from email.utils import format_datetime
from typing import Literal

from revtrack.errors import InputError
from revtrack.fetch.networks import Network
from revtrack.fetch.posting import REPLY, PostAnswer
from revtrack.notify.chat import told_of_post
from revtrack.notify.smtp import GuardedSmtp, GuardedSmtps
from revtrack.render.mail import mail_of
from revtrack.text import printable, squeeze
from revtrack.values.sending import Post

SCHEME, RECIPIENTS = "mailto:", 20
_ADDRESS = re.compile(r"[\w.!#$%&'*+/=?^`{|}~-]{1,64}@(?:[A-Za-z0-9-]{1,63}\.)*[A-Za-z0-9-]{1,63}", re.ASCII)
_READY = 250


@dataclass(frozen=True, slots=True, kw_only=True)
class MailSettings:
    """The mail server, who we are to it, and in whose name mail is sent; without a server there is no mail."""

    server: str = ""
    port: int = 587
    tls: Literal["starttls", "tls", "none"] = "starttls"
    user: str = ""
    password: str = field(repr=False, default="")
    sender: str = ""


class RefusedMailError(Exception):
    """The server did not take a command; its code and its words."""

    def __init__(self, code: int, words: bytes) -> None:
        super().__init__(f"the mail server answered {code} {_shown(words)}")
        self.code = code


@dataclass(frozen=True, slots=True)
class Mailer:
    """Sends mail; safe for many threads. `timeout` in seconds for one whole try."""

    settings: MailSettings
    timeout: float
    allowed: tuple[Network, ...]

    def send(self, post: Post, now: datetime) -> PostAnswer:
        """One try; trouble of the network and of the server is a value."""
        wrong = self._missing()
        if wrong:
            return PostAnswer(error=wrong)
        try:
            return self._send(mail_message(post, self.settings.sender, now), recipients_of(post.url))
        except RefusedMailError as error:
            return PostAnswer(status=error.code, error=str(error))
        except smtplib.SMTPResponseException as error:
            return PostAnswer(error=f"the mail server answered {error.smtp_code} {_shown(error.smtp_error)}")
        except (OSError, smtplib.SMTPException, UnicodeError) as error:
            return PostAnswer(error=squeeze(f"mail server {self.settings.server}: {_shown(str(error))}"))

    def _missing(self) -> str:
        settings = self.settings
        if not settings.server or not settings.sender:
            return "no mail is sent before mail.server and mail.sender are set"
        unsafe = settings.tls == "none" and settings.user
        return "mail.user is not sent without TLS: set mail.tls to starttls or tls" if unsafe else ""

    def _send(self, message: EmailMessage, recipients: tuple[str, ...]) -> PostAnswer:
        settings = self.settings
        connect = GuardedSmtps if settings.tls == "tls" else GuardedSmtp
        smtp = connect(settings.server, settings.port, timeout=self.timeout, allowed=self.allowed)
        try:
            smtp.ehlo_or_helo_if_needed()
            if settings.tls == "starttls":
                smtp.starttls(context=ssl.create_default_context())
            if settings.user:
                smtp.login(settings.user, settings.password)
            return _handed_over(smtp, settings.sender, recipients, message.as_bytes())
        finally:
            smtp.close()


def mail_message(post: Post, sender: str, now: datetime) -> EmailMessage:
    """The mail of a delivery. Its Message-ID is made of the event's id, so that a second copy is known as one."""
    from email.policy import SMTP

    mail = mail_of(told_of_post(post))
    message = EmailMessage(policy=SMTP.clone(cte_type="7bit"))
    message["From"], message["To"] = sender, ", ".join(recipients_of(post.url))
    message["Subject"], message["Date"] = mail.subject, format_datetime(now)
    message["Message-ID"] = f"<{post.event_id}@{sender.rpartition('@')[2]}>"
    message["Auto-Submitted"] = "auto-generated"
    message.set_content(mail.text)
    message.add_alternative(mail.html, subtype="html")
    return message


def recipients_of(url: str) -> tuple[str, ...]:
    """The recipients that `mailto:a@x.example,b@x.example` names; bare addresses will do. Raises InputError."""
    named = [each.strip() for each in url.strip().removeprefix(SCHEME).split(",")]
    wrong = next((each for each in named if not _ADDRESS.fullmatch(each)), None)
    if wrong is not None or len(named) > RECIPIENTS:
        said = f"not a mail address: {printable(wrong)[:100]}" if wrong is not None else f"more than {RECIPIENTS} recipients"
        raise InputError(said, hint="revtrack webhook add mailto:desk@example.org")
    return tuple(named)


def _handed_over(smtp: smtplib.SMTP, sender: str, recipients: tuple[str, ...], content: bytes) -> PostAnswer:
    """The server's answer to the message. It fails where nobody gets it; who of several does not is in the reply."""
    _expect(smtp.mail(sender))
    answers = {each: smtp.rcpt(each) for each in recipients}
    refused = {each: answer for each, answer in answers.items() if answer[0] // 10 != _READY // 10}
    if len(refused) == len(answers):
        raise RefusedMailError(*next(iter(refused.values())))
    code, words = smtp.data(content)
    _expect((code, words))
    left_out = "".join(f"; refused {each}: {answer[0]} {_shown(answer[1])}" for each, answer in refused.items())
    return PostAnswer(status=code, reply=f"{_shown(words)}{left_out}"[:REPLY])


def _expect(answer: tuple[int, bytes]) -> None:
    if answer[0] // 100 != _READY // 100:
        raise RefusedMailError(*answer)


def _shown(words: bytes | str) -> str:
    text = words.decode("utf-8", "replace") if isinstance(words, bytes) else words
    return printable(squeeze(text))[:300]
