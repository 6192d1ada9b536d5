"""The API does what the commands do, in the same words: the objects, pages of lists, tags, repeated writes, problems."""

import hashlib
import json
from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta
from typing import Any

import pytest

from revtrack.render.json import article_row_json, dumps, log_json, show_json
from revtrack.render.json_edits import edit_json
from revtrack.service.edits import edit_of
from revtrack.service.root import Root
from revtrack.store.answers import KEPT
from revtrack.testing.newsroom import Answer, Newsroom
from revtrack.testing.stories import EMBASSY_1

PROBLEM = "application/problem+json"


def line(value: Any) -> Any:
    return json.loads(dumps(value))


def test_what_is_read_is_what_the_commands_print(bearer: Any, story: int, root: Root) -> None:
    client, at = bearer("viewer"), f"/api/v1/articles/{story}"
    (row,) = root.store.list_rows()
    assert client.get("/api/v1/articles").json() == {"items": [line(article_row_json(row))], "next": None}
    assert client.get(at).json() == line(log_json(root.store.log_report(story, root.clock())))
    assert client.get(f"{at}/diff/1..2").json() == line(edit_json(edit_of(root.store, story, (1, 2), "")))
    assert client.get(f"{at}/diff").content == client.get(f"{at}/diff/1..2").content
    assert client.get(f"{at}/diff/2..1").json()["versions"] == {"from": 2, "to": 1}
    assert client.get(f"{at}/versions/2").json() == line(show_json(root.store.version_report(story, 2)))
    assert client.get(f"{at}/versions/1/text").text.startswith(EMBASSY_1.headline)
    assert client.get(f"{at}/versions/1/raw").content == root.store.page(story, 1)
    assert client.get(f"{at}/versions/2/blocks").json()["items"][0].keys() == {"role", "reason", "text"}
    assert client.get(f"{at}/diff/1..2/explain").json()["flags"][0]["rule"]
    assert client.get("/api/v1/outlets").json()["items"][0]["edits"] == 1
    assert client.get("/api/v1/status").json()["articles"] == 1


def test_a_route_that_is_not_there_names_the_list_of_those_that_are(bearer: Any) -> None:
    answer = bearer("viewer").get("/api/v1/nothing")
    assert (answer.status_code, answer.headers["Content-Type"]) == (404, PROBLEM)
    assert answer.json()["detail"] == "nothing is at this address. Try: /api/v1/openapi.json, which describes every route"


def test_a_page_as_it_was_captured_runs_nowhere(bearer: Any, story: int) -> None:
    answer = bearer("viewer").get(f"/api/v1/articles/{story}/versions/1/raw")
    assert answer.headers["Content-Type"] == "application/octet-stream"
    assert answer.headers["Content-Disposition"].startswith("attachment")
    assert answer.headers["X-Content-Type-Options"] == "nosniff"


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ("", 1),
        ("?flag=note-added", 1),
        ("?flag=reverted", 0),
        ("?severity=substantive&note=with", 1),
        ("?note=none", 0),
        ("?label=diplomacy", 1),
        ("?label=other", 0),
        ("?since=1h", 1),
        ("?until=1h", 0),
        ("?text=embassy", 1),
        ("?text=zeppelin", 0),
        ("?acknowledgement=none_found", 0),
        ("?outlet=Nobody", 0),
    ],
)
def test_edits_are_found_by_what_is_asked_for(query: str, found: int, informed: Any) -> None:
    answer = informed.get(f"/api/v1/edits{query}")
    assert (answer.status_code, len(answer.json()["items"])) == (200, found)


def test_edits_are_counted_as_they_are_listed(bearer: Any, story: int) -> None:
    client = bearer("viewer")
    one, none = (
        {"edits": 1, "with_note": 1, "none_found": 0, "failing": 0},
        dict.fromkeys(("edits", "with_note", "none_found", "failing"), 0),
    )
    for query, counted in (("", one), ("?note=none", none), ("?text=embassy&severity=substantive", one)):
        assert client.get(f"/api/v1/edit-counts{query}").json() == counted, query
    refused = client.get("/api/v1/edit-counts?limit=3")
    assert (refused.status_code, "there are: acknowledgement, flag, label" in refused.json()["detail"]) == (422, True)


