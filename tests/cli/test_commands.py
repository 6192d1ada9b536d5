"""Commands as a person uses them: what they print, where, and how they exit."""

import json
import resource
import sqlite3
import subprocess
import sys
from collections.abc import Callable
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest

from revtrack.testing.newsroom import Answer, Newsroom
from revtrack.testing.receiver import Receiver
from revtrack.testing.stories import EMBASSY_1, EMBASSY_2

Run = Callable[..., Any]


def test_watch_says_what_it_found_and_what_to_do_next(revtrack: Run, newsroom: Newsroom) -> None:
    ran = revtrack("watch", newsroom.publish("embassy", EMBASSY_1))
    assert ran.code == 0
    assert EMBASSY_1.headline in ran.out
    assert "as article 1" in ran.out
    assert "revtrack log 1" in ran.out


def test_a_known_address_is_answered_and_not_fetched_again(revtrack: Run, newsroom: Newsroom, watched: str) -> None:
    asked = len(newsroom.requests("embassy"))
    ran = revtrack("watch", newsroom.url("embassy"))
    assert ran.code == 0
    assert "Already watching as article 1" in ran.out
    assert len(newsroom.requests("embassy")) == asked


@pytest.mark.parametrize(
    ("answer", "said"),
    [
        (Answer(status=404, body=b"gone"), "HTTP 404"),
        (Answer(status=410, body=b"gone"), "HTTP 410"),
        (Answer(status=500, body=b"oops"), "HTTP 500"),
        (Answer(body=b""), "empty"),
        (Answer(body=b"%PDF-1.7 \xe2\xe3", headers={"Content-Type": "application/pdf"}), "not an HTML page"),
        (Answer(body=b"<html><body><h1>Just a moment...</h1><p>Checking your browser</p></body></html>"), "revtrack: http"),
    ],
)
def test_an_address_without_a_story_says_why_and_stores_nothing(
    answer: Answer, said: str, revtrack: Run, newsroom: Newsroom
) -> None:
    ran = revtrack("watch", newsroom.answer("odd", answer))
    assert (ran.code, ran.out) == (2, "")
    assert said in ran.err
    assert "Try:" in ran.err
    assert revtrack("list").out == ""


@pytest.mark.parametrize(
    ("address", "said"),
    [
        ("ftp://ledger.example/story", "http"),
        ("http://10.1.2.3/story", "10.1.2.3"),
        ("http://[::1]/story", "::1"),
        ("http:///story", "host"),
    ],
)
def test_an_address_that_must_not_be_asked_is_refused(address: str, said: str, revtrack: Run) -> None:
    ran = revtrack("watch", address)
    assert (ran.code, ran.out) == (2, "")
    assert said in ran.err


def test_a_batch_goes_on_past_an_address_it_cannot_read(revtrack: Run, newsroom: Newsroom) -> None:
    good = newsroom.publish("embassy", EMBASSY_1)
    bad = newsroom.answer("odd", Answer(status=404, body=b"gone"))
    ran = revtrack("watch", "-", stdin=f"# my list\n{bad}\n\n{good}\n")
    assert ran.code == 0
    assert good in ran.out
    assert bad in ran.err
    assert revtrack("watch", "--strict", "-", stdin=bad).code == 2


def test_an_edit_goes_all_the_way_from_the_page_to_the_diff(revtrack: Run, newsroom: Newsroom, watched: str) -> None:
    newsroom.edit("embassy", EMBASSY_2)
    assert revtrack("check", "1", "--exit-code").code == 1
    assert revtrack("check", "1", "--exit-code").code == 0
    diff = revtrack("diff", "1")
    assert diff.code == 0
    assert "v1 → v2, the latest of 2 versions" in diff.out
    assert "{+" in diff.out
    assert all(len(line) <= 100 and line == line.rstrip() for line in diff.out.splitlines())
    assert revtrack("diff", "1", "--exit-code").code == 1
    assert "note-added" in revtrack("log", "1").out


def test_an_edit_is_explained_flag_by_flag(revtrack: Run, newsroom: Newsroom, watched: str) -> None:
    newsroom.edit("embassy", EMBASSY_2)
    revtrack("check", "1")
    said = revtrack("explain", "1").out
    assert "number-changed   ¶" in said
    assert "the diff shows it in ¶" in said
    told = json.loads(revtrack("explain", "1", "1..2", "--json").out)
    assert {"code", "rule", "place", "paragraph", "old", "new", "why", "uncovered"} <= set(told["flags"][0])
    assert {claim["status"] for claim in told["claims"]} == {"seen"}


