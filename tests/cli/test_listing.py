"""`revtrack edits`: all edits on a pipe, as JSON, and by what is searched."""

import json
from collections.abc import Callable
from typing import Any

from revtrack.testing.newsroom import Newsroom
from revtrack.testing.stories import EMBASSY_2

Run = Callable[..., Any]


def test_edits_are_lines_on_a_pipe_objects_as_json_and_found_by_their_words(
    revtrack: Run, newsroom: Newsroom, watched: str
) -> None:
    ran = revtrack("edits")
    assert (ran.code, ran.out) == (0, "")
    assert ran.err == "no edits yet. Try: revtrack list\n"
    assert "no edit is like that" in revtrack("edits", "--note", "with").err
    newsroom.edit("embassy", EMBASSY_2)
    assert revtrack("check", watched).code == 0
    fields = revtrack("edits", "--search", '"did not immediately respond"').out.rstrip("\n").split("\t")
    assert fields[:3] == ["1", "1", "2"]
    assert EMBASSY_2.headline in fields
    found = json.loads(revtrack("edits", "--json", "--note", "with", "--flag", "note-added", "--since", "1h").out)
    assert (found["article"]["id"], found["versions"]) == (1, {"from": 1, "to": 2})
    assert found["note"]["kind"] == "update"
    assert found["new_voices"] == ["State Department spokesperson"]
    assert revtrack("edits", "--search", "giraffe").out == ""
    refused = revtrack("edits", "--flag", "note-aded")
    assert refused.code == 2
    assert "Try: note-added, " in refused.err
    assert revtrack("edits", "--flag", "giraffe").err.endswith("name-changed, …\n")
