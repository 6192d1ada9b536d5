"""Templates as pages: one environment, what every page is given, the answer.

All text is escaped, and characters that would steer a reader's eye or a terminal are written out, whatever a template does.
"""

from pathlib import Path
from typing import Any

from fastapi import Request
from fastapi.responses import HTMLResponse
from fastapi.templating import Jinja2Templates
from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup

from revtrack.render.direction import direction
from revtrack.render.links import shown_address, wayback_address, web_address
from revtrack.render.times import ago, every
from revtrack.schedule.policy import duration
from revtrack.text import counted, printable, shorten
from revtrack.values.access import PUBLIC
from revtrack.web import assets, times, views

_FOLDER = Path(__file__).parent / "templates"
_HEADERS = {"cache-control": "private, no-cache"}


def harmless(value: Any) -> Any:
    """Text with its control characters written out; markup of ours as it is."""
    return printable(value) if isinstance(value, str) and not isinstance(value, Markup) else value


def _environment() -> Environment:
    made = Environment(
        loader=FileSystemLoader(_FOLDER),
        autoescape=True,
        undefined=StrictUndefined,
        finalize=harmless,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    made.globals |= {"asset": assets.address, "meaning": views.meaning, "told": views.said, "address_of": shown_address}
    made.filters |= {
        "ago": ago,
        "counted": counted,
        "direction": direction,
        "every": every,
        "shorten": shorten,
        "span": duration,
        "wayback": wayback_address,
        "web": web_address,
        "window": times.window,
        "window_long": times.window_long,
        "exact": times.exact,
        "moment": times.moment,
        "stated": times.stated,
    }
    return made


def shell(request: Request) -> dict[str, Any]:
    """What every page is given: who looks, the proof that a form is ours, what was done just now."""
    state = request.state
    person = getattr(state, "person", None)
    return {
        "person": person,
        "open_to": views.navigation(person, known=person != PUBLIC),
        "csrf": getattr(state, "csrf", ""),
        "here": request.url.path,
        "now": request.app.state.root.clock(),
    }


TEMPLATES = Jinja2Templates(env=_environment(), context_processors=[shell])


def page(request: Request, name: str, values: dict[str, Any], status: int = 200, **headers: str) -> HTMLResponse:
    """The template `name` as an answer; headers are named as in Python: `cache_control`."""
    given = {key.replace("_", "-"): value for key, value in headers.items()}
    return TEMPLATES.TemplateResponse(request, name, values, status, headers={**_HEADERS, **given})
