"""The service and its description say the same: generated requests, right and wrong ones, against the running service."""

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from revtrack.service.root import Root
from revtrack.web.access import throttle
from revtrack.web.api.answers import shape
from revtrack.web.api.description import describe
from revtrack.web.app import make_app

LEFT_OUT = "positive_data_acceptance"
"""Not every text is an address, a time or a place in a list: 422 says so, and that is no fault."""


def test_the_description_names_every_operation_once_with_its_problems(root: Root) -> None:
    described = describe(make_app(root))
    operations = [each for path in described["paths"].values() for each in path.values()]
    names = [each["operationId"] for each in operations]
    assert len(names) == len(set(names)) > 25
    for each in operations:
        assert each["description"]
        assert {"401", "403", "422", "503"} <= set(each["responses"])
        good = next(answer for status, answer in each["responses"].items() if status in ("200", "201", "204"))
        assert good.get("content") or "204" in each["responses"]
        assert all("example" in kind for kind in good.get("content", {}).values())
    assert len(json.dumps(described)) < 250_000


@pytest.mark.parametrize("methods", [("--include-method", "GET"), ("--exclude-method", "GET")], ids=["reading", "writing"])
def test_generated_requests_find_no_answer_that_the_description_does_not_know(
    methods: tuple[str, ...],
    site: str,
    bearer: Any,
    story: int,
    root: Root,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(throttle, "FROM_ONE", 10**6)
    for number in range(5):
        root.access.add_token(f"spare {number}", "viewer", None, by="test")  # the first numbers that a generator tries
    token = bearer("admin").headers["Authorization"]
    ran = subprocess.run(
        [
            str(Path(sys.executable).with_name("schemathesis")), "run", f"{site}/api/v1/openapi.json",
            "--header", f"Authorization: {token}", "--exclude-checks", LEFT_OUT, "--phases", "examples,coverage", *methods,
            "--max-examples", "3", "--generation-deterministic", "--no-color", "--request-timeout", "20",
            "--suppress-health-check", "all",
        ],
        cwd=tmp_path, capture_output=True, text=True, timeout=240,
    )  # fmt: skip
    assert ran.returncode == 0, ran.stdout[-8_000:] + ran.stderr[-2_000:]


def test_several_examples_of_one_thing_promise_what_all_of_them_have() -> None:
    items = shape([{"a": None, "b": 1}, {"a": "x", "c": [2]}])["items"]
    assert items["required"] == ["a"]
    assert items["properties"]["a"] == {"type": ["string", "null"]}
    assert sorted(items["properties"]) == ["a", "b", "c"]
    assert shape([]) == {"type": "array", "items": {}}