def test_a_list_is_filtered_by_what_an_edit_shows(revtrack: Run, newsroom: Newsroom, watched: str) -> None:
    newsroom.edit("embassy", EMBASSY_2)
    revtrack("check", "1")
    assert len(revtrack("list", "--flag", "number-changed", "--severity", "substantive").out.splitlines()) == 1
    assert revtrack("list", "--flag", "quote-removed").out == ""
    assert revtrack("list", "--unacknowledged").out == ""


def test_json_of_every_reading_command_is_json(revtrack: Run, newsroom: Newsroom, watched: str) -> None:
    newsroom.edit("embassy", EMBASSY_2)
    check = json.loads(revtrack("check", "1", "--json").out)
    assert (check["outcome"], check["from_version"], check["to_version"]) == ("changed", 1, 2)
    diff = json.loads(revtrack("diff", "1", "--json").out)
    assert {"article", "versions", "changed_between", "claimed_modified", "review", "diff", "evidence", "links"} <= set(diff)
    row = json.loads(revtrack("list", "--json").out)
    assert (row["id"], row["versions"], row["last_change"]["severity"]) == (1, 2, "substantive")
    log = json.loads(revtrack("log", "1", "--json").out)
    assert [each["number"] for each in log["versions"]] == [2, 1]
    show = json.loads(revtrack("show", "1@1", "--json").out)
    assert show["document"]["headline"] == EMBASSY_1.headline
    status = json.loads(revtrack("status", "--json").out)
    assert (status["articles"], status["versions"]) == (1, 2)


def test_a_list_on_a_pipe_is_one_line_an_article_with_tabs(revtrack: Run, watched: str) -> None:
    (line,) = revtrack("list").out.splitlines()
    assert line.split("\t")[0] == "1"
    assert EMBASSY_1.headline in line


def test_raw_shows_the_bytes_as_they_were_captured(revtrack: Run, watched: str) -> None:
    page = revtrack("show", "1", "--raw").out
    assert page.startswith("<!")
    assert "application/ld+json" in page


def test_pause_and_unwatch_keep_the_history(revtrack: Run, newsroom: Newsroom, watched: str) -> None:
    assert revtrack("pause", "1").code == 0
    asked = len(newsroom.requests("embassy"))
    assert revtrack("check", "--all").code == 0
    assert len(newsroom.requests("embassy")) == asked
    assert revtrack("resume", "1").code == 0
    assert revtrack("unwatch", "1").code == 0
    assert revtrack("log", "1").code == 0


def test_labels_filter_the_list(revtrack: Run, watched: str) -> None:
    assert revtrack("label", "1", "embassies").code == 0
    assert revtrack("list", "--label", "embassies").out
    assert not revtrack("list", "--label", "sport").out
    swapped = revtrack("label", "1", "guards", "contracts", "--remove", "embassies", "--author", "Ada")
    assert swapped.out.splitlines()[::2] == ["Put label 'guards' on article 1", "Took label 'embassies' off article 1"]
    assert not revtrack("list", "--label", "embassies").out
    assert [line.split("\t")[:3] for line in revtrack("label", "1").out.splitlines()] == [
        ["article", "contracts", "Ada"],
        ["article", "guards", "Ada"],
    ]
    assert revtrack("label", "1", "--remove", "embassies").code == 2
    assert revtrack("label", "1@1", "x").err.startswith("revtrack: no edit led to version 1")


@pytest.mark.parametrize(
    "arguments",
    [
        ("log", "21"),
        ("diff", "21"),
        ("show", "21"),
        ("check", "21"),
        ("pause", "21"),
        ("label", "21", "x"),
        ("diff", "21", "1..2"),
    ],
)
def test_an_unknown_article_is_one_clear_line(arguments: tuple[str, ...], revtrack: Run) -> None:
    ran = revtrack(*arguments)
    assert (ran.code, ran.out) == (2, "")
    assert ran.err == "revtrack: no article 21. Try: revtrack list\n"


@pytest.mark.parametrize("arguments", [("nonsense",), ("diff", "twelve"), ("list", "--nonsense"), ("diff", "1", "x..y")])
def test_a_wrong_command_line_is_trouble_and_not_a_change(arguments: tuple[str, ...], revtrack: Run) -> None:
    ran = revtrack(*arguments)
    assert ran.code == 2
    assert ran.err.startswith("revtrack: ")
    assert "Try:" in ran.err


