"""A story in two versions, an endpoint, a delivery: something of everything that the API tells of."""

from typing import Any

import pytest

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
def informed(standing: tuple[Root, str], reader: Any) -> Any:
    """The reader, with that story as article 1 of the service that tests share."""
    with Newsroom() as newsroom:
        assert edited(standing[0], newsroom) == 1
    return reader


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
