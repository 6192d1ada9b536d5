"""What regular expressions must not use, because some Python that the project supports reads it wrongly."""

import ast
import re
from pathlib import Path

import pytest

PACKAGE = Path(__file__).parents[2] / "revtrack"
POSSESSIVE_GROUP = re.compile(r"\)(?:[?*+]|\{\d*,?\d*\})\+(?!,;=)")


def repeated_groups(source: str) -> list[str]:
    """The string constants of a module in which a group is repeated by a possessive quantifier."""
    return [text for text in map(text_of, ast.walk(ast.parse(source))) if POSSESSIVE_GROUP.search(text)]


def text_of(node: ast.AST) -> str:
    """What a node says as a string, a digit for each value in it; "" where it is none."""
    if isinstance(node, ast.JoinedStr):
        return "".join(text_of(part) if isinstance(part, ast.Constant) else "1" for part in node.values)
    value = node.value if isinstance(node, ast.Constant) else ""
    return value.decode("latin-1") if isinstance(value, bytes) else value if isinstance(value, str) else ""


@pytest.mark.parametrize("path", sorted(PACKAGE.rglob("*.py")), ids=lambda path: str(path.relative_to(PACKAGE)))
def test_no_group_is_repeated_possessively_which_loses_matches_before_python_3_11_5(path: Path) -> None:
    assert repeated_groups(path.read_text(encoding="utf-8")) == []


@pytest.mark.parametrize(
    "source",
    ['P = r"(?:a|b)++"', 'P = r"(?:a|b)++, c"', 'P = rf"(?:a){{0,{N}}}+"', 'P = rf"(?:{X}|b){{0,16}}+"', 'P = rb"(?:a)?+"'],
)
def test_such_a_group_is_found_wherever_it_is_written(source: str) -> None:
    assert repeated_groups(source)