def test_versions_are_listed_newest_first_page_by_page(bearer: Any, story: int) -> None:
    client, path = bearer("viewer"), f"/api/v1/articles/{story}/versions"
    first = client.get(f"{path}?limit=1").json()
    assert ([each["number"] for each in first["items"]], first["next"]) == ([2], "2")
    last = client.get(f"{path}?limit=1&cursor=2").json()
    assert ([each["number"] for each in last["items"]], last["next"]) == ([1], None)
    assert client.get("/api/v1/articles/99/versions").status_code == 404


def test_a_list_goes_on_where_its_page_ended(bearer: Any, newsroom: Newsroom, root: Root) -> None:
    for number in range(5):
        root.watcher.watch(newsroom.publish(f"story-{number}", EMBASSY_1))
    client, path, seen, pages = bearer("viewer"), "/api/v1/articles?limit=2", [], 0
    while path:
        answer = client.get(path)
        pages += 1
        seen += [each["id"] for each in answer.json()["items"]]
        path = answer.links["next"]["url"] if "next" in answer.links else ""
        assert bool(path) is (answer.json()["next"] is not None)
    assert (seen, pages) == (sorted(seen, reverse=True), 3)
    assert len(set(seen)) == 5


@pytest.mark.parametrize(
    "path", ["articles/1/diff/1..2", "articles/1/versions/1", "articles/1/versions/1/raw", "articles/1", "edits"]
)
def test_what_somebody_has_already_is_not_sent_again(path: str, informed: Any) -> None:
    path = f"/api/v1/{path}"
    first = informed.get(path)
    tag = first.headers["ETag"]
    assert tag.startswith('"')
    for given in (tag, f'"x", {tag}', f"W/{tag}", "*"):
        again = informed.get(path, If_None_Match=given)
        assert (again.status_code, again.content, again.headers["ETag"]) == (304, b"", tag)
    assert informed.get(path, If_None_Match='"x"').status_code == 200
    assert informed("HEAD", path).headers["ETag"] == tag


def test_the_two_directions_of_an_edit_have_two_tags(bearer: Any, story: int) -> None:
    client, path = bearer("viewer"), f"/api/v1/articles/{story}/diff"
    assert client.get(f"{path}/1..2").headers["ETag"] != client.get(f"{path}/2..1").headers["ETag"]


def test_stories_are_watched_many_at_once_and_each_is_answered(bearer: Any, newsroom: Newsroom) -> None:
    good, gone = newsroom.publish("embassy", EMBASSY_1), newsroom.url("missing")
    newsroom.answer("missing", Answer(status=404, body=b"gone"))
    wanted = {"urls": [good, gone, "http://10.0.0.1/x", "nonsense"]}
    answer = bearer("editor").post("/api/v1/articles", json=wanted)
    first, *others = answer.json()["items"]
    assert (answer.status_code, first["article"]["created"], first["problem"]) == (200, True, None)
    assert [each["article"] for each in others] == [None] * 3
    assert all(each["problem"] for each in others)
    assert others[0]["problem"] == "the site answered HTTP 404. Try: check the address"
    assert bearer("viewer").post("/api/v1/articles", json=wanted).status_code == 403


def test_an_article_is_checked_held_and_labelled(bearer: Any, story: int, newsroom: Newsroom) -> None:
    client, at = bearer("editor"), f"/api/v1/articles/{story}"
    newsroom.edit("embassy", EMBASSY_1)
    checked = client.post(f"{at}/check").json()
    assert (checked["outcome"], checked["from_version"], checked["to_version"]) == ("changed", 2, 3)
    assert client.post(f"{at}/pause").json()["state"] == "paused"
    assert client.post(f"{at}/resume").json()["state"] == "ok"
    assert client.post(f"{at}/unwatch").json()["state"] == "unwatched"
    assert client("PUT", f"{at}/labels/a%20label").json()["labels"] == ["a label", "diplomacy"]
    assert client("DELETE", f"{at}/labels/diplomacy").json()["labels"] == ["a label"]
    assert client("PUT", f"{at}/labels/%1b").status_code in (400, 422)


