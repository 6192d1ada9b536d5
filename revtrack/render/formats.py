"""The forms of an edit that are not drawn on a terminal, by the name that `--format` takes."""

from collections.abc import Callable, Mapping

from revtrack.render.html import diff_page
from revtrack.render.json import dumps
from revtrack.render.json_edits import compare_json, edit_json
from revtrack.render.markdown import edit_markdown
from revtrack.render.patch import edit_patch
from revtrack.render.slack import slack_message
from revtrack.render.wording import Edit

Renderer = Callable[[Edit, bool], str]


def _html(edit: Edit, full: bool) -> str:
    return diff_page(edit, full=full)


def _markdown(edit: Edit, full: bool) -> str:
    return edit_markdown(edit, full=full)


def _json(edit: Edit, _: bool) -> str:
    diff = edit.diff
    value = edit_json(edit.report) if edit.report else compare_json(diff.old, diff.new, diff, edit.review)
    return f"{dumps(value)}\n"


def _patch(edit: Edit, _: bool) -> str:
    return edit_patch(edit)


def _slack(edit: Edit, _: bool) -> str:
    return f"{dumps(slack_message(edit))}\n"


RENDERERS: Mapping[str, Renderer] = {"html": _html, "md": _markdown, "json": _json, "patch": _patch, "slack": _slack}
