"""How often articles are checked, over the API; as `pace` and `ping` say it."""

from typing import Any

import pytest

from revtrack.service.root import Root


@pytest.mark.parametrize(
    ("said", "every_s", "important", "plan"),
    [
        ({"every": 600}, 600, False, "every 10 minutes, as you asked"),
        ({"every": 600, "important": True}, 600, True, "every 10 minutes, as you asked"),
        ({"every": "auto", "important": False}, None, False, None),
        ({"important": True}, None, True, None),
    ],
)
def test_a_pace_is_set_and_told_in_words(
    said: Any, every_s: int | None, important: bool, plan: str | None, bearer: Any, story: int
) -> None:
    client, at = bearer("editor"), f"/api/v1/articles/{story}/pace"
    found = client("PUT", at, json=said).json()
    assert found == client.get(at).json()
    assert (found["id"], found["every_s"], found["important"]) == (story, every_s, important)
    assert found["plan"] == plan if plan else found["plan"] and "as you asked" not in found["plan"]


def test_the_latest_word_on_a_pace_holds_and_what_is_not_said_stays(bearer: Any, story: int) -> None:
    client, at = bearer("editor"), f"/api/v1/articles/{story}/pace"
    client("PUT", at, json={"every": 3600, "important": True})
    assert client("PUT", at, json={"important": False}).json()["every_s"] == 3600
    assert client("PUT", at, json={"every": "auto"}).json()["every_s"] is None


@pytest.mark.parametrize("named", ["number", "address"])
def test_articles_are_made_due_by_number_or_address(named: str, bearer: Any, story: int, root: Root) -> None:
    article = root.store.article(story)
    which = str(story) if named == "number" else article.url
    client = bearer("editor")
    assert client.post("/api/v1/ping", json={"articles": [which], "why": "a tip"}).json() == {"due": 1, "late": 0}
    assert root.store.article(story).next_check_why == "because of a tip"
    assert client.post("/api/v1/ping", json={"articles": [which, which]}).json() == {"due": 0, "late": 1}


@pytest.mark.parametrize(
    ("method", "path", "body", "status"),
    [
        ("GET", "articles/99/pace", None, 404),
        ("PUT", "articles/99/pace", {"every": 600}, 404),
        ("PUT", "articles/1/pace", {}, 422),
        ("PUT", "articles/1/pace", {"every": 59}, 422),
        ("PUT", "articles/1/pace", {"every": "often"}, 422),
        ("POST", "ping", {"articles": ["99"]}, 404),
        ("POST", "ping", {"articles": ["https://nobody.example/"]}, 404),
        ("POST", "ping", {"articles": ["1"], "why": "a\nb"}, 422),
        ("POST", "ping", {"articles": []}, 422),
    ],
)
def test_what_is_no_pace_is_a_problem(method: str, path: str, body: Any, status: int, bearer: Any, story: int) -> None:
    answer = bearer("editor")(method, f"/api/v1/{path}", json=body)
    assert (answer.status_code, answer.headers["Content-Type"]) == (status, "application/problem+json")