def test_endpoints_from_the_first_to_the_last_day(bearer: Any, story: int, root: Root) -> None:
    client = bearer("admin")
    wanted = {"url": "http://127.0.0.1:9/in", "name": "desk", "filter": {"flags": ["note-added"], "severity": "minor"}}
    made = client.post("/api/v1/endpoints", json=wanted)
    at = made.headers["Location"]
    secret = made.json()["secret"]
    assert (made.status_code, made.headers["Cache-Control"]) == (201, "no-store")
    assert secret.startswith("whsec_")
    assert "secret" not in client.get(at).json()
    assert client("PATCH", at, json={"name": "Newsdesk"}).json()["name"] == "Newsdesk"
    assert client.get(at).json()["filter"]["flags"] == ["note-added"]
    assert [each["name"] for each in client.get("/api/v1/endpoints").json()["items"]] == ["desk", "Newsdesk"]
    assert client.post(f"{at}/rotate").json()["secret"] != secret
    tried = client.post(f"{at}/test").json()
    assert (tried["status"], bool(tried["error"])) == (None, True)
    assert client.post(f"{at}/pause").json()["state"] == "paused"
    assert client.post(f"{at}/test").status_code == 409
    assert client.post(f"{at}/resume").json()["state"] == "active"
    assert client("DELETE", at).status_code == 204
    assert client.get(at).status_code == 404


def test_deliveries_are_read_and_sent_again(bearer: Any, story: int) -> None:
    client = bearer("admin")
    items = client.get("/api/v1/deliveries?limit=1").json()
    (row,) = items["items"]
    assert items["next"] == str(row["id"])
    assert client.get(f"/api/v1/deliveries/{row['id']}").json()["body"].startswith("{")
    assert client.get("/api/v1/deliveries?state=delivered").json()["items"] == []
    assert client.get("/api/v1/deliveries?endpoint=99").json()["items"] == []
    assert client.post(f"/api/v1/deliveries/{row['id']}/retry").json() == {"due": 1}
    assert client.post("/api/v1/deliveries/retry", json={"which": "exhausted"}).json() == {"due": 0}


def test_tokens_are_made_used_and_revoked(bearer: Any, anybody: Any) -> None:
    client = bearer("admin")
    made = client.post("/api/v1/tokens", json={"name": "bot", "role": "viewer", "expires": "90d"}).json()
    held = {"Authorization": f"Bearer {made['token']}"}
    assert anybody.get("/api/v1/articles", **held).status_code == 200
    assert anybody.get("/api/v1/tokens", **held).status_code == 403
    assert "token" not in client.get("/api/v1/tokens").json()["items"][-1]
    assert client("DELETE", f"/api/v1/tokens/{made['id']}").status_code == 204
    assert anybody.get("/api/v1/articles", **held).status_code == 401
    told = [(each["what"], each["target"]) for each in client.get("/api/v1/audit?limit=2").json()["items"]]
    assert told == [(f"{act} token", f"token {made['id']} bot (viewer)") for act in ("revoke", "add")], "one act, one line"


@pytest.mark.parametrize(
    ("method", "path", "body", "status"),
    [
        ("GET", "articles/99", None, 404),
        ("GET", "articles/0", None, 422),
        ("GET", "articles/x", None, 422),
        ("GET", "articles?limit=201", None, 422),
        ("GET", "articles?cursor=x", None, 422),
        ("GET", "articles?sevrity=minor", None, 422),
        ("GET", "articles?since=soon", None, 422),
        ("GET", "edits?cursor=2026", None, 422),
        ("GET", "articles/1/diff/1..1", None, 422),
        ("GET", "articles/1/diff/1..9", None, 404),
        ("GET", "nothing", None, 404),
        ("DELETE", "articles/1", None, 405),
        ("POST", "articles", {"urls": []}, 422),
        ("POST", "articles", {"urls": ["x"] * 21}, 422),
        ("POST", "articles", {"url": "https://a.example/"}, 422),
        ("POST", "endpoints", {"url": "http://169.254.169.254/", "nmae": "x"}, 422),
        ("POST", "endpoints", {"url": "ftp://x.example/"}, 422),
        ("POST", "endpoints", {"url": "http://h.example/", "ordered": "yes"}, 422),
        ("POST", "endpoints", {"url": "http://h.example/", "filter": {"articles": [99]}}, 404),
        ("POST", "tokens", {"name": "x", "expires": "soon"}, 422),
        ("POST", "tokens", {"name": "x", "role": "king"}, 422),
    ],
)
def test_what_is_wrong_is_a_problem_with_its_details(method: str, path: str, body: Any, status: int, informed: Any) -> None:
    answer = informed(method, f"/api/v1/{path}", json=body)
    said = answer.json()
    assert (answer.status_code, answer.headers["Content-Type"]) == (status, PROBLEM)
    assert set(said) == {"type", "title", "status", "detail", "instance"}
    assert (said["status"], said["instance"]) == (status, f"/api/v1/{path}".partition("?")[0])
    assert said["detail"]


