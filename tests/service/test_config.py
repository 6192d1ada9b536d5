"""The order of the sources, what is refused and in which words, and what is never shown."""

import os
from collections.abc import Mapping
from datetime import timedelta
from ipaddress import ip_network
from pathlib import Path

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from revtrack.errors import ConfigError
from revtrack.service.config import Config, describe, load, names, variable
from revtrack.service.config_file import flatten
from revtrack.service.config_values import mask_url, parse_duration, show_duration

SHIPPED = Path(__file__).parents[2] / "config.yaml"


@pytest.fixture(autouse=True)
def _empty_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)


def write(text: str, name: str = "config.yaml") -> Path:
    Path(name).parent.mkdir(exist_ok=True, parents=True)
    Path(name).write_text(text, encoding="utf-8")
    return Path(name)


def refusal(text: str, environ: Mapping[str, str] | None = None) -> str:
    with pytest.raises(ConfigError) as caught:
        load(write(text), environ or {})
    return caught.value.message


def source_of(config: Config, name: str) -> tuple[str, str]:
    return next((value, source) for key, value, source in describe(config) if key == name)


def test_without_anything_the_defaults_hold(tmp_path: Path) -> None:
    config = load(None, {})
    assert config.fetch.threads == 16
    assert config.schedule.shortest == timedelta(minutes=5)
    assert config.database_url == f"sqlite:///{tmp_path / 'revtrack-data' / 'revtrack.db'}"
    assert {source for _, _, source in describe(config)} == {"default"}


def test_flags_go_before_the_environment_which_goes_before_the_file() -> None:
    write("fetch: {threads: 2, deadline: 2, max_redirects: 2}")
    environ = {"REVTRACK_FETCH__THREADS": "3", "REVTRACK_FETCH__DEADLINE": "3"}
    config = load(None, environ, {"fetch.threads": 4, "fetch.read_timeout": None})
    assert (config.fetch.threads, config.fetch.deadline, config.fetch.max_redirects) == (4, 3.0, 2)
    assert source_of(config, "fetch.threads") == ("4", "flag")
    assert source_of(config, "fetch.deadline") == ("3.0", "environment")
    assert source_of(config, "fetch.max_redirects") == ("2", "file")
    assert source_of(config, "fetch.read_timeout") == ("20.0", "default")


def test_the_file_is_the_argument_then_the_variable_then_the_one_in_the_folder() -> None:
    for contact in ("named", "variable", "config"):
        write(f"contact: {contact}", f"{contact}.yaml")
    environ = {"REVTRACK_CONFIG": "variable.yaml"}
    assert load(Path("named.yaml"), environ).contact == "named"
    assert load(None, environ).contact == "variable"
    assert load(None, {}).contact == "config"


def test_the_environment_of_the_process_is_not_read(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("REVTRACK_CONTACT", "desk@example.org")
    assert load(None, {}).contact == ""
    assert Config().contact == ""
    assert load(None, os.environ).contact == "desk@example.org"


@pytest.mark.parametrize(
    ("text", "environ", "overrides", "expected"),
    [
        ("data_dir: here", {}, {}, "elsewhere/here"),
        ("contact: desk", {}, {}, "elsewhere/revtrack-data"),
        ("data_dir: here", {"REVTRACK_DATA_DIR": "there"}, {}, "there"),
        ("data_dir: here", {"REVTRACK_DATA_DIR": "there"}, {"data_dir": Path("flag")}, "flag"),
        ("data_dir: /srv/news", {}, {}, "/srv/news"),
        ('data_dir: ""', {}, {}, "elsewhere/revtrack-data"),
    ],
)
def test_a_relative_folder_starts_where_it_was_written(
    tmp_path: Path, text: str, environ: Mapping[str, str], overrides: Mapping[str, object], expected: str
) -> None:
    config = load(write(text, "elsewhere/revtrack.yaml"), environ, overrides)
    assert config.data_dir == tmp_path / expected
    assert config.database_url == f"sqlite:///{tmp_path / expected / 'revtrack.db'}"


@pytest.mark.parametrize(
    ("url", "expected"),
    [
        ("sqlite:///news.db", "sqlite:///{folder}/elsewhere/news.db"),
        ("sqlite:////srv/news.db", "sqlite:////srv/news.db"),
        ("sqlite:///:memory:", "sqlite:///:memory:"),
        ("postgresql://db/news", "postgresql://db/news"),
    ],
)
def test_a_relative_database_file_lies_beside_the_configuration(tmp_path: Path, url: str, expected: str) -> None:
    config = load(write(f"database_url: '{url}'", "elsewhere/revtrack.yaml"), {})
    assert config.database_url == expected.format(folder=tmp_path)


def test_lists_are_read_from_variables_with_commas() -> None:
    config = load(None, {"REVTRACK_FETCH__ALLOW_PRIVATE_ADDRESSES": "127.0.0.0/8, 10.1.2.3 ::1"})
    assert config.fetch.allow_private_addresses == tuple(map(ip_network, ("127.0.0.0/8", "10.1.2.3/32", "::1/128")))
    assert source_of(config, "fetch.allow_private_addresses")[0] == "[127.0.0.0/8, 10.1.2.3/32, ::1/128]"


@pytest.mark.parametrize("text", ["", "# nothing\n", "fetch:\n", "fetch:\n  threads:\n", "fetch: {}\n"])
def test_a_key_without_a_value_keeps_its_default(text: str) -> None:
    assert load(write(text), {}).fetch.threads == 16


def test_an_empty_variable_is_no_variable() -> None:
    write("contact: desk")
    assert load(None, {"REVTRACK_CONTACT": "", "REVTRACK_CONFIG": ""}).contact == "desk"


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("fetch:\n  per_host_dealy: 3", "config.yaml:2: no key fetch.per_host_dealy; did you mean fetch.per_host_delay?"),
        ("\nper_host_delay: 3", "config.yaml:2: no key per_host_delay; did you mean fetch.per_host_delay?"),
        ("logs: {level: info}", "config.yaml:1: no key logs.level; did you mean log.level?"),
        ("zebra:", "config.yaml:1: no key zebra"),
        ("data_dir: {name: x}", "config.yaml:1: no key data_dir.name; did you mean data_dir?"),
        ("extract: 3", "config.yaml:1: extract: needs keys of its own: workers, time_limit (it is 3)"),
        ("log: {format: jsn}", "config.yaml:1: log.format: should be 'text' or 'json' (it is 'jsn')"),
        ("a: 1\nb: 2\na: 3", "config.yaml:3: a is set twice, first on line 1"),
        ("fetch: {threads: 0}", "config.yaml:1: fetch.threads: should be greater than or equal to 1 (it is 0)"),
        ("- one", 'config.yaml: a configuration is a list of "key: value" lines'),
    ],
)
def test_a_mistake_is_named_with_its_place_and_the_nearest_right_name(text: str, message: str) -> None:
    assert refusal(text) == message


