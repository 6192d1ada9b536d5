"""Tokens and the audit log at the command line."""

import json
import re
from collections.abc import Callable
from datetime import UTC, datetime
from typing import Any

import pytest

from revtrack.render.terminal import Style, audit_lines, audit_text, token_lines, tokens_text
from revtrack.values.access import AuditRow, Token

Run = Callable[..., Any]


def test_a_token_is_shown_once_listed_and_revoked(revtrack: Run) -> None:
    made = revtrack("token", "add", "Nora Lind", "--role", "editor", "--expires", "30d")
    assert (made.code, bool(re.fullmatch(r"rvt_[\w-]{43}\n", made.out))) == (0, True)
    assert "not shown again" in made.err
    listed = revtrack("token", "list")
    assert listed.out.split("\t")[:5] == ["1", "Nora Lind", "editor", "active", made.out[:10]]
    assert made.out.strip() not in listed.out
    assert revtrack("token", "revoke", "Nora Lind").out == "Revoked token 1, Nora Lind\n"
    assert json.loads(revtrack("token", "list", "--json").out)["state"] == "revoked"
    gone = revtrack("token", "revoke", "1")
    assert (gone.code, gone.err) == (2, "revtrack: no token 1. Try: revtrack token list\n")
    log = [json.loads(line) for line in revtrack("audit", "--json").out.splitlines()]
    assert [(each["who"], each["what"], each["target"]) for each in log] == [
        ("command line", "revoke token", "token 1 Nora Lind (editor)"),
        ("command line", "add token", "token 1 Nora Lind (editor)"),
    ]


def test_as_json_the_secret_stands_beside_what_the_list_says(revtrack: Run) -> None:
    made = json.loads(revtrack("token", "add", "bot", "--expires", "never", "--json").out)
    assert (made["role"], made["expires_at"]) == ("viewer", None)
    assert made["token"].startswith(made["prefix"])
    made.pop("token")
    assert json.loads(revtrack("token", "list", "--json").out) == made


@pytest.mark.parametrize(
    "arguments",
    [("add", "x", "--role", "king"), ("add", "x", "--expires", "soon"), ("add", ""), ("add", "7"), ("revoke", "nobody")],
)
def test_what_cannot_be_is_refused_with_a_hint(arguments: tuple[str, ...], revtrack: Run) -> None:
    ran = revtrack("token", *arguments)
    assert (ran.code, ran.out) == (2, "")
    assert ". Try: " in ran.err


def test_the_tables_fit_a_terminal_and_no_name_steers_it() -> None:
    now = datetime(2026, 11, 20, 14, 0, tzinfo=UTC)
    token = Token(
        id=1, name="a\x1b[31m" + "x" * 60, role="editor", prefix="rvt_abcdef", created_at=now, expires_at=now, last_used_at=now
    )
    text = tokens_text([token], Style(width=80), now)
    assert max(map(len, text.splitlines())) <= 80
    assert "20 Nov 2026" in text
    row = AuditRow(id=1, at=now, who="Ada\x07", what="pause article", target="/articles/1\x1b]0;x")
    for said in (text, audit_text([row], Style(width=80), now), audit_lines([row]), token_lines([token], now)):
        assert not set(said) & set("\x1b\x07")


def test_the_audit_log_tells_at_80_columns_what_was_done_to_which_article() -> None:
    now = datetime(2026, 11, 26, 6, 0, tzinfo=UTC)
    row = AuditRow(id=1, at=now, who="ada", what="comment article", target="/api/v1/articles/12/comments")
    shown = audit_text([row], Style(width=80), now).splitlines()
    assert shown[1].endswith("/api/v1/articles/12/comments")
    assert len(shown[1]) <= 80
