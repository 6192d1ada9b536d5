"""Comments of the newsroom: on an article and on an edit, by who is logged in, escaped, and taken away again."""

from typing import Any


def test_an_article_is_commented_on_and_the_comment_is_taken_away(desk: Any) -> None:
    article = desk.watch("commented")
    page = desk.post(f"/articles/{article}/comments", text="Ask the <b>desk</b> about this")
    assert "Ask the <b>desk</b> about this" in page.words
    (comment,) = desk.root.store.comments(article)
    assert (comment.text, comment.number) == ("Ask the <b>desk</b> about this", None)
    gone = desk.post(f"/articles/{article}/comments/remove", comment=comment.id)
    assert "Ask the" not in gone.words
    assert desk.root.store.comments(article)[0].removed_by == comment.author


def test_an_edit_is_commented_on_where_it_is_read(desk: Any) -> None:
    page = desk.post("/articles/1/comments", text="The correction came late", number=2)
    assert "/articles/1/diff/1..2" in page.answer.url
    assert "The correction came late" in page.words
    assert "The correction came late" in desk.get("/articles/1").words
    assert "The correction came late" not in desk.get("/articles/1/diff/2..3").words
    for wrong in ({"text": "   "}, {"text": "x", "number": 99}):
        assert desk.post("/articles/1/comments", **wrong).status in (404, 422)
