"""The configuration: flags, then `REVTRACK_*` variables, then the configuration file, then the defaults.

`load` is a function of its arguments and of the files they name: nothing is read when a module is imported, and nothing
is kept in a global. This is the only module that imports pydantic-settings, which takes a moment to load.
"""

import re
from collections import ChainMap
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from pydantic import ValidationError
from pydantic_settings import BaseSettings, EnvSettingsSource, SettingsConfigDict

from revtrack.errors import ConfigError
from revtrack.service.config_file import FileEntries, flatten, read_config_file
from revtrack.service.config_keys import DATABASE_FILE, DEFAULT_DATA_DIR, SECRETS, Config, Source, describe, names, sections
from revtrack.service.config_problems import Place, config_error, name_of, unknown_key, wrong_value
from revtrack.text import printable

__all__ = ["DATABASE_FILE", "Config", "describe", "load", "names", "variable"]

PREFIX = "REVTRACK_"
DEFAULT_FILE = Path("config.yaml")
_OTHER_VARIABLES = ("REVTRACK_CONFIG", "REVTRACK_PAGER", "REVTRACK_SERVER", "REVTRACK_TOKEN", "REVTRACK_TOKEN_FILE")
_SQLITE_FILE = re.compile(r"(sqlite(?:\+\w+)?:///)(?!:memory:|file:)(.+)", re.DOTALL)
_SERVICE_LINK = re.compile(r"REVTRACK(_\w+)?_(SERVICE_(HOST|PORT(_\w+)?)|PORT(_\d+_(TCP|UDP)(_(PROTO|PORT|ADDR))?)?)")
"""Kubernetes sets such variables for a service that is named revtrack; they are not ours."""
_Problem = tuple[str, str]
"""The name of a key, and what is wrong with it."""


def load(path: Path | None, environ: Mapping[str, str], overrides: Mapping[str, object] | None = None) -> Config:
    """The configuration of a command. `overrides` are its flags by dotted name; a flag that is None was not given.

    The file is `path`, else the one that `REVTRACK_CONFIG` names, else `config.yaml` in the current folder, if there.
    A relative path in the file starts at the file's folder, one of a variable or a flag at the current folder.

    Raises ConfigError, which lists all wrong keys and values with their places.
    """
    file = _file(path, environ)
    layers: dict[Source, Mapping[str, object]] = {
        "flag": _without_unset(flatten(overrides or {})),
        "environment": _from_environment(environ),
        "file": _without_unset(file.values),
    }
    sources: dict[str, Source] = {name: source for source in reversed(layers) for name in layers[source]}
    values = dict(ChainMap(*map(dict, layers.values())))
    wrong = _unknown_variables(environ) + _unknown_keys(values, _places(sources, file))
    try:
        config = Config.model_validate(_nest(_absolute(values, sources, file.path.parent)))
    except ValidationError as error:
        wrong += _wrong_values(error, _places(sources, file))
    if wrong:
        raise config_error([text for _, text in sorted(wrong, key=lambda problem: file.lines.get(problem[0], 0))])
    return config.with_sources(sources)


def variable(name: str) -> str:
    """The environment variable that sets a key: `REVTRACK_FETCH__THREADS` for `fetch.threads`."""
    return PREFIX + name.replace(".", "__").upper()


class _Settings(Config, BaseSettings):
    """The keys as pydantic-settings knows them. Texts stay texts: each kind of value reads its own text form."""

    model_config = SettingsConfigDict(
        env_prefix=PREFIX.lower(), env_nested_delimiter="__", case_sensitive=True, enable_decoding=False
    )


class _Environment(EnvSettingsSource):
    """The library's reading of variables, from a given mapping instead of the process's environment."""

    def __init__(self, environ: Mapping[str, str]) -> None:
        self._environ = environ
        super().__init__(_Settings)

    def _load_env_vars(self) -> Mapping[str, str | None]:
        return {name.lower(): value for name, value in self._environ.items()}