def test_a_body_that_is_no_json_is_a_problem(bearer: Any) -> None:
    answer = bearer("editor").post("/api/v1/articles", b"{nonsense", Content_Type="application/json")
    assert (answer.status_code, answer.headers["Content-Type"]) == (422, PROBLEM)


def test_the_same_write_with_the_same_key_is_done_once_and_answered_alike(bearer: Any, root: Root) -> None:
    client, wanted = bearer("admin"), {"name": "bot", "role": "viewer"}
    first = client.post("/api/v1/tokens", json=wanted, Idempotency_Key="k1")
    again = client.post("/api/v1/tokens", json=wanted, Idempotency_Key="k1")
    assert (again.status_code, again.content) == (first.status_code, first.content) == (201, first.content)
    assert again.headers["Idempotency-Replayed"] == "true"
    assert [each.name for each in root.access.tokens()].count("bot") == 1
    other = client.post("/api/v1/tokens", json={"name": "other"}, Idempotency_Key="k1")
    assert (other.status_code, "another request" in other.json()["detail"]) == (422, True)


def test_a_key_is_each_tokens_own_and_a_revoked_one_replays_nothing(bearer: Any, root: Root, anybody: Any) -> None:
    one, other = bearer("admin"), root.access.add_token("second", "admin", None, by="test")[1]
    wanted = {"name": "bot"}
    assert one.post("/api/v1/tokens", json=wanted, Idempotency_Key="k").status_code == 201
    theirs = {"Authorization": f"Bearer {other}", "Idempotency-Key": "k"}
    assert anybody.post("/api/v1/tokens", json=wanted, **theirs).status_code == 422
    root.access.revoke_token("program admin", by="test")
    assert one.post("/api/v1/tokens", json=wanted, Idempotency_Key="k").status_code == 401


def test_a_write_that_was_refused_may_be_made_again_with_its_key(bearer: Any, root: Root) -> None:
    client = bearer("admin")
    root.access.add_token("bot", "viewer", None, by="test")
    assert client.post("/api/v1/tokens", json={"name": "bot"}, Idempotency_Key="k").status_code == 422
    root.access.revoke_token("bot", by="test")
    assert client.post("/api/v1/tokens", json={"name": "bot"}, Idempotency_Key="k").status_code == 201


def test_of_many_at_once_with_one_key_one_is_done(bearer: Any, root: Root) -> None:
    client = bearer("admin")
    with ThreadPoolExecutor(6) as threads:
        answers = list(
            threads.map(lambda _: client.post("/api/v1/tokens", json={"name": "bot"}, Idempotency_Key="k"), range(6))
        )
    assert {each.status_code for each in answers} <= {201, 409}
    assert len({each.content for each in answers if each.status_code == 201}) == 1
    assert [each.name for each in root.access.tokens()].count("bot") == 1


def test_a_kept_answer_is_sealed_and_kept_for_a_day(bearer: Any, root: Root) -> None:
    secret = bearer("admin").post("/api/v1/tokens", json={"name": "bot"}, Idempotency_Key="k").json()["token"]
    kept = b"".join(each.read_bytes() for each in root.config.data_dir.glob("revtrack.db*"))
    assert secret.encode() not in kept
    key = hashlib.sha256(b"another").hexdigest()
    assert root.store.begin_answer(key, "asked", root.clock()) is None
    assert root.store.begin_answer(key, "asked", root.clock()) is not None
    assert root.store.begin_answer(key, "asked", root.clock() + KEPT + timedelta(seconds=1)) is None


def test_a_key_that_is_none_is_refused(bearer: Any) -> None:
    assert bearer("admin").post("/api/v1/tokens", json={"name": "x"}, Idempotency_Key="k" * 201).status_code == 422
