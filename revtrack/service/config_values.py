"""The kinds of value a configuration holds, read from YAML, from environment variables and from flags alike.

Environment variables are text, so each kind also reads its text form: "15m", "10.0.0.0/8, 127.0.0.1".
"""

import json
import re
from datetime import timedelta
from ipaddress import IPv4Network, IPv6Network, ip_network
from typing import Annotated
from urllib.parse import urlsplit

from pydantic import AfterValidator, BeforeValidator, Field

from revtrack.addresses import canonical_address
from revtrack.errors import ConfigError
from revtrack.text import printable

_UNITS = {"d": 86400, "h": 3600, "m": 60, "s": 1}
_DURATION = re.compile(r"(?:\d+(?:\.\d+)?[dhms])+")
_PART = re.compile(r"(\d+(?:\.\d+)?)([dhms])")
_NUMBER = re.compile(r"\d+(?:\.\d+)?")
_USER_PASSWORD = re.compile(r"(://[^:@/]*):.*@", re.DOTALL)
_QUERY_PASSWORD = re.compile(r"([?&][^=&]*(?:password|secret|key)[^=&]*=)[^&]*", re.IGNORECASE)
_DATABASES = ("sqlite", "postgresql")


def parse_duration(value: object) -> object:
    """A duration from "15m", "1h30m", "90s", "1d" or a number of seconds; anything else is left for the type to refuse."""
    if isinstance(value, bool) or not isinstance(value, str | int | float):
        return value
    text = str(value).strip().lower()
    if _NUMBER.fullmatch(text):
        return _span(float(text))
    if not _DURATION.fullmatch(text):
        raise ValueError('a duration is a number with a unit, as "90s", "15m", "1h" or "1d"')
    return _span(sum(float(count) * _UNITS[unit] for count, unit in _PART.findall(text)))


def _span(seconds: float) -> timedelta:
    try:
        return timedelta(seconds=seconds)
    except OverflowError:
        raise ValueError("no duration is that long") from None


def parse_json(value: object) -> object:
    """The value of a text in JSON, as a variable holds it; anything else is left for the type to refuse."""
    if not isinstance(value, str):
        return value
    try:
        return json.loads(value)
    except ValueError as error:
        raise ValueError(f'in a variable this is JSON, as {{"example.org": {{"exclude": [".promo"]}}}}: {error}') from error


def show_duration(value: timedelta) -> str:
    """The shortest text that `parse_duration` reads back as the same: whole numbers of the largest unit."""
    seconds = value.total_seconds()
    unit = next((unit for unit, size in _UNITS.items() if seconds and seconds % size == 0), "s")
    return f"{seconds / _UNITS[unit]:.15g}{unit}"


def mask_url(url: str) -> str:
    """`url` fit to be shown: passwords in it are `***`."""
    return printable(_QUERY_PASSWORD.sub(r"\1***", _USER_PASSWORD.sub(r"\1:***@", url)))


def _split(value: object) -> object:
    return [part for part in re.split(r"[,\s]+", value.strip("[] ")) if part] if isinstance(value, str) else value


def _network(value: object) -> object:
    if isinstance(value, IPv4Network | IPv6Network):
        return value
    try:
        return ip_network(str(value))
    except ValueError as error:
        raise ValueError(f"{error}; a network is written as 10.0.0.0/8") from error


def _one_line(value: str) -> str:
    if not value.isprintable() or not value.isascii():
        raise ValueError("it is sent in a header: one line of plain ASCII")
    return value


def _web_address(value: str) -> str:
    if not value:
        return value
    parts = urlsplit(value)
    if parts.scheme not in ("http", "https") or not parts.hostname or parts.query or parts.fragment:
        raise ValueError("an address as https://revtrack.example.org, or empty")
    return canonical_address(value).rstrip("/")


def _database_address(value: str) -> str:
    if value and value.partition(":")[0].partition("+")[0] not in _DATABASES:
        raise ValueError("a database address begins with sqlite:/// or postgresql://")
    if "\0" in value or (value and "://" not in value):
        raise ValueError("a database address is written sqlite:///file or postgresql://user:password@host/name")
    if value.count("@") > 1:
        raise ValueError("an @ in the user name or the password is written %40")
    try:
        _ = urlsplit(value).port
    except ValueError:
        raise ValueError("the host or the port in the address of the database cannot be read") from None
    return value


def _sealing_key(value: str) -> str:
    from revtrack.store.vault import check_key

    return check_key(value) if value else value


Duration = Annotated[timedelta, BeforeValidator(parse_duration), Field(gt=timedelta(0))]
Network = Annotated[IPv4Network | IPv6Network, BeforeValidator(_network)]
Networks = Annotated[tuple[Network, ...], BeforeValidator(_split)]
Port = Annotated[int, Field(ge=1, le=65535)]
Ports = Annotated[tuple[Port, ...], BeforeValidator(_split), Field(min_length=1)]
HeaderText = Annotated[str, AfterValidator(_one_line)]
WebAddress = Annotated[str, AfterValidator(_web_address)]
DatabaseAddress = Annotated[str, AfterValidator(_database_address)]
SealingKey = Annotated[str, AfterValidator(_sealing_key)]
Seconds = Annotated[float, Field(gt=0)]
Count = Annotated[int, Field(ge=1)]
Threads = Annotated[int, Field(ge=1, le=512)]


def _mail_host(value: str) -> str:
    if value and not re.fullmatch(r"[\w.-]+|\[?[0-9a-fA-F:.]+\]?", value, re.ASCII):
        raise ValueError("a mail server is named by its host alone, as mail.example.org; its port is mail.port")
    return value.strip("[]")


def _mail_address(value: str) -> str:
    if value and not re.fullmatch(r"[^\s@<>\",;:()\\]+@[\w.-]+", value, re.ASCII):
        raise ValueError("a mail address as revtrack@example.org, or empty")
    return value


MailHost = Annotated[str, AfterValidator(_mail_host)]
MailAddress = Annotated[str, AfterValidator(_mail_address)]


def _listen(value: str) -> str:
    host, colon, port = value.strip().rpartition(":")
    if not colon or not host or not port.isdecimal() or int(port) > 65535:
        raise ValueError("an address to listen at is a host and a port, as 127.0.0.1:8000")
    return value.strip()


ListenAddress = Annotated[str, AfterValidator(_listen)]


def _host(value: str) -> str:
    host = value.strip().lower().removeprefix("www.").rstrip(".")
    if not re.fullmatch(r"[\w-]+(?:\.[\w-]+)*", host):
        raise ValueError("a site is named by its host, as example.org")
    return host


def _selector(value: str) -> str:
    from revtrack.extract.rules import compiled

    try:
        compiled(value)
    except ConfigError as error:
        raise ValueError(error.message) from error
    return value


Host = Annotated[str, AfterValidator(_host)]
Hosts = Annotated[tuple[Host, ...], BeforeValidator(_split)]
Selector = Annotated[str, AfterValidator(_selector)]
Selectors = Annotated[tuple[Selector, ...], BeforeValidator(lambda value: (value,) if isinstance(value, str) else value)]
"""One CSS selector or several."""
