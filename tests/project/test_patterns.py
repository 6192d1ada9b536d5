"""What regular expressions must not use, because some Python that the project supports reads it wrongly."""

import ast
import re
from pathlib import Path

import pytest

PACKAGE = Path(__file__).parents[2] / "revtrack"
POSSESSIVE_GROUP = re.compile(r"\)(?:[?*+]|\{\d*,?\d*\})\+(?!,)")


def repeated_groups(source: str) -> list[str]:
    """The string constants of a module in which a group is repeated by a possessive quantifier."""
    constants = (node.value for node in ast.walk(ast.parse(source)) if isinstance(node, ast.Constant))
    texts = (value.decode("latin-1") if isinstance(value, bytes) else value for value in constants)
    return [text for text in texts if isinstance(text, str) and POSSESSIVE_GROUP.search(text)]


@pytest.mark.parametrize("path", sorted(PACKAGE.rglob("*.py")), ids=lambda path: str(path.relative_to(PACKAGE)))
def test_no_group_is_repeated_possessively_which_loses_matches_before_python_3_11_5(path: Path) -> None:
    assert repeated_groups(path.read_text(encoding="utf-8")) == []


@pytest.mark.parametrize("source", ['P = r"(?:a|b)++"', 'P = rf"(?:{X}|b){{0,16}}+"', 'P = rb"(?:a)?+"'])
def test_such_a_group_is_found_wherever_it_is_written(source: str) -> None:
    assert repeated_groups(source)
