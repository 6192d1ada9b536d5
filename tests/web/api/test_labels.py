"""Labels over the API: several in one request, on articles and on edits, found in the lists, and kept from a public tracker."""

from typing import Any

import requests

from revtrack.service.articles import due_now
from revtrack.service.config import Config
from revtrack.service.root import Root
from revtrack.web.server import running


def test_several_labels_are_put_on_and_taken_off_in_one_request(bearer: Any, story: int, root: Root) -> None:
    client, at = bearer("editor"), f"/api/v1/articles/{story}"
    changed = client.post(f"{at}/labels", json={"add": ["b/c", " coast "], "remove": ["diplomacy"]}).json()["items"]
    assert [(each["name"], each["version"], each["author"]) for each in changed] == [
        ("b/c", None, "program editor"),
        ("coast", None, "program editor"),
    ]
    assert root.store.article(story).labels == ("b/c", "coast")
    assert root.access.audit(1)[0].target == f"{story} +b/c +coast -diplomacy"
    asked = len(root.access.audit(99))
    edit = client.post(f"{at}/versions/2/labels", json={"add": ["for the lawyers"]}).json()["items"]
    assert [(each["name"], each["version"]) for each in edit] == [("for the lawyers", 2)]
    assert [each["name"] for each in client.get(f"{at}/labels").json()["items"]] == ["b/c", "coast", "for the lawyers"]
    assert client.get(at).json()["labels"][2] == edit[0]
    done, *before = root.access.audit(99)
    assert (done.who, done.what, done.target) == ("program editor", "change labels", f"{story}@2 +for the lawyers")
    assert len(before) == asked, "one act, one line"


def test_a_change_that_is_refused_leaves_the_line_that_it_was_asked_for(bearer: Any, story: int, root: Root) -> None:
    client, at = bearer("editor"), f"/api/v1/articles/{story}/labels"
    assert client.post(at, json={"remove": ["nothing"]}).status_code == 404
    assert root.access.audit(1)[0].target == at


def test_edits_are_found_by_their_own_labels(bearer: Any, story: int) -> None:
    client = bearer("editor")
    client.post(f"/api/v1/articles/{story}/versions/2/labels", json={"add": ["for the lawyers"]})
    for path in ("/api/v1/edits?label=for%20the%20lawyers", "/api/v1/edits?label=diplomacy"):
        (edit,) = client.get(path).json()["items"]
        assert (edit["labels"], edit["edit_labels"]) == (["diplomacy"], ["for the lawyers"])
    assert client.get("/api/v1/edit-counts?label=for%20the%20lawyers").json()["edits"] == 1
    assert client.get("/api/v1/articles?label=for%20the%20lawyers").json()["items"] == []
    assert "for the lawyers" in client.get("/feeds/edits.json?label=for%20the%20lawyers").json()["items"][0]["tags"]


WRONG: tuple[tuple[Any, ...], ...] = (
    ("articles/1/labels", {}, 422),
    ("articles/1/labels", {"add": ["a"], "remove": ["a"]}, 422),
    ("articles/1/labels", {"add": ["a\nb"]}, 422),
    ("articles/1/labels", {"add": ["a" * 101]}, 422),
    ("articles/1/labels", {"put": ["a"]}, 422),
    ("articles/1/labels", {"remove": ["other"]}, 404),
    ("articles/99/labels", {"add": ["a"]}, 404),
    ("articles/1/versions/9/labels", {"add": ["a"]}, 404),
    ("articles/1/versions/1/labels", {"add": ["a"]}, 422),
)


def test_what_is_no_change_of_labels_is_a_problem(bearer: Any, story: int) -> None:
    client = bearer("editor")
    for path, body, status in WRONG:
        answer = client.post(f"/api/v1/{path}", json=body)
        assert (answer.status_code, answer.headers["Content-Type"]) == (status, "application/problem+json"), (path, body)


def test_a_published_tracker_tells_neither_labels_of_edits_nor_who_put_one_on(config: Config, root: Root, story: int) -> None:
    root.store.change_labels(story, None, add=("coast",), author="Ada", now=root.clock())
    root.store.change_labels(story, 2, add=("for the lawyers",), author="Ada", now=root.clock())
    due_now(root, [str(story)], "a tip from Ada of the lawyers")
    published = replace_web(config)
    with Root(published) as open_root, running(open_root) as site:
        pages = ("", f"articles/{story}", f"articles/{story}/diff/1..2", "feeds/edits.json", "feeds/edits.atom")
        for path in (
            *pages,
            *(
                f"api/v1/{each}"
                for each in (
                    "articles",
                    f"articles/{story}",
                    f"articles/{story}/labels",
                    f"articles/{story}/versions",
                    "edits",
                )
            ),
        ):
            answer = requests.get(f"{site}/{path}", timeout=20)
            assert answer.status_code == 200, path
            assert ("lawyers" in answer.text, "Ada" in answer.text) == (False, False), path
            assert "Comments of the newsroom" not in answer.text
        assert requests.get(f"{site}/feeds/edits.json?label=for+the+lawyers", timeout=20).json()["items"] == []
        assert "/articles/1/diff" not in requests.get(f"{site}/?label=for+the+lawyers", timeout=20).text
        assert requests.get(f"{site}/api/v1/edits?label=for+the+lawyers", timeout=20).json()["items"] == []
        assert len(requests.get(f"{site}/api/v1/edits?label=coast", timeout=20).json()["items"]) == 1


def replace_web(config: Config) -> Config:
    return config.model_copy(update={"web": config.web.model_copy(update={"public": True})})
