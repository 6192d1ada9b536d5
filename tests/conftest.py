"""What the tests of several folders begin with."""

from pathlib import Path

import pytest

from revtrack.store import Store, default_url
from revtrack.testing.clock import START


@pytest.fixture(scope="session")
def template_file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An SQLite database with its tables made, to be copied: making them takes longer than most tests."""
    folder = tmp_path_factory.mktemp("template")
    Store.open(default_url(folder), now=START).close()
    return folder / "revtrack.db"
