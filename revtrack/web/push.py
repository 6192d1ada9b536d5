"""Where hubs call (WebSub): open to everybody, since a path that nobody can guess and a signature say who it is.

A call can make one feed due and do nothing else; its body is hashed and forgotten.
"""

import re

from fastapi import APIRouter, Request, Response
from starlette.concurrency import run_in_threadpool
from starlette.responses import PlainTextResponse

from revtrack.web.access.gate import Service

router = APIRouter(include_in_schema=False)
_PATH = re.compile(r"[\w-]{43}", re.ASCII)
_STATUS = {"taken": 204, "gone": 410, "unknown": 404}


@router.get("/push/{path}")
def confirm_subscription(request: Request, root: Service, path: str) -> Response:
    """Answer a hub that asks whether we wanted what somebody asked it for."""
    answer = root.push.confirm(path, request.query_params) if _PATH.fullmatch(path) else None
    return PlainTextResponse("nobody asked for that\n", 404) if answer is None else PlainTextResponse(answer)


@router.post("/push/{path}")
async def take_call(request: Request, root: Service, path: str) -> Response:
    """Hear a hub that says that a feed has something new."""
    if not _PATH.fullmatch(path):
        return Response(status_code=404)
    body, signature = await request.body(), request.headers.get("x-hub-signature", "")
    return Response(status_code=_STATUS[await run_in_threadpool(root.push.called, path, signature, body)])