def _from_environment(environ: Mapping[str, str]) -> dict[str, object]:
    known = set(map(variable, names()))
    ours = {name: value for name, value in environ.items() if name in known and value}
    secrets = {name: _read_secret(name, environ) for name in SECRETS if environ.get(variable(name) + "_FILE")}
    return flatten(_Environment(ours)()) | secrets


def _without_unset(values: Mapping[str, object]) -> dict[str, object]:
    """`values` without known keys that have no value: their default holds."""
    known = {*names(), *sections()}
    return {name: value for name, value in values.items() if value is not None or name not in known}


def _unknown_variables(environ: Mapping[str, str]) -> list[_Problem]:
    known = [*map(variable, names()), *(variable(name) + "_FILE" for name in SECRETS), *_OTHER_VARIABLES]
    wrong = [name for name in environ if name.startswith(PREFIX) and name not in known]
    return [(name, unknown_key("environment", name, known)) for name in wrong if not _SERVICE_LINK.fullmatch(name)]


def _unknown_keys(values: Mapping[str, object], place: Place) -> list[_Problem]:
    known = [*names(), *sections()]
    return [(name, unknown_key(place(name), name, known)) for name in values if name not in known]


def _wrong_values(error: ValidationError, place: Place) -> list[_Problem]:
    known = list(names())
    return [(name_of(each), wrong_value(each, known, SECRETS, place)) for each in error.errors(include_url=False)]


def _read_secret(name: str, environ: Mapping[str, str]) -> str:
    pointer = variable(name) + "_FILE"
    if environ.get(variable(name)):
        raise ConfigError(f"{variable(name)} and {pointer} are both set: keep one of them")
    try:
        secret = Path(environ[pointer]).read_text(encoding="utf-8").strip()
    except (OSError, UnicodeDecodeError) as error:
        why = error.strerror if isinstance(error, OSError) else "it is not UTF-8"
        raise ConfigError(f"{pointer}: cannot read {printable(environ[pointer])}: {why}") from error
    if not secret:
        raise ConfigError(f"{pointer}: {printable(environ[pointer])} is empty")
    return secret


def _file(path: Path | None, environ: Mapping[str, str]) -> FileEntries:
    named = path or (Path(environ["REVTRACK_CONFIG"]) if environ.get("REVTRACK_CONFIG") else None)
    if named is None and not DEFAULT_FILE.is_file():
        return FileEntries(DEFAULT_FILE)
    return read_config_file(named or DEFAULT_FILE)


def _nest(flat: Mapping[str, object]) -> dict[str, Any]:
    """The known keys in their sections; a section that was given a bare value keeps it, for the validation to refuse."""
    nested: dict[str, Any] = {name: flat[name] for name in (*names(), *sections()) if name in flat and "." not in name}
    for name in names():
        section, dot, key = name.partition(".")
        if dot and name in flat and isinstance(nested.setdefault(section, {}), dict):
            nested[section][key] = flat[name]
    return nested


def _absolute(values: dict[str, object], sources: Mapping[str, Source], folder: Path) -> dict[str, object]:
    """`values` with absolute paths of data folder and database file; `folder` is that of the configuration file."""

    def absolute(name: str, path: str) -> Path:
        base = folder if sources.get(name, "file") == "file" else Path()
        try:
            return (base / Path(path).expanduser()).absolute()
        except RuntimeError as error:
            raise ConfigError(f"{name}: {printable(path)}: {error}") from error

    data_dir = values.get("data_dir") or DEFAULT_DATA_DIR
    if isinstance(data_dir, str | Path):
        values["data_dir"] = absolute("data_dir", str(data_dir))
    match = _SQLITE_FILE.fullmatch(str(values.get("database_url", "")))
    if match:
        values["database_url"] = f"{match[1]}{absolute('database_url', match[2])}"
    return values


def _places(sources: Mapping[str, Source], file: FileEntries) -> Place:
    def place(name: str) -> str:
        source = sources.get(name, "file")
        return {"environment": variable(name), "flag": "command line"}.get(source) or file.place(name)

    return place
