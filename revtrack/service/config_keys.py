"""The keys of the configuration, with their kinds and defaults; `config.yaml` explains each in one line."""

import json
from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path
from typing import Annotated, Any, Literal

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field, PrivateAttr, ValidationInfo, field_validator

from revtrack import __version__
from revtrack.service.config_values import (
    Count,
    DatabaseAddress,
    Duration,
    HeaderText,
    Host,
    Hosts,
    ListenAddress,
    MailAddress,
    MailHost,
    Networks,
    Port,
    Ports,
    SealingKey,
    Seconds,
    Selector,
    Selectors,
    Threads,
    WebAddress,
    mask_url,
    parse_json,
    show_duration,
)
from revtrack.text import printable

Source = Literal["default", "file", "environment", "flag"]

DEFAULT_DATA_DIR = Path("revtrack-data")
DATABASE_FILE = "revtrack.db"
DEFAULT_PORTS = (80, 443, 8080, 8443)
_SELECTORS = {"include", "exclude", "note", "headline"}
SECRETS = frozenset({"database_url", "secret_key", "mail.password"})


class _Keys(BaseModel):
    """Keys that belong together: fixed once made, and no others."""

    model_config = ConfigDict(extra="forbid", frozen=True, allow_inf_nan=False)


class FetchConfig(_Keys):
    """How pages are read. Times are seconds, sizes bytes; `full_every`: a request without validators after so many 304s."""

    threads: Threads = 16
    connect_timeout: Seconds = 5.0
    read_timeout: Seconds = 20.0
    deadline: Seconds = 30.0
    max_bytes: Count = 10_000_000
    max_wire_bytes: Count = 10_000_000
    max_redirects: Annotated[int, Field(ge=0, le=50)] = 5
    per_host_delay: Annotated[float, Field(ge=0)] = 2.0
    allow_private_addresses: Networks = ()
    allow_ports: Ports = DEFAULT_PORTS
    user_agent: HeaderText = ""
    full_every: Count = 20
    ignore_robots: Hosts = ()


class ExtractConfig(_Keys):
    """The worker processes that read pages; `time_limit` in seconds for one page."""

    workers: Annotated[int, Field(ge=1, le=256)] = 2
    time_limit: Seconds = 20.0


class ScheduleConfig(_Keys):
    """The budget of fetches, the bounds of the interval between two, and after how long a quiet a story retires."""

    fetches_per_day: Count = 50_000
    fetches_per_day_per_host: Count = 5_000
    shortest: Duration = timedelta(minutes=5)
    longest: Duration = timedelta(days=7)
    retire_after: Duration = timedelta(days=365)

    @field_validator("longest", mode="after")
    @classmethod
    def _not_shorter(cls, value: timedelta, info: ValidationInfo) -> timedelta:
        if value < info.data.get("shortest", value):
            raise ValueError(f"shorter than schedule.shortest, which is {show_duration(info.data['shortest'])}")
        return value


class FeedsConfig(_Keys):
    """How feeds are asked, what a feed may bring where its own flags do not say, and whether their hubs may call us."""

    fastest: Duration = timedelta(minutes=5)
    slowest: Duration = timedelta(hours=6)
    per_day: Count = 500
    backfill: Duration = timedelta(days=1)
    websub: bool = True


class DeliverConfig(_Keys):
    """How webhooks are sent; `timeout` in seconds."""

    threads: Threads = 4
    timeout: Seconds = 20.0
    allow_private_addresses: Networks = ()
    allow_ports: Ports = DEFAULT_PORTS


class MailConfig(_Keys):
    """The mail server of endpoints of kind `email`; without one they wait."""

    server: MailHost = ""
    port: Port = 587
    tls: Literal["starttls", "tls", "none"] = "starttls"
    user: str = ""
    password: Annotated[str, Field(repr=False)] = ""
    sender: MailAddress = ""


class SiteConfig(_Keys):
    """What is different for one site: CSS selectors, where reading needs help, and its budget of fetches."""

    include: Selectors = ()
    exclude: Selectors = ()
    note: Selectors = ()
    headline: Selector | None = None
    fetches_per_day: Count | None = None

    @property
    def rules(self) -> dict[str, Any]:
        """The selectors as reading wants them; nothing where none is set: what else is set is no new reading."""
        found = self.model_dump(mode="json", include=_SELECTORS)
        return found if any(found.values()) else {}


