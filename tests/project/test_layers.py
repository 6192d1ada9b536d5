"""Who may import what: the layers point down, and each foreign library has its home."""

import ast
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
PACKAGE = ROOT / "revtrack"
HOMES = {
    "requests": ("fetch",),
    "sqlalchemy": ("store",),
    "sqlmodel": ("store",),
    "alembic": ("store",),
    "apscheduler": ("service",),
    "pebble": ("service",),
    "pydantic": ("service/config", "store", "web/api"),
    "pydantic_settings": ("service/config.py",),
    "yaml": ("service/config",),
    "diff_match_patch": ("diff",),
    "rapidfuzz": ("diff", "flags"),
    "regex": ("diff",),
    "resiliparse": ("extract",),
    "trafilatura": ("extract",),
    "lxml": ("extract", "feeds", "fetch", "render/syndication"),
    "feedparser": ("feeds",),
    "PIL": ("render/card.py", "render/lettering.py", "service/cards.py"),
    "typer": ("cli", "__main__.py"),
    "fastapi": ("web",),
    "starlette": ("web",),
    "uvicorn": ("web",),
    "prometheus_client": ("service",),
    "rich": ("cli", "render"),
    "standardwebhooks": ("notify", "testing"),
}
PURE = (
    "extract",
    "feeds",
    "diff",
    "flags",
    "schedule",
    "decide",
    "events",
    "outages",
    "render",
    "values",
    "notes",
    "text",
    "addresses",
    "errors",
)
IMPURE_MODULES = {"random", "secrets", "socket", "sqlite3", "subprocess", "threading", "time", "uuid", "urllib.request"}


@pytest.fixture(scope="module")
def imports() -> list[tuple[str, str]]:
    """Every import in the package: path of the file inside it, and the name of the module."""
    return [
        (path.relative_to(PACKAGE).as_posix(), name)
        for path in sorted(PACKAGE.rglob("*.py"))
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        for name in imported(node)
    ]


def imported(node: ast.AST) -> list[str]:
    if isinstance(node, ast.Import):
        return [alias.name for alias in node.names]
    return [node.module] if isinstance(node, ast.ImportFrom) and node.module else []


def test_imports_point_down_the_layers() -> None:
    command = [
        sys.executable,
        "-c",
        "from importlinter.cli import lint_imports; raise SystemExit(lint_imports(no_cache=True))",
    ]
    ran = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, timeout=120)
    assert ran.returncode == 0, ran.stdout


@pytest.mark.parametrize(("library", "homes"), HOMES.items())
def test_a_library_is_imported_only_where_it_is_at_home(
    library: str, homes: tuple[str, ...], imports: list[tuple[str, str]]
) -> None:
    found = [path for path, name in imports if name.partition(".")[0] == library]
    assert [path for path in found if not path.startswith(homes)] == []


def test_the_core_and_the_renderers_have_no_clock_network_or_chance(imports: list[tuple[str, str]]) -> None:
    core = [(path, name) for path, name in imports if path.partition("/")[0].removesuffix(".py") in PURE]
    assert [(path, name) for path, name in core if name in IMPURE_MODULES] == []


def test_every_module_says_what_it_is_for() -> None:
    silent = [path for path in PACKAGE.rglob("*.py") if not ast.get_docstring(ast.parse(path.read_text(encoding="utf-8")))]
    assert silent == []
