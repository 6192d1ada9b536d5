"""The pages that people look at, a module for each noun."""

from fastapi import APIRouter

from revtrack.web.pages import acting, articles, deliveries, diffs, edits, endpoints, outlets, status, versions, watch

router = APIRouter(include_in_schema=False)
for each in (edits, articles, acting, diffs, versions, watch, endpoints, deliveries, outlets, status):
    router.include_router(each.router)