def test_the_first_command_makes_an_empty_database(revtrack: Run, tmp_path: Path) -> None:
    ran = revtrack("list")
    assert (ran.code, ran.out) == (0, "")
    assert "no articles yet" in ran.err
    assert (tmp_path / "data" / "revtrack.db").exists()


def test_a_webhook_test_is_sent_signed_and_recorded(revtrack: Run) -> None:
    with Receiver() as receiver:
        added = json.loads(revtrack("webhook", "add", receiver.url, "--name", "desk", "--json").out)
        receiver.secret = added["secret"]
        ran = revtrack("webhook", "test", "1")
        assert ran.code == 0, ran.err
        (message,) = receiver.messages
    assert message.verified
    assert message.json()["type"] == "endpoint.test"
    (row,) = revtrack("delivery", "list", "--json").out.splitlines()
    assert json.loads(row)["state"] == "delivered"
    assert added["secret"] not in revtrack("webhook", "show", "1").out
    assert added["secret"] not in revtrack("webhook", "list", "--json").out
    assert added["secret"] in revtrack("webhook", "show", "1", "--secret").out


@pytest.mark.parametrize(
    ("options", "severity", "notes"),
    [
        ("", "substantive", True),
        ("--outlet Axios", "substantive", True),
        ("--article 1 --severity minor", "minor", False),
        ("--event article.unavailable", "none", False),
        ("--flag moved", "none", False),
        ("--everything", "none", False),
    ],
)
def test_a_new_endpoint_hears_of_substantive_edits_and_notes_unless_it_is_told_otherwise(
    options: str, severity: str, notes: bool, revtrack: Run, newsroom: Newsroom
) -> None:
    revtrack("watch", newsroom.publish("embassy", EMBASSY_1))
    added = json.loads(revtrack("webhook", "add", "http://127.0.0.1:9/", *options.split(), "--json").out)
    assert (added["filter"]["severity"], added["filter"]["notes"]) == (severity, notes)


def test_a_chat_is_added_tested_and_its_address_kept_to_itself(revtrack: Run) -> None:
    with Receiver() as receiver:
        added = revtrack("webhook", "add", receiver.url, "--kind", "slack", "--digest", "daily 8:00 Europe/Berlin", "--json")
        assert revtrack("webhook", "test", "1").out.partition(": ")[2].startswith("HTTP 200 in ")
        (message,) = receiver.messages
    endpoint = json.loads(added.out)
    assert (endpoint["kind"], endpoint["digest"], endpoint["secret"]) == ("slack", "daily 08:00 Europe/Berlin", None)
    assert message.json()["blocks"][0]["text"]["text"].startswith("Test: ")
    assert "/hook" not in revtrack("webhook", "show", "1").out + revtrack("webhook", "list", "--json").out
    assert receiver.url in revtrack("webhook", "show", "1", "--secret").out
    assert "no secret" in revtrack("webhook", "rotate", "1").err
    assert "Digest" not in revtrack("webhook", "edit", "1", "--digest", "none").out


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["http://127.0.0.1:9/", "--digest", "every hour"], "every event by itself"),
        (["http://127.0.0.1:9/", "--kind", "slack", "--digest", "hourly"], '"every hour"'),
        (["http://127.0.0.1:9/", "--kind", "irc"], "webhook, slack, discord, teams, email, apprise"),
        (["mailto:desk"], "not a mail address"),
    ],
)
def test_an_endpoint_that_cannot_be_says_why(arguments: list[str], said: str, revtrack: Run) -> None:
    ran = revtrack("webhook", "add", *arguments)
    assert ran.code == 2
    assert said in ran.err


def test_an_endpoint_that_is_no_address_is_shown_one_of_an_endpoint(revtrack: Run) -> None:
    ran = revtrack("webhook", "add", "ftp://desk.example.org/hook")
    assert (ran.code, "Try: an address as https://desk.example.org/hook" in ran.err) == (2, True)


def test_everything_and_a_filter_exclude_each_other(revtrack: Run) -> None:
    assert "exclude each other" in revtrack("webhook", "add", "http://127.0.0.1:9/", "--everything", "--outlet", "A").err


def test_a_webhook_with_an_unknown_flag_names_the_nearest(revtrack: Run) -> None:
    ran = revtrack("webhook", "add", "http://127.0.0.1:9/", "--flag", "number-change")
    assert ran.code == 2
    assert "number-changed" in ran.err


