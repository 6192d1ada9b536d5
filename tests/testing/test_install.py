"""The check of an installation finds what is missing and what was replaced."""

import sys
import tomllib
from pathlib import Path
from types import ModuleType

import pytest

from revtrack.testing import install

PROJECT = Path(__file__).parents[2] / "pyproject.toml"


def test_this_installation_is_whole(capsys: pytest.CaptureFixture[str]) -> None:
    assert install.main() == 0
    assert capsys.readouterr().out == f"All {len(install.MODULES)} libraries import.\n"


def test_every_dependency_of_the_project_is_checked() -> None:
    dependencies = tomllib.loads(PROJECT.read_text(encoding="utf-8"))["project"]["dependencies"]
    names = [line.partition(";")[0].replace("==", ">=").partition(">=")[0].strip() for line in dependencies]
    assert names == list(install.MODULES)


def test_a_library_that_does_not_import_is_named() -> None:
    assert list(install.problems({"lost": "no_such_module"})) == ["lost: No module named 'no_such_module'"]


def test_a_package_that_took_the_name_of_urllib3_is_noticed(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    impostor = ModuleType("urllib3")
    impostor.__version__ = "2.99.900"
    monkeypatch.setitem(sys.modules, "urllib3", impostor)
    (problem,) = install.problems({})
    assert problem.startswith("urllib3: 2.99.900 is imported in place of the installed")
    monkeypatch.setattr(install, "problems", lambda: iter([problem]))
    assert install.main() == 2
    assert capsys.readouterr().out == f"not usable: {problem}\n"
