"""What the tests of several folders begin with, and which tests begin first."""

from pathlib import Path

import pytest

from revtrack.store import Store, default_url
from revtrack.testing.clock import START

LONG = (
    "/service/test_serving.py",
    "/service/test_torture.py",
    "/service/test_two_services.py",
    "/testing/test_demo.py",
    "/web/api/test_description.py",
)
"""Here single tests take many seconds, most of them in waiting for processes."""


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Begin with the long tests: for one that began last, all workers but its own would have to wait."""
    items.sort(key=lambda item: not item.path.as_posix().endswith(LONG))


@pytest.fixture(scope="session")
def template_file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An SQLite database with its tables made, to be copied: making them takes longer than most tests."""
    folder = tmp_path_factory.mktemp("template")
    Store.open(default_url(folder), now=START).close()
    return folder / "revtrack.db"
