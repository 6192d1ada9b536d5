"""Checks an installation: every library imports, and is the one that was installed.

Two traps are known. trafilatura imports only where `lxml_html_clean` is installed, which some installers leave out; and
packages exist that take over `import urllib3` without its limits on compressed answers.
"""

import sys
from collections.abc import Iterator, Mapping
from importlib import import_module
from importlib.metadata import PackageNotFoundError, version

ZSTD = "compression.zstd" if sys.version_info >= (3, 14) else "backports.zstd"
MODULES: Mapping[str, str] = {
    "alembic": "alembic",
    "apscheduler": "apscheduler",
    "backports.zstd": ZSTD,
    "brotli": "brotli",
    "cryptography": "cryptography.fernet",
    "cssselect": "cssselect",
    "diff-match-patch": "diff_match_patch",
    "fastapi": "fastapi",
    "feedparser": "feedparser",
    "h11": "h11",
    "idna": "idna",
    "jinja2": "jinja2",
    "lxml": "lxml.html",
    "lxml_html_clean": "lxml_html_clean",
    "pebble": "pebble",
    "prometheus-client": "prometheus_client",
    "protego": "protego",
    "pydantic": "pydantic",
    "pydantic-settings": "pydantic_settings",
    "python-dateutil": "dateutil.parser",
    "python-multipart": "python_multipart",
    "pyyaml": "yaml",
    "rapidfuzz": "rapidfuzz",
    "regex": "regex",
    "requests": "requests",
    "resiliparse": "resiliparse.parse.html",
    "rich": "rich",
    "sqlalchemy": "sqlalchemy",
    "sqlmodel": "sqlmodel",
    "standardwebhooks": "standardwebhooks",
    "tld": "tld",
    "trafilatura": "trafilatura",
    "typer": "typer",
    "urllib3": "urllib3",
    "uuid-utils": "uuid_utils",
    "uvicorn": "uvicorn",
}
"""Each library that revtrack depends on, and the module that shows that it works."""


def problems(modules: Mapping[str, str] = MODULES) -> Iterator[str]:
    """What is wrong with the installation, one line each."""
    for name, module in modules.items():
        try:
            import_module(module)
        except ImportError as error:
            yield f"{name}: {error}"
    yield from _replaced("urllib3")


def _replaced(name: str) -> Iterator[str]:
    """Whether the module that answers to `name` is another distribution's."""
    try:
        imported, installed = str(import_module(name).__version__), version(name)
    except (ImportError, AttributeError, PackageNotFoundError) as error:
        yield f"{name}: {error}"
        return
    if imported != installed:
        yield f"{name}: {imported} is imported in place of the installed {installed}; another package took its name"


def main() -> int:
    """Prints what is wrong; the exit code."""
    found = list(problems())
    lines = [f"not usable: {problem}" for problem in found] or [f"All {len(MODULES)} libraries import."]
    sys.stdout.write("\n".join(lines) + "\n")
    return 2 if found else 0


if __name__ == "__main__":
    sys.exit(main())