class RetentionConfig(_Keys):
    """What is kept for how long. Versions stay for ever, unless `revtrack purge` takes one out."""

    unchanged_fetches: Duration = timedelta(days=90)
    audit: Duration = timedelta(days=365)


class WebConfig(_Keys):
    """What is served over HTTP while the service runs, where it listens, and whether everybody may read."""

    enabled: bool = True
    listen: ListenAddress = "127.0.0.1:8000"
    public: bool = False


class LogConfig(_Keys):
    """What the service writes to standard error."""

    format: Literal["text", "json"] = "text"
    level: Literal["debug", "info", "warning", "error"] = "info"


class Config(_Keys):
    """Every key. Made directly, as in tests, it holds what it is given and reads neither environment nor file."""

    data_dir: Path = DEFAULT_DATA_DIR
    database_url: Annotated[DatabaseAddress, Field(validate_default=True, repr=False)] = ""
    secret_key: Annotated[SealingKey, Field(repr=False)] = ""
    public_url: WebAddress = ""
    contact: HeaderText = ""
    fetch: FetchConfig = FetchConfig()
    extract: ExtractConfig = ExtractConfig()
    schedule: ScheduleConfig = ScheduleConfig()
    feeds: FeedsConfig = FeedsConfig()
    deliver: DeliverConfig = DeliverConfig()
    mail: MailConfig = MailConfig()
    retention: RetentionConfig = RetentionConfig()
    web: WebConfig = WebConfig()
    log: LogConfig = LogConfig()
    sites: Annotated[dict[Host, SiteConfig], BeforeValidator(parse_json)] = Field(default_factory=dict)
    _sources: dict[str, Source] = PrivateAttr(default_factory=dict)

    @field_validator("database_url", mode="after")
    @classmethod
    def _database_in_data_dir(cls, value: str, info: ValidationInfo) -> str:
        return value or f"sqlite:///{info.data.get('data_dir', DEFAULT_DATA_DIR) / DATABASE_FILE}"

    @property
    def user_agent(self) -> str:
        """How requests name themselves: `fetch.user_agent`, else our name and version with the contact."""
        contact = f" (+{self.contact})" if self.contact else ""
        return self.fetch.user_agent or f"revtrack/{__version__}{contact}"

    def with_sources(self, sources: dict[str, Source]) -> "Config":
        """The same configuration, which knows where its values come from (by dotted name; others are defaults)."""
        copy = self.model_copy()
        copy._sources = dict(sources)
        return copy


def sections() -> dict[str, type[BaseModel]]:
    """The keys that hold keys of their own, with their kinds."""
    kinds = {name: field.annotation for name, field in Config.model_fields.items()}
    return {name: kind for name, kind in kinds.items() if isinstance(kind, type) and issubclass(kind, _Keys)}


def names() -> Iterator[str]:
    """The dotted names of all keys that hold a value, as `fetch.per_host_delay`."""
    nested = sections()
    for name in Config.model_fields:
        yield from (f"{name}.{key}" for key in nested[name].model_fields) if name in nested else (name,)


def describe(config: Config) -> list[tuple[str, str, Source]]:
    """Every key, its value as it is shown (passwords masked), and where the value comes from."""
    return [(name, _show(config, name), config._sources.get(name, "default")) for name in names()]


def _show(config: Config, name: str) -> str:
    value: object = config
    for part in name.split("."):
        value = getattr(value, part)
    if name in SECRETS:
        return mask_url(str(value)) if "://" in str(value) else "***" if value else ""
    if isinstance(value, dict):
        kept = {key: rules.model_dump(mode="json", exclude_defaults=True) for key, rules in value.items()}
        return printable(json.dumps(kept, ensure_ascii=False))
    if isinstance(value, timedelta):
        return show_duration(value)
    if isinstance(value, tuple):
        return "[" + ", ".join(map(str, value)) + "]"
    return printable(str(value).lower() if isinstance(value, bool) else str(value))
