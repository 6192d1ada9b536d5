"""How often articles are checked, over the API; as `pace` and `ping` say it."""

from typing import Any

import pytest

from revtrack.service.root import Root

SAID: tuple[tuple[Any, ...], ...] = (
    ({"important": True}, None, True, None),
    ({"every": 600}, 600, True, "every 10 minutes, as you asked"),
    ({"every": "auto", "important": False}, None, False, None),
    ({"every": 3600, "important": True}, 3600, True, "every hour, as you asked"),
)


def test_a_pace_is_set_and_told_in_words_and_what_is_not_said_stays(bearer: Any, story: int) -> None:
    client, at = bearer("editor"), f"/api/v1/articles/{story}/pace"
    for said, every_s, important, plan in SAID:
        found = client("PUT", at, json=said).json()
        assert found == client.get(at).json()
        assert (found["id"], found["every_s"], found["important"]) == (story, every_s, important), said
        assert found["plan"] == plan if plan else "as you asked" not in found["plan"], found


@pytest.mark.parametrize("named", ["number", "address"])
def test_articles_are_made_due_by_number_or_address(named: str, bearer: Any, story: int, root: Root) -> None:
    article = root.store.article(story)
    which = str(story) if named == "number" else article.url
    client = bearer("editor")
    assert client.post("/api/v1/ping", json={"articles": [which], "why": "a tip"}).json() == {"due": 1, "late": 0}
    assert root.store.article(story).next_check_why == "because of a tip"
    assert client.post("/api/v1/ping", json={"articles": [which, which]}).json() == {"due": 0, "late": 1}


WRONG: tuple[tuple[Any, ...], ...] = (
    ("GET", "articles/99/pace", None, 404),
    ("PUT", "articles/99/pace", {"every": 600}, 404),
    ("PUT", "articles/1/pace", {}, 422),
    ("PUT", "articles/1/pace", {"every": 59}, 422),
    ("PUT", "articles/1/pace", {"every": "often"}, 422),
    ("POST", "ping", {"articles": ["99"]}, 404),
    ("POST", "ping", {"articles": ["https://nobody.example/"]}, 404),
    ("POST", "ping", {"articles": ["1"], "why": "a\nb"}, 422),
    ("POST", "ping", {"articles": []}, 422),
)


def test_what_is_no_pace_is_a_problem(bearer: Any, story: int) -> None:
    client = bearer("editor")
    for method, path, body, status in WRONG:
        answer = client(method, f"/api/v1/{path}", json=body)
        assert (answer.status_code, answer.headers["Content-Type"]) == (status, "application/problem+json"), (path, body)