@pytest.mark.parametrize(
    "text",
    [
        "schedule: {shortest: 15 minutes}",
        "schedule: {shortest: 0}",
        "schedule: {shortest: 2h, longest: 1h}",
        "schedule: {fetches_per_day: 0}",
        "fetch: {deadline: .inf}",
        "fetch: {per_host_delay: -1}",
        "fetch: {allow_private_addresses: [10.0.0.1/8]}",
        "fetch: {allow_private_addresses: 5}",
        'fetch: {user_agent: "a\\r\\nCookie: b"}',
        "public_url: ftp://example.org",
        "public_url: example.org",
        "database_url: mysql://db/news",
        "contact: [a]",
        "data_dir: ~nobody-of-that-name/x",
        "fetch: [",
        "a: &a {b: *a}",
        "? [1]\n: 2",
        "fetch: !!python/object/apply:os.getcwd []",
    ],
)
def test_what_cannot_be_used_is_refused(text: str) -> None:
    assert refusal(text)


def test_all_mistakes_are_listed_at_once_in_the_order_of_the_file() -> None:
    message = refusal("zebra: 1\nfetch:\n  threads: many\ncontakt: x", {"REVTRACK_LOG__LEVL": "info"})
    lines = [line.strip().partition(": ")[0] for line in message.splitlines()]
    assert lines == ["4 problems in the configuration:", "environment", "config.yaml:1", "config.yaml:3", "config.yaml:4"]


def test_a_wrong_value_of_a_variable_names_the_variable() -> None:
    with pytest.raises(ConfigError, match=r"^REVTRACK_FETCH__THREADS: fetch\.threads: .*'many'"):
        load(None, {"REVTRACK_FETCH__THREADS": "many"})


def test_a_misspelt_variable_is_refused_and_those_of_others_are_not() -> None:
    with pytest.raises(ConfigError, match="REVTRACK_FETCH__THREAD; did you mean REVTRACK_FETCH__THREADS"):
        load(None, {"REVTRACK_FETCH__THREAD": "3"})
    load(None, {"REVTRACK_PAGER": "cat", "REVTRACK_SERVICE_HOST": "10.0.0.1", "REVTRACK_PORT_80_TCP_ADDR": "10.0.0.1"})


@pytest.mark.parametrize("name", ["missing.yaml", "."])
def test_a_file_that_was_named_must_be_readable(name: str) -> None:
    with pytest.raises(ConfigError, match="cannot be read"):
        load(Path(name), {})


def test_a_file_that_is_not_text_is_refused() -> None:
    Path("config.yaml").write_bytes(b"contact: \xff\xfe")
    with pytest.raises(ConfigError, match="not UTF-8"):
        load(None, {})


def test_the_database_address_can_come_from_a_file() -> None:
    pointer = {"REVTRACK_DATABASE_URL_FILE": str(write("postgresql://desk:hunter2@db/news\n", "secret"))}
    config = load(None, pointer)
    assert config.database_url == "postgresql://desk:hunter2@db/news"
    assert source_of(config, "database_url") == ("postgresql://desk:***@db/news", "environment")
    with pytest.raises(ConfigError, match="both set"):
        load(None, {**pointer, "REVTRACK_DATABASE_URL": "sqlite:///x"})
    with pytest.raises(ConfigError, match="cannot read nowhere"):
        load(None, {"REVTRACK_DATABASE_URL_FILE": "nowhere"})


