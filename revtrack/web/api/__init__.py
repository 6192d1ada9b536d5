"""The JSON API: all that the commands read and do, in the same words. A module for each noun."""

from fastapi import APIRouter

from revtrack.web.api import articles, comments, endpoints, feeds, labels, lists, pace, service, versions

router = APIRouter(prefix="/api/v1")
for each in (articles, labels, pace, versions, comments, feeds, lists, endpoints, service):
    router.include_router(each.router)
