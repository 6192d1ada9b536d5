"""A browser, where there is one, and axe-core, where it was installed; without them the tests say so in one line and are skipped."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

PLACES = ("chromium", "chromium-browser", "google-chrome")
SWITCHES = (
    "--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
    "--disable-component-update", "--disable-sync",
)  # fmt: skip
AXE = Path(__file__).parent / "node_modules" / "axe-core" / "axe.min.js"


@pytest.fixture(scope="session")
def chromium() -> Iterator[object]:
    """The browser itself."""
    path = next(filter(None, map(shutil.which, PLACES)), None)
    if path is None:
        pytest.skip("no browser: apt-get install chromium")
    from playwright.sync_api import sync_playwright

    with sync_playwright() as driver:
        opened = driver.chromium.launch(executable_path=path, args=SWITCHES)
        yield opened
        opened.close()


@pytest.fixture(scope="session")
def axe() -> str:
    """The script that finds what people with disabilities would stumble over."""
    if not AXE.exists():
        pytest.skip("no axe-core: npm ci --prefix tests/web/browser")
    return AXE.read_text(encoding="utf-8")
