"""Labels on pages: on an article and on an edit, each where it is read, and links to what bears them."""

from typing import Any


def test_an_article_is_labelled_and_the_label_taken_off(desk: Any) -> None:
    article = desk.watch("labelled")
    page = desk.post(f"/articles/{article}/labels", label=" coast & sea ")
    assert "coast & sea" in page.words
    assert "/?label=coast%20%26%20sea" in page.links()
    assert "coast & sea" not in desk.post(f"/articles/{article}/labels/remove", label="coast & sea").words
    for wrong in ("", "a\x1bb", "never put on"):
        path = "labels/remove" if wrong == "never put on" else "labels"
        assert desk.post(f"/articles/{article}/{path}", label=wrong).status in (404, 422)


def test_an_edit_is_labelled_where_it_is_read(desk: Any) -> None:
    page = desk.post("/articles/1/labels", label="<i>for</i> the lawyers", number=2)
    assert "/articles/1/diff/1..2" in page.answer.url
    for path in ("/articles/1/diff/1..2", "/articles/1", "/?label=%3Ci%3Efor%3C%2Fi%3E+the+lawyers"):
        assert "<i>for</i> the lawyers" in desk.get(path).words
    assert "lawyers" not in desk.get("/articles/1/diff/2..3").words
    gone = desk.post("/articles/1/labels/remove", label="<i>for</i> the lawyers", number=2)
    assert "lawyers" not in gone.words
