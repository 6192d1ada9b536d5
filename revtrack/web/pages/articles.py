"""Articles: the list of them, and the timeline of one."""

from typing import Annotated

from fastapi import APIRouter, Query, Request, Response

from revtrack.web import timeline, views
from revtrack.web.access.gate import Service, Viewer, is_inside
from revtrack.web.access.published import log_for, planned_for
from revtrack.web.asked import AskedArticles, articles_of
from revtrack.web.templating import page

ARTICLES = 50
BIGGEST = 2**63 - 1
Before = Annotated[int | None, Query(ge=1, le=BIGGEST)]
router = APIRouter(include_in_schema=False)


@router.get("/articles")
def show_articles(
    request: Request, root: Service, person: Viewer, asked: AskedArticles, before: Before = None, said: str = ""
) -> Response:
    """The articles that the form asks for, those that were added last at first."""
    wanted = articles_of(asked, root.clock())
    found = root.store.list_rows(wanted, limit=ARTICLES + 1, before=before)
    shown = [planned_for(person, row) for row in found[:ARTICLES]]
    articles, failing = root.store.list_counts(wanted)
    values = {
        "asked": asked,
        "rows": shown,
        "articles": articles,
        "failing": failing,
        "older": str(shown[-1].id) if len(found) > ARTICLES else "",
        "first": before is None,
        "outlets": views.outlet_choices(root.store.outlet_names()),
        "flags": views.FLAG_CHOICES,
        "severities": views.SEVERITY_CHOICES,
        "states": views.STATE_CHOICES,
        "spans": views.since_choices(asked.one("since")),
        "said": views.said(said),
    }
    return page(request, "articles.html", values)


@router.get("/articles/{article_id:int}")
def show_article(request: Request, root: Service, person: Viewer, article_id: int, said: str = "") -> Response:
    """The timeline of an article. Raises NotFoundError."""
    now = root.clock()
    report = log_for(person, root.store.log_report(article_id, now))
    values = {
        "report": report,
        "comments": report.comments if is_inside(person) else None,
        "labels": [each.name for each in report.labels if each.number is None],
        "edit_labels": report.labels,
        "entries": timeline.entries(report),
        "strip": timeline.strip(report, root.store.failures(article_id), now),
        "readable": [version for version in report.versions if not version.removed],
        "said": views.said(said),
    }
    return page(request, "article.html", values)
