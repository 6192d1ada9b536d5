"""`revtrack comment`, and where what was said is seen."""

import json
from collections.abc import Callable
from typing import Any

Run = Callable[..., Any]


def test_a_comment_is_shown_by_log_changed_and_taken_away(revtrack: Run, watched: str) -> None:
    assert revtrack("comment", f"{watched}@1", "ask the \x1b[31mdesk", "--author", "Kim").out == "comment 1 on article 1\n"
    shown = revtrack("log", watched).out
    assert "comment 1 by Kim" in shown
    assert r"ask the \x1b[31mdesk" in shown
    assert revtrack("comment", watched, "asked", "--change", "1").code == 0
    (comment,) = json.loads(revtrack("log", watched, "--json").out)["comments"]
    assert (comment["text"], comment["version"], comment["replaces"]) == ("asked", 1, 1)
    assert revtrack("comment", watched, "--remove", "2", "--author", "Lee").code == 0
    (comment,) = json.loads(revtrack("log", watched, "--json").out)["comments"]
    assert (comment["text"], comment["removed"]["by"]) == ("", "Lee")
    refused = revtrack("comment", watched, "--remove", "9")
    assert (refused.code, "no comment 9" in refused.err) == (2, True)
