"""The pages that people look at, a module for each noun."""

from fastapi import APIRouter

from revtrack.web.pages import (
    acting,
    articles,
    commenting,
    deliveries,
    diffs,
    edits,
    endpoints,
    feeds,
    labelling,
    outlets,
    status,
    versions,
    watch,
)

router = APIRouter(include_in_schema=False)
NOUNS = (edits, articles, acting, labelling, commenting, diffs, versions, watch, feeds, endpoints, deliveries, outlets, status)
for each in NOUNS:
    router.include_router(each.router)