@pytest.mark.parametrize(
    "url",
    [
        "postgresql://desk:hunter2@db/news",
        "postgresql+psycopg://desk:hun/ter2@hunter2@db:5432/news",
        "postgresql://db/news?user=desk&password=hunter2&x=1",
        "postgresql://db/news?sslpassword=hunter2",
        "mysql://desk:hunter2@db/news",
    ],
)
def test_a_password_is_never_shown(url: str) -> None:
    assert "ter2" not in mask_url(url)
    if url.startswith("mysql") or url.count("@") > 1:
        assert "ter2" not in refusal("", {"REVTRACK_DATABASE_URL": url})
        return
    config = load(None, {"REVTRACK_DATABASE_URL": url})
    assert "ter2" not in repr(config) + str(describe(config))


def test_an_address_without_a_password_is_shown_whole() -> None:
    assert mask_url("sqlite:////srv/news.db") == "sqlite:////srv/news.db"
    assert mask_url("postgresql://desk@db:5432/news") == "postgresql://desk@db:5432/news"


@pytest.mark.parametrize(
    ("fetch", "contact", "expected"),
    [
        ("", "", "revtrack/0.1.0"),
        ("", "desk@example.org", "revtrack/0.1.0 (+desk@example.org)"),
        ("ours/1", "desk@example.org", "ours/1"),
    ],
)
def test_the_user_agent_names_us_and_a_contact(fetch: str, contact: str, expected: str) -> None:
    config = load(None, {}, {"fetch.user_agent": fetch, "contact": contact})
    assert config.user_agent == expected


@pytest.mark.parametrize(
    ("text", "seconds"),
    [
        ("90s", 90),
        ("15m", 900),
        ("1h", 3600),
        ("1d", 86400),
        ("1h30m", 5400),
        ("0.5s", 0.5),
        (" 2 ", 2),
        (45, 45),
        ("1H", 3600),
    ],
)
def test_durations_are_read(text: object, seconds: float) -> None:
    assert parse_duration(text) == timedelta(seconds=seconds)


@given(st.integers(min_value=0, max_value=10**8))
def test_a_shown_duration_reads_back_as_the_same(seconds: int) -> None:
    duration = timedelta(seconds=seconds)
    assert parse_duration(show_duration(duration)) == duration


def test_the_shipped_file_holds_every_key_with_its_default() -> None:
    shipped = flatten(yaml.safe_load(SHIPPED.read_text(encoding="utf-8")))
    assert list(shipped) == list(names())
    defaults = {name: value for name, value, _ in describe(load(None, {}))}
    found = {name: value for name, value, _ in describe(load(SHIPPED, {}))}
    assert {name for name in names() if found[name] != defaults[name]} == {"data_dir", "database_url"}
    assert shipped["data_dir"] == "data"


def test_every_key_of_the_shipped_file_has_its_line_of_comment() -> None:
    lines = SHIPPED.read_text(encoding="utf-8").splitlines()
    keys = [line for line in lines if ":" in line and not line.startswith("#") and not line.rstrip().endswith(":")]
    assert len(keys) == len(list(names()))
    assert [line for line in keys if "  # " not in line] == []


def test_every_key_has_its_variable() -> None:
    for name, value, _ in describe(load(SHIPPED, {})):
        given_value = value.strip("[]") or "127.0.0.1" if name.endswith("addresses") else value
        if given_value:
            assert source_of(load(None, {variable(name): given_value}), name)[1] == "environment", name


@pytest.mark.parametrize(
    ("url", "said"),
    [
        ("postgresql://desk:hunter2", "the host or the port"),
        ("postgresql://desk:hunter2@db:notaport/news", "the host or the port"),
        ("postgresql://desk:hunter2@[::1/news", "the host or the port"),
        ("postgresql:desk:hunter2@db/news", "is written sqlite:///file or postgresql://"),
        ("postgresql://desk:hun@ter2@db/news", "is written %40"),
        ("sqlite:///a\0b.db", "is written sqlite:///file"),
    ],
)
def test_an_address_of_a_database_that_cannot_be_read_is_refused_and_not_shown(url: str, said: str) -> None:
    message = refusal("", {"REVTRACK_DATABASE_URL": url})
    assert said in message
    assert "ter2" not in message


def test_an_empty_secret_is_refused(tmp_path: Path) -> None:
    (tmp_path / "secret").write_text("\n")
    with pytest.raises(ConfigError, match="is empty"):
        load(None, {"REVTRACK_DATABASE_URL_FILE": str(tmp_path / "secret")})


def test_a_duration_has_an_end() -> None:
    assert "no duration is that long" in refusal("schedule:\n  shortest: 99999999999999d\n", {})