def test_a_receiver_that_fails_makes_the_test_fail_and_the_delivery_wait(revtrack: Run) -> None:
    with Receiver() as receiver:
        revtrack("webhook", "add", receiver.url)
        receiver.fail(1)
        assert revtrack("webhook", "test", "1").code == 2
        (row,) = revtrack("delivery", "list", "--json").out.splitlines()
        assert json.loads(row)["state"] == "retrying"
        assert revtrack("delivery", "retry", "--all").out == "1 delivery due now\n"


def test_config_check_shows_where_each_value_comes_from(revtrack: Run, tmp_path: Path) -> None:
    ran = revtrack("config", "check", REVTRACK_CONTACT="desk@ledger.example")
    assert ran.code == 0
    assert "contact" in ran.out
    assert "(environment)" in ran.out
    (tmp_path / "config.yaml").write_text("fetch:\n  per_host_dealy: 3\n")
    ran = revtrack("config", "check")
    assert ran.code == 2
    assert "fetch.per_host_delay" in ran.err


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
def test_completion_is_a_script_for_the_shell(shell: str, revtrack: Run) -> None:
    ran = revtrack("completion", shell)
    assert ran.code == 0
    assert "_REVTRACK_COMPLETE" in ran.out


def test_a_closed_pipe_ends_quietly(revtrack: Run, environment: dict[str, str], watched: str) -> None:
    import subprocess
    import sys

    command = f"{sys.executable} -m revtrack show 1 | true; exit ${{PIPESTATUS[0]}}"
    done = subprocess.run(["bash", "-c", command], env=environment, capture_output=True, text=True, timeout=60)
    assert (done.returncode, done.stderr) == (0, "")


def test_a_file_that_is_no_database_is_one_clear_line(revtrack: Run, tmp_path: Path) -> None:
    (tmp_path / "data").mkdir()
    (tmp_path / "data" / "revtrack.db").write_bytes(b"this is a letter to my grandmother, not a database at all\n" * 40)
    ran = revtrack("list")
    assert (ran.code, ran.out) == (2, "")
    assert len(ran.err.splitlines()) == 1
    assert "database" in ran.err


def test_a_batch_ends_when_the_disk_is_full_and_keeps_what_it_wrote(
    revtrack: Run, environment: dict[str, str], newsroom: Newsroom, tmp_path: Path
) -> None:
    assert revtrack("list").code == 0
    room = (tmp_path / "data" / "revtrack.db").stat().st_size + 300_000
    addresses = [newsroom.publish(f"story-{number}", EMBASSY_1) for number in range(40)]
    ran = subprocess.run(
        [sys.executable, "-m", "revtrack", "watch", "-"],
        cwd=tmp_path,
        env=environment,
        input="\n".join(addresses),
        capture_output=True,
        text=True,
        timeout=60,
        preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_FSIZE, (room, room)),
    )
    watched = len(ran.stdout.splitlines())
    assert 0 < watched < 40
    assert ran.returncode == 2
    assert "the disk" in ran.stderr.splitlines()[-1]
    assert not newsroom.requests("story-39")
    assert len(revtrack("list").out.splitlines()) == watched


def test_every_block_of_a_page_is_told_with_its_role_and_reason(revtrack: Run, watched: str) -> None:
    ran = revtrack("show", watched, "--blocks")
    assert ran.code == 0
    assert "body         The State Department has ordered a review" in ran.out
    assert "(it is the headline once more)" in ran.out
    blocks = [json.loads(line) for line in revtrack("show", watched, "--blocks", "--json").out.splitlines()]
    assert {"role", "reason", "text"} == set(blocks[0])
    assert {"body", "caption", None} <= {block["role"] for block in blocks}


@pytest.mark.parametrize(
    ("sites", "said"),
    [
        ("  exa mple: {}", "a site is named by its host"),
        ("  example.org:\n    exclude: ['p.[']", "not a CSS selector"),
        ("  example.org:\n    exlude: [p]", "no such key; did you mean exclude?"),
    ],
)
def test_wrong_rules_for_a_site_name_their_place(sites: str, said: str, revtrack: Run, tmp_path: Path) -> None:
    (tmp_path / "config.yaml").write_text(f"sites:\n{sites}\n")
    ran = revtrack("config", "check")
    assert ran.code == 2
    assert said in ran.err
    assert "config.yaml" in ran.err


