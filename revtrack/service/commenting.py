"""Changing and removing comments of the newsroom, which are named by their article too."""

from typing import TYPE_CHECKING

from revtrack.errors import NotFoundError

if TYPE_CHECKING:
    from revtrack.service.root import Root
    from revtrack.values.timeline import Comment


def change_comment(root: "Root", article_id: int, comment: int, *, text: str, who: str) -> "Comment":
    """Say it otherwise: a new comment in the place of that one. Raises NotFoundError, InputError."""
    _check(root, article_id, comment)
    return root.store.change_comment(comment, text=text, author=who, now=root.clock())


def remove_comment(root: "Root", article_id: int, comment: int, *, who: str) -> "Comment":
    """Take a comment's words away; that there was one stays. Raises NotFoundError."""
    _check(root, article_id, comment)
    return root.store.remove_comment(comment, who=who, now=root.clock())


def _check(root: "Root", article_id: int, comment: int) -> None:
    if comment not in {each.id for each in root.store.comments(article_id)}:
        raise NotFoundError(f"article {article_id} has no comment {comment}", hint=f"revtrack log {article_id}")
