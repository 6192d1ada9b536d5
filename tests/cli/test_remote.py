"""`--server` asks a service elsewhere: the same words, JSON and exit codes as on its own database, and a token kept safe."""

import json
import logging
import re
import shutil
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import UTC, datetime
from http.server import BaseHTTPRequestHandler, HTTPServer
from pathlib import Path
from typing import Any

import pytest

from revtrack.cli.boundary import run
from revtrack.cli.remote.server import Server
from revtrack.errors import InputError, NotFoundError, RevtrackError
from revtrack.notify.sign import new_secret
from revtrack.service.config import Config, load
from revtrack.service.feed_asking import begin_feed
from revtrack.service.feeds import visit_found
from revtrack.service.passes import check_articles
from revtrack.service.root import Root
from revtrack.testing.feeds import ATOM, RSS
from revtrack.testing.newsroom import Answer, Newsroom
from revtrack.testing.stories import EMBASSY_1, EMBASSY_2
from revtrack.values.endpoints import EndpointFilter
from revtrack.values.feed_change import FeedChange
from revtrack.web.server import running

Say = Callable[..., tuple[int, str, str]]
MOMENTS = re.compile(r"\b(in about \d+ \w+|\d+[smhd] ago|[\d.]+ s\b|\d\d:\d\d:\d\d)")


def config_in(folder: Path) -> Config:
    flags = {
        "data_dir": folder,
        "fetch.allow_private_addresses": "127.0.0.0/8",
        "deliver.allow_private_addresses": "127.0.0.0/8",
        "fetch.per_host_delay": 0,
        "extract.workers": 1,
        "web.listen": "127.0.0.1:0",
    }
    return load(None, {}, flags)


@pytest.fixture(scope="module")
def newsroom() -> Iterator[Newsroom]:
    with Newsroom() as opened:
        yield opened


