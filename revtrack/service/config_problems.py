"""What is wrong with a configuration, in words: the place, the key, and the nearest right name."""

import re
from collections.abc import Callable, Iterable, Sequence
from difflib import get_close_matches

from pydantic_core import ErrorDetails

from revtrack.errors import ConfigError
from revtrack.text import printable, shorten

RULES = ("include", "exclude", "note", "headline", "fetches_per_day")
"""The keys of a site."""

Place = Callable[[str], str]
"""Dotted name of a key to where it was set: `config.yaml:12`, `REVTRACK_FETCH__THREADS`."""


def config_error(problems: Sequence[str]) -> ConfigError:
    """One error that lists all problems."""
    if len(problems) == 1:
        return ConfigError(problems[0], hint="revtrack config check")
    listed = "".join(f"\n  {problem}" for problem in problems)
    return ConfigError(f"{len(problems)} problems in the configuration:{listed}", hint="revtrack config check")


def name_of(error: ErrorDetails) -> str:
    """The dotted name of the key that a finding of the validation is about."""
    return ".".join(part for part in error["loc"] if isinstance(part, str))


def wrong_value(error: ErrorDetails, names: Sequence[str], secrets: Iterable[str], place: Place) -> str:
    """One line for one finding of the validation. `names` are all right names; values of `secrets` are not shown."""
    name = name_of(error)
    shown = "" if name in secrets else f" (it is {_quote(error['input'])})"
    return f"{place(name)}: {printable(name)}: {_why(error, name, names)}{shown}"


def unknown_key(place: str, name: str, names: Sequence[str]) -> str:
    """One line about a key that does not exist."""
    near = nearest(name, names)
    return f"{place}: no key {printable(name)}" + (f"; did you mean {near}?" if near else "")


def nearest(name: str, names: Sequence[str]) -> str | None:
    """The right name closest to `name`: the same last word in another section first, then the closest spelling.

    >>> nearest("per_host_delay", ["data_dir", "fetch.per_host_delay"])
    'fetch.per_host_delay'
    >>> nearest("fetch.per_host_dealy", ["data_dir", "fetch.per_host_delay"])
    'fetch.per_host_delay'
    """
    leaf = name.rpartition(".")[2]
    same_leaf = [known for known in names if known.rpartition(".")[2] == leaf]
    close = same_leaf or get_close_matches(name, names, n=1, cutoff=0.7)
    if close:
        return close[0]
    leaves = {known.rpartition(".")[2]: known for known in names}
    return next((leaves[found] for found in get_close_matches(leaf, leaves, n=1, cutoff=0.7)), None)


def _why(error: ErrorDetails, name: str, names: Sequence[str]) -> str:
    if error["type"] in ("model_type", "model_attributes_type"):
        return "needs keys of its own: " + ", ".join(
            known.partition(".")[2] for known in names if known.startswith(f"{name}.")
        )
    if error["type"] == "extra_forbidden":
        near = nearest(str(error["loc"][-1]), RULES)
        return "no such key" + (f"; did you mean {near}?" if near else "")
    return re.sub(r"^(Value error, |Input )", "", error["msg"]).replace("tuple", "list")


def _quote(value: object) -> str:
    return printable(shorten(repr(value), 60))
