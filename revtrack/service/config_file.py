"""Reading a configuration file: its entries under dotted names, each with the line it stands on.

A duplicate key is an error here, because YAML would silently keep the last one.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import yaml

from revtrack.errors import ConfigError
from revtrack.text import printable, shorten

WHOLE = frozenset({"sites"})


@dataclass(frozen=True, slots=True)
class FileEntries:
    """What a file sets: values and lines (from 1) by dotted name, as `fetch.per_host_delay`."""

    path: Path
    values: Mapping[str, object] = field(default_factory=dict)
    lines: Mapping[str, int] = field(default_factory=dict)

    def place(self, name: str) -> str:
        """Where `name` stands, as `config.yaml:12`."""
        line = self.lines.get(name)
        return str(self.path) if line is None else f"{self.path}:{line}"


def read_config_file(path: Path) -> FileEntries:
    """The entries of the YAML file at `path`; a key without a value has the value None.

    Raises ConfigError where the file cannot be read, is not YAML, is not a mapping, or sets a key twice.
    """
    try:
        loader = yaml.SafeLoader(_text_of(path))
    except yaml.YAMLError as error:
        raise ConfigError(f"{path}: this is not YAML: {printable(_what(error))}") from error
    try:
        node = loader.get_single_node()
        values = {} if node is None else loader.construct_document(node)
        if not isinstance(values, dict):
            raise ConfigError(f'{path}: a configuration is a list of "key: value" lines')
        return FileEntries(path, flatten(values), _lines(path, node))
    except (yaml.YAMLError, ValueError, RecursionError) as error:
        raise ConfigError(f"{path}: this is not YAML: {printable(_what(error))}") from error
    finally:
        loader.dispose()


def flatten(values: Mapping[Any, object], prefix: str = "") -> dict[str, object]:
    """Nested mappings as one mapping with dotted names.

    >>> flatten({"data_dir": "data", "fetch": {"threads": 4, "deadline": None}})
    {'data_dir': 'data', 'fetch.threads': 4, 'fetch.deadline': None}

    The mappings in WHOLE stay what they are: their keys are names that the user chose.
    """
    flat: dict[str, object] = {}
    for key, value in values.items():
        name = f"{prefix}{key}"
        nested = isinstance(value, Mapping) and value and name not in WHOLE
        flat.update(flatten(value, f"{name}.") if nested and isinstance(value, Mapping) else {name: value})
    return flat


def _text_of(path: Path) -> str:
    try:
        return path.read_text(encoding="utf-8-sig")
    except (OSError, UnicodeDecodeError) as error:
        why = error.strerror if isinstance(error, OSError) else "it is not UTF-8"
        raise ConfigError(f"{path}: cannot be read: {why}", hint="name another file with --config") from error


def _what(error: Exception) -> str:
    mark = getattr(error, "problem_mark", None)
    where = "" if mark is None else f"line {mark.line + 1}, column {mark.column + 1}: "
    return where + shorten(str(getattr(error, "problem", None) or error), 200)


def _lines(path: Path, node: yaml.Node | None) -> dict[str, int]:
    lines: dict[str, int] = {}
    for name, line in _walk(node, ""):
        if name in lines:
            raise ConfigError(f"{path}:{line}: {printable(name)} is set twice, first on line {lines[name]}")
        lines[name] = line
    return lines


def _walk(node: yaml.Node | None, prefix: str) -> Iterator[tuple[str, int]]:
    if not isinstance(node, yaml.MappingNode):
        return
    for key, value in node.value:
        name = f"{prefix}{key.value}"
        yield name, key.start_mark.line + 1
        yield from _walk(value, f"{name}.")
