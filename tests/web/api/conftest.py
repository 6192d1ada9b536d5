"""A story in two versions, an endpoint, a delivery: something of everything that the API tells of."""

from collections.abc import Callable
from typing import Any

import pytest
import requests

from revtrack.notify.sign import new_secret
from revtrack.service.passes import check_articles
from revtrack.service.root import Root
from revtrack.testing.newsroom import Newsroom
from revtrack.testing.stories import EMBASSY_1, EMBASSY_2
from revtrack.values.endpoints import EndpointFilter


@pytest.fixture
def story(root: Root, newsroom: Newsroom) -> int:
    """The number of an article that was edited once while an endpoint waited for it."""
    return edited(root, newsroom)


@pytest.fixture(scope="session")
def read(standing: tuple[Root, str]) -> Callable[..., requests.Response]:
    """Asks as an administrator, on the service that all share who change nothing; it has the story, as article 1."""
    root, site = standing
    with Newsroom() as newsroom:
        assert edited(root, newsroom) == 1
    _, secret = root.access.add_token("reader", "admin", None, by="test")

    def ask(method: str, path: str, *, json: Any = None, **headers: str) -> requests.Response:
        given = {"Authorization": f"Bearer {secret}", **{name.replace("_", "-"): value for name, value in headers.items()}}
        return requests.request(method, f"{site}/api/v1/{path}", json=json, headers=given, timeout=20)

    return ask


def edited(root: Root, newsroom: Newsroom) -> int:
    root.store.add_endpoint(
        name="desk",
        url="http://127.0.0.1:9/hook",
        kind="webhook",
        filter=EndpointFilter(),
        secret=new_secret(),
        now=root.clock(),
    )
    article = root.watcher.watch(newsroom.publish("embassy", EMBASSY_1)).id
    newsroom.edit("embassy", EMBASSY_2)
    check_articles(root, [article], lambda _: None, _fail)
    root.store.add_label(article, "diplomacy")
    return article


def _fail(article: int, error: Any) -> None:
    raise AssertionError(f"article {article}: {error}")