def test_a_range_may_run_backwards(revtrack: Run, newsroom: Newsroom, watched: str) -> None:
    newsroom.edit("embassy", EMBASSY_2)
    revtrack("check", watched)
    there, back = (json.loads(revtrack("diff", watched, span, "--json").out) for span in ("1..2", "2..1"))
    assert (back["versions"], back["changed_between"]) == ({"from": 2, "to": 1}, there["changed_between"])
    assert back["evidence"] == {"from": there["evidence"]["to"], "to": there["evidence"]["from"]}
    assert back["diff"]["stats"]["words_added"] == there["diff"]["stats"]["words_removed"]
    drawn = revtrack("diff", watched, "2..1").out
    assert "v2 → v1, backwards" in drawn
    assert "See also     revtrack log 1 · revtrack diff 1 2..1 --side-by-side" in drawn
    missing = revtrack("diff", watched, "3..1")
    assert (missing.code, missing.out) == (2, "")
    assert "3" in missing.err


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("list", "--flag", "bogus"), "no flag bogus"),
        (("list", "--flag", "note"), "no flag note. Try: note-added, note-removed, note-changed\n"),
        (("list", "--severity", "huge"), "no severity huge. Try: none, minor, substantive\n"),
        (("list", "--color", "yes"), "'yes' is not one of 'auto', 'always', 'never'. Try: revtrack list --help\n"),
        (("dif",), "Did you mean 'diff'? Try: revtrack --help\n"),
        (
            ("webhook", "add", "https://a.example", "--event", "edits"),
            "no event edits. Try: article.watched, article.updated,",
        ),
        (("pause", "9" * 20), "nothing has so large a number. Try: revtrack pause --help\n"),
        (("webhook", "show", "one"), "'one' is no number. Try: revtrack webhook show --help\n"),
        (("delivery", "list", "--limit", "0"), "Try: revtrack delivery list --help\n"),
        (("ping", "9" * 5_000), "no article 2147483647"),
        (("watch", "news.example"), "revtrack: not an http or https address: news.example. Try: "),
        (("--server", "news.example", "list"), "not the address of a service: news.example. Try: https://"),
        (("list", "--since", "99999999999999d"), "not a time or a span"),
        (("diff", "1", "1..99999999999999999999999"), "no article and no version has the number"),
        (("show", "1@0"), "article 1 has no version 0"),
        (("label", "1", " "), "a label is one line"),
        (("watch", "http://desk:hunter2@127.0.0.1:1/a"), "the address holds a user name"),
        (("watch", "ftp://desk:hunter2@news.example/a"), "not an http or https address: ftp://…@news.example/a. Try"),
        (
            ("watch", "https://desk:hunter2@news.example:99999/a"),
            "revtrack: not an address: https://…@news.example:99999/a. Try",
        ),
        (("watch", "https://desk:hunter2@news.example/a b"), "holds a space"),
        (("watch", "https://desk:hunter2@[::1"), "https://…@[::1"),
        (("feed", "add", "ftp://desk:hunter2@news.example/a"), "ftp://…@news.example/a"),
        (("webhook", "add", "ftp://desk:hunter2@news.example/a"), "ftp://…@news.example/a"),
    ],
)
def test_senseless_arguments_are_one_clear_line(arguments: tuple[str, ...], said: str, revtrack: Run, watched: str) -> None:
    ran = revtrack(*arguments)
    assert (ran.code, ran.out) == (2, "")
    assert said in ran.err
    assert ran.err.count("\n") == 1
    assert "hunter2" not in ran.err


def test_a_list_that_a_filter_leaves_empty_says_so(revtrack: Run, watched: str) -> None:
    assert "no article is like that" in revtrack("list", "--failing").err


def test_asked_for_nothing_the_help_is_shown_as_it_is(revtrack: Run) -> None:
    ran = revtrack("webhook")
    assert (ran.code, ran.out) == (2, "")
    assert ran.err.startswith("Usage: revtrack webhook")


def test_status_refuses_what_other_commands_refuse(revtrack: Run, tmp_path: Path) -> None:
    (tmp_path / "data").mkdir()
    with closing(sqlite3.connect(tmp_path / "data" / "revtrack.db")) as foreign:
        foreign.execute("CREATE TABLE recipes (id INTEGER)")
    for command in ("status", "list"):
        ran = revtrack(command)
        assert ran.code == 2
        assert "holds tables of something else" in ran.err


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("--article", "99"), "no article 99"),
        (("--url", ""), "not an http or https address"),
        (("--name", " "), "a name cannot be empty"),
    ],
)
def test_an_endpoint_is_not_edited_into_nonsense(arguments: tuple[str, ...], said: str, revtrack: Run) -> None:
    assert revtrack("webhook", "add", "http://127.0.0.1:9/hook", "--name", "desk").code == 0
    ran = revtrack("webhook", "edit", "1", *arguments)
    assert ran.code == 2
    assert said in ran.err
