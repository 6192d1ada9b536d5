"""backup, restore, check-integrity and purge, as a person runs them."""

import json
import sqlite3
from collections.abc import Callable
from pathlib import Path
from typing import Any

Run = Callable[..., Any]


def test_a_backup_is_made_proved_and_put_back(revtrack: Run, watched: str, tmp_path: Path) -> None:
    made = revtrack("backup", "copy.db")
    assert (made.code, made.out[:12]) == (0, "Backed up   "), made.err
    assert "1 article, 1 version" in made.out
    assert "key" in made.err
    refused = revtrack("restore", "copy.db")
    assert refused.code == 2
    assert "holds 1 articles. Try: --force" in refused.err
    restored = revtrack("restore", "copy.db", REVTRACK_DATA_DIR=str(tmp_path / "elsewhere"))
    assert (restored.code, "1 version" in restored.out) == (0, True), restored.err
    assert revtrack("show", watched, REVTRACK_DATA_DIR=str(tmp_path / "elsewhere")).out == revtrack("show", watched).out


def test_integrity_is_2_with_each_damaged_thing_named(revtrack: Run, watched: str, tmp_path: Path) -> None:
    whole = revtrack("check-integrity")
    assert (whole.code, whole.out) == (0, "Whole        1 article, 1 version, 1 reading, 1 event: all digests match\n")
    with sqlite3.connect(tmp_path / "data" / "revtrack.db") as raw:
        raw.execute("UPDATE blob SET data = x'00'")
    raw.close()
    damaged = revtrack("check-integrity")
    assert damaged.code == 2
    assert damaged.out.splitlines() == [
        "Damaged      the page of version 1 of article 1 does not match its digest",
        "Damaged      the text of version 1 of article 1 does not match its digest",
    ]
    assert len(json.loads(revtrack("check-integrity", "--json").out)["damaged"]) == 2


def test_nothing_stored_is_whole_and_cannot_be_backed_up(revtrack: Run) -> None:
    assert revtrack("check-integrity").out == "Whole        nothing is stored yet: all digests match\n"
    assert revtrack("backup", "copy.db").code == 2


def test_a_purge_needs_a_reason_and_a_yes_and_log_show_and_diff_say_so(revtrack: Run, watched: str) -> None:
    assert revtrack("purge", "1@1").code == 2
    asked = revtrack("purge", "1@1", "--reason", "court order")
    assert (asked.code, "Try: --yes" in asked.err) == (2, True)
    done = revtrack("purge", "1@1", "--reason", "court order", "--by", "the desk", "--yes")
    assert (done.code, done.out) == (0, "Removed      v1 of article 1\n"), done.err
    assert "backups that you made yourself still hold it" in done.err
    assert "removed on request" in revtrack("log", "1").out
    assert json.loads(revtrack("log", "1", "--json").out)["versions"][0]["removed"]["by"] == "the desk"
    for command in (("show", "1"), ("show", "1@1", "--raw"), ("diff", "1", "1..1")):
        said = revtrack(*command)
        assert (said.code, "was removed on request" in said.err) == (2, True), said
    assert revtrack("check-integrity").code == 0


def test_a_secret_is_shown_only_when_it_is_asked_for(revtrack: Run, tmp_path: Path) -> None:
    secret = next(word for word in revtrack("webhook", "add", "http://127.0.0.1:9/").out.split() if word.startswith("whsec_"))
    for command in (("webhook", "show", "1"), ("webhook", "list", "--json"), ("config", "check"), ("status", "--json")):
        said = revtrack(*command)
        assert secret not in said.out + said.err
    assert secret in revtrack("webhook", "show", "1", "--secret").out
    (tmp_path / "data" / "revtrack.key").unlink()
    lost = revtrack("webhook", "show", "1", "--secret")
    assert (lost.code, "revtrack webhook rotate" in lost.err) == (2, True)
    key = "c2VjcmV0IGtleSBvZiAzMiBieXRlcywgZXhhY3RseS4="
    shown = revtrack("config", "check", REVTRACK_SECRET_KEY=key)
    assert (shown.code, key in shown.out + shown.err) == (0, False), shown.err
