"""The face over HTTP as a process would run it: a real database, real sockets, and a client for each role."""

import shutil
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest
import requests

from revtrack.service.config import Config, load
from revtrack.service.root import Root
from revtrack.testing.newsroom import Newsroom
from revtrack.values.access import Role
from revtrack.web.access.gate import COOKIE
from revtrack.web.server import running

HTML = {"Accept": "text/html"}
Answer = requests.Response


@dataclass
class Client:
    """Asks one site. A client of the standard library keeps no Secure cookie over http, as browsers do on loopback."""

    site: str
    headers: dict[str, str] = field(default_factory=dict)

    def __call__(self, method: str, path: str, *, data: Any = None, json: Any = None, **headers: str) -> Answer:
        given = {name.replace("_", "-"): value for name, value in headers.items()}
        return requests.request(
            method,
            self.site + path,
            data=data,
            json=json,
            headers={**self.headers, **given},
            timeout=20,
            allow_redirects=False,
        )

    def get(self, path: str, **headers: str) -> Answer:
        return self("GET", path, **headers)

    def post(self, path: str, data: Any = None, *, json: Any = None, **headers: str) -> Answer:
        return self("POST", path, data=data, json=json, **headers)


@pytest.fixture
def newsroom() -> Iterator[Newsroom]:
    with Newsroom() as opened:
        yield opened


def config_in(folder: Path, template_file: Path) -> Config:
    shutil.copy(template_file, folder)
    flags = {
        "data_dir": folder,
        "fetch.allow_private_addresses": "127.0.0.0/8",
        "deliver.allow_private_addresses": "127.0.0.0/8",
        "fetch.per_host_delay": 0,
        "extract.workers": 1,
        "web.listen": "127.0.0.1:0",
    }
    return load(None, {}, flags)


@pytest.fixture
def config(tmp_path: Path, template_file: Path) -> Config:
    return config_in(tmp_path, template_file)


@pytest.fixture
def root(config: Config) -> Iterator[Root]:
    with Root(config) as built:
        yield built


@pytest.fixture
def site(root: Root) -> Iterator[str]:
    with running(root) as address:
        yield address


@pytest.fixture(scope="session")
def standing(tmp_path_factory: pytest.TempPathFactory, template_file: Path) -> Iterator[tuple[Root, str]]:
    """A service and its address, shared by all tests that leave it as it is."""
    config = config_in(tmp_path_factory.mktemp("standing"), template_file)
    with Root(config) as built, running(built) as address:
        yield built, address


@pytest.fixture(scope="session")
def reader(standing: tuple[Root, str]) -> Client:
    """A program there that may do everything, and does nothing but read or be refused."""
    root, site = standing
    _, secret = root.access.add_token("reader", "admin", None, by="test")
    return Client(site, {"Authorization": f"Bearer {secret}"})


@pytest.fixture
def anybody(site: str) -> Client:
    return Client(site)


As = Callable[[Role], Client]


@pytest.fixture
def bearer(site: str, root: Root) -> As:
    """A program with a token of that role."""

    def of(role: Role) -> Client:
        _, secret = root.access.add_token(f"program {role}", role, None, by="test")
        return Client(site, {"Authorization": f"Bearer {secret}"})

    return of


@pytest.fixture
def browser(site: str, root: Root) -> As:
    """A browser that was logged in with a token of that role."""

    def of(role: Role) -> Client:
        _, secret = root.access.add_token(f"person {role}", role, None, by="test")
        answer = Client(site).post("/login", {"token": secret})
        return Client(site, {"Cookie": f"{COOKIE}={answer.cookies[COOKIE]}", **HTML})

    return of