@pytest.fixture(scope="module")
def watched(newsroom: Newsroom, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of a service with an article in two versions, a comment, an endpoint, a delivery and a feed; made once."""
    folder = tmp_path_factory.mktemp("watched") / "data"
    with Root(config_in(folder)) as built:
        built.store.add_endpoint(
            name="desk", url="http://127.0.0.1:9/hook", kind="webhook", filter=EndpointFilter(flags=frozenset({"note-added"})),
            secret=new_secret(), now=built.clock(),
        )  # fmt: skip
        article = built.watcher.watch(newsroom.publish("embassy", EMBASSY_1)).id
        newsroom.edit("embassy", EMBASSY_2)
        check_articles(built, [article], lambda _: None, _fail)
        built.store.change_labels(article, None, add=("diplomacy",), author="Ada", now=built.clock())
        built.store.change_labels(article, 2, add=("late", "\x1b[31mred"), author="Ada", now=built.clock())
        newsroom.publish("old", EMBASSY_2)
        begin_feed(built, newsroom.feed_url(RSS), FeedChange(labels=("coast",), backfill="all"))
        built.store.add_comment(article, 2, text="Asked \x1b[31mthem.", author="Ada", now=built.clock())
    return folder


@pytest.fixture
def root(watched: Path, tmp_path: Path) -> Iterator[Root]:
    """The service on a copy of that folder."""
    shutil.copytree(watched, tmp_path / "data")
    with Root(config_in(tmp_path / "data")) as built:
        yield built


def _fail(article: int, error: Any) -> None:
    raise AssertionError(f"article {article}: {error}")


@pytest.fixture
def site(root: Root) -> Iterator[str]:
    with running(root) as address:
        yield address


@pytest.fixture
def token(root: Root) -> str:
    return root.access.add_token("desk bot", "admin", None, by="test")[1]


@pytest.fixture(scope="module")
def standing(watched: Path) -> Iterator[tuple[Path, str, str]]:
    """A service for those that only read, on a copy too: its folder, its address and a token."""
    folder = watched.with_name("standing")
    shutil.copytree(watched, folder)
    with Root(config_in(folder)) as built, running(built) as address:
        yield folder, address, built.access.add_token("desk bot", "admin", None, by="test")[1]


@pytest.fixture(autouse=True)
def log_of_before() -> Iterator[None]:
    """A command sets up the log of its process; here the process goes on with other tests."""
    loggers = (logging.getLogger(), logging.getLogger("revtrack"))
    before = [(logger, list(logger.handlers), logger.level) for logger in loggers]
    yield
    for logger, handlers, level in before:
        logger.handlers[:] = handlers
        logger.setLevel(level)


@pytest.fixture
def here(tmp_path: Path, capfd: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> Say:
    """Runs a command on the database here."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("COLUMNS", "100")
    monkeypatch.setenv("REVTRACK_DATA_DIR", str(tmp_path / "data"))
    for name in ("FETCH__ALLOW_PRIVATE_ADDRESSES", "DELIVER__ALLOW_PRIVATE_ADDRESSES"):
        monkeypatch.setenv(f"REVTRACK_{name}", "127.0.0.0/8")

    def say(*arguments: str) -> tuple[int, str, str]:
        capfd.readouterr()
        code = run(arguments)
        return code, *capfd.readouterr()

    return say


@pytest.fixture
def there(here: Say, site: str, token: str) -> Say:
    """Runs a command through the API."""
    return lambda *arguments: here("--server", site, "--token", token, *arguments)


def still(answer: tuple[int, str, str]) -> tuple[int, str, str]:
    """The answer without what time moves."""
    code, out, err = answer
    return code, MOMENTS.sub("…", out), err


@pytest.mark.parametrize(
    "line",
    [
        "list", "list --json", "list --label diplomacy --json", "list --label none", "list --changed --since 1h", "list --next",
        "list --severity huge", "label 1", "label 1@2 --json", "label 9", "edits --label late", "edits", "edits --json", "edits --search embassy --json", "edits --note none", "log 1",
        "log 1 --json", "log 9", "show 1", "show 1@1 --json", "show 1@2 --headers", "show 1 --plain", "show 1@1 --raw",
        "show 1 --blocks", "show 1@7", "diff 1", "diff 1 1..2 --exit-code", "diff 1 2..1 --json", "diff 1 --format html",
        "diff 1 --format md --full", "diff 1 --format patch", "diff 1 --format slack", "diff 1 --color always", "diff 1 1..9",
        "explain 1", "explain 1 1..2 --json", "webhook list", "webhook list --json", "webhook show 1", "webhook show 9",
        "delivery list", "delivery list --json", "delivery list --state delivered", "delivery show 1", "delivery show 1 --json",
        "token list", "audit --limit 3", "feed list", "feed list --json", "feed show 1", "feed show 1 --json", "feed show 9",
        "feed check 9", "export --all", "export --all --format jsonl", "export 1 --format html", "export 1 --format md",
    ],
)  # fmt: skip
def test_what_is_read_there_is_what_is_read_here(line: str, here: Say, standing: tuple[Path, str, str]) -> None:
    folder, address, token = standing
    _, out, err = answer = here("--server", address, "--token", token, *line.split())
    assert still(answer) == still(here("--data-dir", str(folder), *line.split()))
    assert out or err


def test_the_health_there_is_what_the_service_says(there: Say) -> None:
    code, out, _ = there("status", "--json")
    said = json.loads(out)
    assert (code, said["articles"], said["versions"]) == (0, 1, 2)
    assert "1 article, 2 versions" in there("status")[1]


def test_a_story_is_watched_held_and_labelled_there(there: Say, newsroom: Newsroom, root: Root) -> None:
    code, out, _ = there("watch", newsroom.publish("second", EMBASSY_1), "--every", "10m")
    assert (code, "as article 2: every 10 minutes, as you asked" in out) == (0, True)
    code, _, said = there("watch", "http://127.0.0.1:9/none")
    assert (code, "Try: check the address" in said) == (2, True)
    for command, state in (("pause", "paused"), ("resume", "ok"), ("unwatch", "unwatched")):
        assert there(command, "2")[0] == 0
        assert root.store.article(2).state == state
    assert there("label", "2", "ä b?")[1] == "Put label 'ä b?' on article 2\n"
    assert root.store.article(2).labels == ("ä b?",)
    assert (
        there("label", "2", "a/b", "--remove", "ä b?")[1] == "Put label 'a/b' on article 2\nTook label 'ä b?' off article 2\n"
    )
    assert there("label", "1@2", "for the lawyers")[1] == "Put label 'for the lawyers' on edit 1@2\n"
    assert "Labelled for the lawyers" not in there("edits", "--label", "other")[1]
    assert "for the lawyers" in json.loads(there("edits", "--label", "for the lawyers", "--json")[1])["edit_labels"]
    assert there("pace", "1", "--important")[1].startswith("Article 1 is important and watched again")
    assert there("ping", "1")[0] == 0
    too_long = "revtrack: a reason is one line of at most 100 printable characters\n"
    assert there("ping", "1", "--why", "x" * 101)[2] == too_long
    assert there("pause", "9")[0] == 2


def test_an_article_is_checked_there_with_the_exit_codes_of_here(there: Say, newsroom: Newsroom) -> None:
    newsroom.edit("embassy", EMBASSY_1)
    code, out, _ = there("check", "1", "--json", "--exit-code")
    assert (code, json.loads(out)["outcome"], json.loads(out)["to_version"]) == (1, "changed", 3)
    assert there("check", "--all", "--exit-code")[0] == 0
    assert there("check", "9")[0] == 2


def test_the_newsroom_comments_there_as_whoever_the_token_is_for(there: Say) -> None:
    made = json.loads(there("comment", "1@2", "They answered.", "--json")[1])
    assert (made["author"], made["version"]) == ("desk bot", 2)
    changed = json.loads(there("comment", "1", "They did not.", "--change", str(made["id"]), "--json")[1])
    assert (changed["replaces"], there("comment", "1", "--remove", str(changed["id"]))[0]) == (made["id"], 0)
    assert there("comment", "1", "Me.", "--author", "Somebody else")[0] == 2


@contextmanager
def visiting(root: Root) -> Iterator[None]:
    """Meanwhile what waits is watched, as the running service does it."""
    done = threading.Event()

    def visit() -> None:
        while not done.wait(0.2):
            visit_found(root, lambda _: None)

    thread = threading.Thread(target=visit)
    thread.start()
    try:
        yield
    finally:
        done.set()
        thread.join()


def test_feeds_are_managed_there_and_what_they_name_is_waited_for(there: Say, newsroom: Newsroom, root: Root) -> None:
    newsroom.publish("fresh", replace(EMBASSY_1, published=datetime.now(UTC)))
    code, out, err = there(
        "feed", "add", newsroom.feed_url(ATOM), "--exclude", "/sport/", "--limit", "7", "--outlet", "Ledger"
    )
    for words in ("Feed         2", "not with /sport/", "At most      7 a day", "Ledger, where a page names none"):
        assert words in out
    assert (code, "to be watched" in err) == (0, True)
    assert "Already asking it as feed 2" in there("feed", "add", newsroom.feed_url(ATOM))[2]
    edited = json.loads(there("feed", "edit", "2", "--keyword", "harbour", "--label", "sea", "--important", "--json")[1])
    assert (edited["filter"]["exclude"], edited["filter"]["keywords"], edited["labels"]) == ([], ["harbour"], ["sea"])
    assert there("feed", "edit", "2")[0] == 2
    assert there("feed", "pause", "2")[1].startswith("Paused feed 2")
    assert there("feed", "resume", "2")[1] == "Asking feed 2 again\n"
    with visiting(root):
        code, out, err = there("feed", "check", "--all", "--wait")
    assert (code, out.count(" · ok · ")) == (0, 2)
    assert root.store.backlog().total == 0
    newsroom.answer(RSS, Answer(status=500))
    assert there("feed", "check", "1")[0] == 2
    assert there("feed", "remove", "2")[1].startswith("Removed feed 2; its ")


def test_a_list_is_taken_in_there_as_here(here: Say, there: Say, tmp_path: Path) -> None:
    (tmp_path / "list").write_text("url,label\nhttps://a.example/1,coast\nftp://x,\nhttps://a.example/2,\n")
    code, out, err = there("import", "list", "--label", "found")
    assert (code, out) == (0, "2 addresses queued\n")
    assert err.splitlines()[0] == "revtrack: list, line 3: not an address that can be watched: 'ftp://x'"
    assert there("import", "list", "--json")[:2] == here("import", "list", "--json")[:2]
    assert there("import", "list", "--strict")[0] == 2
    assert there("export", "--all", "-o", "out")[1:] == here("export", "--all", "-o", "out")[1:]
    assert (tmp_path / "out").read_text() == here("export", "--all")[1]


def test_endpoints_deliveries_and_tokens_are_managed_there(there: Say) -> None:
    code, out, _ = there("webhook", "add", "http://127.0.0.1:9/in", "--flag", "note-added", "--json")
    secret = json.loads(out)["secret"]
    assert (code, secret.startswith("whsec_")) == (0, True)
    assert "Newsdesk" in there("webhook", "edit", "2", "--name", "Newsdesk")[1]
    assert there("webhook", "test", "2")[0] == 2
    assert secret not in there("webhook", "rotate", "2")[1]
    assert there("webhook", "pause", "2")[1] == "Endpoint 2 is paused\n"
    assert there("webhook", "resume", "2")[1] == "Endpoint 2 is active\n"
    assert there("webhook", "show", "2", "--secret")[0] == 2
    assert there("webhook", "remove", "2")[1] == "Removed endpoint 2\n"
    assert there("delivery", "retry", "1")[1] == "1 delivery due now\n"
    assert there("token", "add", "bot")[1].startswith("rvt_")
    assert there("token", "revoke", "bot")[0] == 0
    assert there("token", "revoke", "bot")[0] == 2


@pytest.mark.parametrize("line", ["serve", "backup x.db", "purge 1 --reason x", "check-integrity", "demo", "simulate"])
def test_what_needs_the_database_refuses_to_go_elsewhere(line: str, there: Say) -> None:
    code, out, err = there(*line.split())
    assert (code, out, "works on the database here, not through --server" in err) == (2, "", True)


def test_address_and_token_come_from_the_environment_too(
    here: Say, site: str, token: str, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv("REVTRACK_SERVER", site)
    assert here("list")[::2] == (
        2,
        f"revtrack: {site} wants a token that opens it. Try: --token, REVTRACK_TOKEN or REVTRACK_TOKEN_FILE\n",
    )
    (tmp_path / "token").write_text(token + "\n")
    monkeypatch.setenv("REVTRACK_TOKEN_FILE", str(tmp_path / "token"))
    assert here("list")[0] == 0
    monkeypatch.setenv("REVTRACK_TOKEN", "rvt_wrong")
    assert here("list")[0] == 2


def test_a_token_of_a_low_role_does_only_what_it_may(here: Say, site: str, root: Root) -> None:
    _, secret = root.access.add_token("reader", "viewer", None, by="test")
    assert here("--server", site, "--token", secret, "list")[0] == 0
    code, _, err = here("--server", site, "--token", secret, "pause", "1")
    assert (code, "viewer" in err or "role" in err) == (2, True)
    assert root.store.article(1).state == "ok"


@pytest.mark.parametrize(
    "url", ["ftp://a.example", "a.example", "https://u:p@a.example", "https://a.example/?x", "http://[::1", "http://a.example"]
)
def test_no_token_goes_to_an_address_where_others_could_read_it(url: str) -> None:
    with pytest.raises(InputError):
        Server(url, "rvt_x")


@pytest.mark.parametrize("url", ["https://a.example", "http://localhost:8000", "http://127.0.0.1:8000/", "http://[::1]:8000"])
def test_a_token_goes_to_this_machine_or_over_https(url: str) -> None:
    assert "rvt_x" not in repr(Server(url, "rvt_x"))


@contextmanager
def answering(status: int, body: bytes, **headers: str) -> Iterator[tuple[str, list[str]]]:
    """A server that answers everything alike, and what was asked of it."""
    asked: list[str] = []

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            asked.append(f"{self.path} {self.headers['Authorization']}")
            self.send_response(status)
            for name, value in {**headers, "Content-Length": str(len(body))}.items():
                self.send_header(name, value)
            self.end_headers()
            self.wfile.write(body)

        def log_message(self, format: str, *_: object) -> None:
            """Say nothing."""

    with HTTPServer(("127.0.0.1", 0), Handler) as server:
        thread = threading.Thread(target=server.serve_forever)
        thread.start()
        try:
            yield f"http://127.0.0.1:{server.server_port}", asked
        finally:
            server.shutdown()
            thread.join()


def test_a_redirect_is_not_followed_and_the_token_goes_no_further() -> None:
    with answering(200, b"{}") as (other, theirs), answering(307, b"", Location=f"{other}/api/v1/status") as (url, asked):
        with pytest.raises(RevtrackError, match="not followed"):
            Server(url, "rvt_x").get("/status")
        assert (asked, theirs) == (["/api/v1/status Bearer rvt_x"], [])


@pytest.mark.parametrize(
    ("status", "body"),
    [
        (200, b"<html>"), (200, b"[]"), (200, b"{}"), (200, b'{"items": [{}], "next": null}'), (200, b'{"items": 3}'), (200, b""),
        (500, b"<h1>no</h1>"), (404, b"[]"), (200, b'{"items": [{"id": 1, "last_change": []}]}'), (200, b"[" * 100_000),
    ],
)  # fmt: skip
def test_what_is_no_answer_of_revtrack_is_one_clear_line(status: int, body: bytes, here: Say) -> None:
    with answering(status, body) as (url, _):
        for line in (["list"], ["log", "1"], ["diff", "1"], ["edits"], ["status"], ["show", "1"]):
            code, out, err = here("--server", url, *line)
            assert (code, out, err.count("\n")) == (2, "", 1), err
            assert err.startswith("revtrack: ")


def test_words_of_a_hostile_server_steer_no_terminal(here: Say) -> None:
    with answering(404, json.dumps({"detail": "\x1b[31mgone\nrevtrack: all is well. Try: \x1b]52;c;x\x07"}).encode()) as (
        url,
        _,
    ):
        code, _, err = here("--server", url, "log", "1")
        assert (code, "\x1b" in err, err.count("\n")) == (2, False, 1)
        with pytest.raises(NotFoundError):
            Server(url).get("/articles/1")


def test_a_service_that_is_not_there_is_one_clear_line(here: Say) -> None:
    code, out, err = here("--server", "http://127.0.0.1:9", "list")
    assert (code, out, err.count("\n")) == (2, "", 1)
    assert "refused the connection" in err


def test_a_token_without_a_server_is_refused(here: Say) -> None:
    assert "--token is for a service elsewhere" in here("--token", "rvt_x", "list")[2]
