"""Comments over the API: said, said otherwise, taken away, by whoever the token is for."""

from typing import Any


def test_a_comment_is_said_said_otherwise_and_taken_away(bearer: Any, story: int) -> None:
    client, at = bearer("editor"), f"/api/v1/articles/{story}/comments"
    made = client.post(at, json={"text": " Asked the outlet. ", "version": 2})
    first = made.json()
    assert (made.status_code, first["text"], first["version"]) == (201, "Asked the outlet.", 2)
    assert (first["author"], first["replaces"]) == ("program editor", None)
    second = client("PUT", f"{at}/{first['id']}", json={"text": "They answered."}).json()
    assert (second["replaces"], second["version"]) == (first["id"], 2)
    assert client.get(at).json() == {"items": [second], "next": None}
    assert client.get(f"/api/v1/articles/{story}").json()["comments"] == [second]
    gone = client("DELETE", f"{at}/{second['id']}").json()
    assert (gone["text"], gone["removed"]["by"]) == ("", "program editor")
    assert client("PUT", f"{at}/{second['id']}", json={"text": "Again."}).status_code == 404


def test_who_only_reads_says_nothing(bearer: Any, story: int) -> None:
    client, at = bearer("viewer"), f"/api/v1/articles/{story}/comments"
    assert client.get(at).json()["items"] == []
    assert client.post(at, json={"text": "Mine."}).status_code == 403


WRONG: tuple[tuple[Any, ...], ...] = (
    ("GET", "articles/99/comments", None, 404),
    ("POST", "articles/99/comments", {"text": "x"}, 404),
    ("POST", "articles/1/comments", {"text": "x", "version": 9}, 404),
    ("POST", "articles/1/comments", {"text": "   "}, 422),
    ("POST", "articles/1/comments", {"text": "x" * 4_001}, 422),
    ("POST", "articles/1/comments", {"text": "x", "author": "Somebody else"}, 422),
    ("PUT", "articles/1/comments/77", {"text": "x"}, 404),
    ("DELETE", "articles/1/comments/77", None, 404),
)


def test_what_is_no_comment_is_a_problem(bearer: Any, story: int) -> None:
    client = bearer("editor")
    for method, path, body, status in WRONG:
        answer = client(method, f"/api/v1/{path}", json=body)
        assert (answer.status_code, answer.headers["Content-Type"]) == (status, "application/problem+json"), (path, body)
