"""Who may come in: every route of the application, without anything, and as each role, by token and by session."""

import base64
import re
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
import requests
from fastapi import APIRouter, FastAPI

from revtrack.service.config import Config, load
from revtrack.service.root import Root
from revtrack.values.access import ROLES
from revtrack.web import pages
from revtrack.web.access.gate import COOKIE, SAFE, Viewer
from revtrack.web.access.throttle import FROM_ONE
from revtrack.web.app import OPEN, make_app, routes_of
from revtrack.web.server import running

HTML = {"Accept": "text/html"}
BEHIND_A_PROXY = {"X-Forwarded-For": "198.51.100.7"}
NEEDS = (
    (r"POST /logout", "viewer"),
    (r"GET /settings/audit|.* /api/v1/audit", "admin"),
    (r".* /settings/tokens.*|.* /api/v1/tokens.*", "admin"),
    (r".* (/api/v1)?/(endpoints|deliveries)\b.*", "admin"),
    (r"(POST|PATCH|DELETE) (/api/v1)?/feeds\b.*", "admin"),
    (r"GET /watch", "editor"),
    (r"(POST|PUT|PATCH|DELETE) .*", "editor"),
    (r"GET .*", "viewer"),
)
"""Method and path to the least role; the first that fits holds."""
INSIDE = re.compile(
    r"(/api/v1)?/(endpoints|deliveries|feeds(?!/edits)|backlog|export|status|settings|tokens|audit|readyz|metrics|logout|watch)\b.*|.*/(raw|source)(\.txt)?"
)
"""What stays closed where the tracker is published: how it is run, whom it tells, and pages as they were captured."""
As = Callable[[str], Any]


def routes() -> Iterator[tuple[str, str]]:
    """Method and path of every route, as it is asked for: numbers where numbers go, none that exists."""
    app = make_app(Root(Config()))
    for route in routes_of(app):
        for method in sorted(route.methods or ()):
            yield method, route.path or ""


def filled(path: str) -> str:
    path = path.replace("{pair}", "1..2").replace("{old:int}..{new:int}", "1..2")
    return re.sub(r"\{\w+(?::\w+)?\}", "999999", path)


ROUTES = list(routes())
CLOSED = [(method, path) for method, path in ROUTES if path not in OPEN]
WRITING = [(method, path) for method, path in CLOSED if method not in SAFE]


def needed(method: str, path: str) -> str:
    return next(role for pattern, role in NEEDS if re.fullmatch(pattern, f"{method} {path}"))


def test_the_routes_for_everybody_are_these() -> None:
    assert {"/healthz", "/login", "/setup", "/static/{name}", "/push/{path}"} == OPEN
    assert {path for _, path in ROUTES} >= OPEN


def test_without_anything_every_other_route_is_closed(anybody: Any) -> None:
    for method, path in CLOSED:
        answer = anybody(method, filled(path), **BEHIND_A_PROXY)
        assert (answer.status_code, "Bearer" in answer.headers["WWW-Authenticate"]) == (401, True), (method, path)
        assert answer.headers["Content-Type"] == "application/problem+json"
        answer = anybody(method, filled(path), **BEHIND_A_PROXY, **HTML)
        if path.startswith("/api/"):
            assert answer.status_code == 401, (method, path)
        else:
            assert answer.status_code == 303, (method, path)
            assert answer.headers["Location"].startswith("/login"), (method, path)


@pytest.mark.parametrize("role", ROLES)
def test_each_role_may_what_the_table_says(role: str, bearer: As, root: Root) -> None:
    client = bearer(role)
    for method, path in CLOSED:
        status = client(method, filled(path)).status_code
        may = ROLES.index(role) >= ROLES.index(needed(method, path))
        assert (status == 403) is not may, (method, path, status)
        assert status not in (401, 405, 500), (method, path, status)


def test_whoever_writes_leaves_a_line_in_the_audit_log(bearer: As, root: Root) -> None:
    client = bearer("admin")
    for method, path in WRITING:
        last = root.access.audit(1)[0].id
        client(method, filled(path))
        new = [(line.who, line.target) for line in root.access.audit(100) if line.id > last]
        assert ("program admin", filled(path)) in new, (method, path)


def test_a_browser_writes_only_with_the_word_of_our_forms_and_from_our_pages(browser: As, root: Root) -> None:
    client = browser("admin")
    page = client.get("/settings").text
    (word,) = set(re.findall(r'name="csrf" value="(\w+)"', page))
    own, name = {"csrf": word}, iter(range(99))

    def tried(fields: dict[str, str], **headers: str) -> int:
        return int(client.post("/settings/tokens", {"name": f"t{next(name)}", **fields}, **headers).status_code)

    assert tried({}) == 403
    assert tried({"csrf": "0" * 64}) == 403
    assert tried({"csrf": "é"}) == 403
    assert tried(own, Origin="https://evil.example") == 403
    assert tried(own, Origin="null") == 403
    assert tried(own, Sec_Fetch_Site="cross-site") == 403
    assert tried(own, Sec_Fetch_Site="same-site", Origin="http://127.0.0.1:1") == 403
    assert [each.name for each in root.access.tokens()] == ["person admin"]
    assert tried(own) == 200
    assert tried(own, Sec_Fetch_Site="same-origin", Origin=client.site) == 200
    assert tried({}, X_CSRF=word) == 200
    for method, path in WRITING:
        assert client(method, filled(path)).status_code == 403, (method, path)


def test_what_a_role_may_not_is_said_with_who_can_help(bearer: As, browser: As) -> None:
    refused = bearer("viewer").post("/api/v1/ping", {})
    assert refused.json()["detail"].endswith("viewer. Try: a token of that role, which an admin can make")
    page = browser("viewer").get("/watch", **HTML)
    assert (page.status_code, "a token of that role, which an admin can make" in page.text) == (403, True)
    forged = browser("admin").post("/settings/tokens", {"name": "x"}, **HTML)
    assert (forged.status_code, "that role" in forged.text, "send it once more" in forged.text) == (403, False, True)


def test_the_word_of_another_session_opens_nothing(browser: As) -> None:
    one, other = browser("admin"), browser("editor")
    words = [re.findall(r'name="csrf" value="(\w+)"', client.get("/settings").text)[0] for client in (one, other)]
    assert words[0] != words[1]
    assert one.post("/settings/tokens", {"name": "x", "csrf": words[1]}).status_code == 403


def test_a_route_that_nothing_guards_does_not_start(root: Root, monkeypatch: pytest.MonkeyPatch) -> None:
    router = APIRouter()
    router.get("/secret")(lambda: "secret")
    monkeypatch.setattr(pages, "router", router)
    with pytest.raises(AssertionError, match="/secret"):
        make_app(root)


def test_a_kind_of_route_that_no_gate_can_stand_before_does_not_start() -> None:
    app = FastAPI(docs_url=None, redoc_url=None, openapi_url=None)
    app.mount("/files", FastAPI())
    with pytest.raises(AssertionError, match="not routes"):
        routes_of(app)


@pytest.mark.parametrize(
    "path",
    [
        "//settings",
        "/settings%2faudit",
        "/settings%2Faudit",
        "/x\\..\\settings",
        "/%5csettings",
        "/settings%00",
        "/settings%0a",
    ],
)
def test_a_path_that_could_be_read_in_two_ways_is_refused(path: str, reader: Any) -> None:
    assert reader.get(path).status_code in (400, 404)


@pytest.mark.parametrize(
    "path", ["/settings/../settings/audit", "/login/..%2fsettings", "/settings/", "/SETTINGS", "/settings;x"]
)
def test_no_spelling_of_a_path_goes_past_the_gate(path: str, standing: tuple[Root, str]) -> None:
    answer = requests.get(standing[1] + path, timeout=20, allow_redirects=False)
    assert answer.status_code in (307, 400, 401, 404)


def test_head_is_closed_as_get_is_and_has_no_body(anybody: Any, bearer: As) -> None:
    assert anybody("HEAD", "/settings").status_code == 401
    answer = bearer("viewer")("HEAD", "/settings")
    assert (answer.status_code, answer.text, int(answer.headers["Content-Length"]) > 0) == (200, "", True)
    for method in ("OPTIONS", "TRACE", "PUT"):
        assert anybody(method, "/settings").status_code == 405


@pytest.mark.parametrize("secret", ["", "x", "rvt_" + "A" * 43, "rvt_" + "A" * 5000, "' OR 1=1 --"])
def test_a_token_that_is_none_opens_nothing_also_where_nothing_is_needed(secret: str, anybody: Any) -> None:
    assert anybody.get("/settings", Authorization=f"Bearer {secret}").status_code == 401
    assert anybody.get("/metrics", Authorization=f"Bearer {secret}").status_code == 401


def test_a_token_is_read_from_its_header_alone(root: Root, anybody: Any) -> None:
    _, secret = root.access.add_token("desk", "admin", None, by="test")
    assert anybody.get(f"/settings?token={secret}&access_token={secret}").status_code == 401
    assert anybody.get("/settings", Cookie=f"{COOKIE}={secret}").status_code == 401
    assert anybody.get("/settings", Authorization=f"Basic {secret}").status_code == 401
    assert anybody.get("/settings", Authorization=f"bearer {secret}").status_code == 200


def test_a_feed_reader_sends_the_token_as_a_password_and_can_only_read(root: Root, anybody: Any) -> None:
    _, secret = root.access.add_token("reader", "admin", None, by="test")

    def basic(text: str) -> dict[str, str]:
        return {"Authorization": f"Basic {base64.b64encode(text.encode()).decode()}"}

    assert anybody.get("/settings", **basic(f"anything:{secret}")).status_code == 200
    assert anybody.get("/settings", **basic(f"{secret}:")).status_code == 401
    assert anybody.get("/settings", **basic("")).status_code == 401
    assert anybody.post("/settings/tokens", {"name": "x"}, **basic(f"x:{secret}")).status_code == 401


def test_who_shows_wrong_tokens_again_and_again_waits_and_a_right_one_never_does(anybody: Any, root: Root) -> None:
    for _ in range(FROM_ONE):
        assert anybody.get("/settings", Authorization="Bearer rvt_wrong").status_code == 401
    answer = anybody.get("/settings", Authorization="Bearer rvt_wrong")
    assert answer.status_code == 429
    assert 0 < int(answer.headers["Retry-After"]) <= 301
    _, secret = root.access.add_token("desk", "viewer", None, by="test")
    assert anybody.get("/settings", Authorization=f"Bearer {secret}").status_code == 200
    assert anybody.post("/login", {"token": secret}).status_code == 303


def test_a_wrong_token_on_a_page_is_refused_with_a_page_and_counts_once(anybody: Any) -> None:
    for _ in range(FROM_ONE):
        answer = anybody.get("/settings", Authorization="Bearer rvt_wrong", **HTML)
        assert (answer.status_code, "opens nothing" in answer.text) == (401, True)
    assert anybody.get("/settings", Authorization="Bearer rvt_wrong", **HTML).status_code == 429


def test_this_machine_may_look_after_the_service_and_no_other(anybody: Any, bearer: As) -> None:
    for path in ("/readyz", "/metrics"):
        assert anybody.get(path).status_code in (200, 503)
        for header in ("X-Forwarded-For", "Forwarded", "X-Real-IP", "Via"):
            assert anybody.get(path, **{header: "198.51.100.7"}).status_code == 401
    assert anybody.get("/healthz", **BEHIND_A_PROXY).status_code == 200
    assert bearer("viewer").get("/metrics", **BEHIND_A_PROXY).status_code == 200


def test_with_a_public_address_there_is_a_proxy_and_nobody_counts_as_this_machine(config: Config, tmp_path: Path) -> None:
    public = config.model_copy(update={"public_url": "https://revtrack.example.org"})
    with Root(public) as root, running(root) as site:
        assert requests.get(f"{site}/metrics", timeout=5).status_code == 401
        assert requests.get(f"{site}/healthz", timeout=5, headers={"Host": "revtrack.example.org"}).status_code == 200


def test_where_the_tracker_is_published_nobody_unknown_writes_even_at_a_gate_for_readers(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def write(_: Viewer) -> str:
        return "written"

    router = APIRouter()
    router.post("/written")(write)
    monkeypatch.setattr(pages, "router", router)
    config = load(None, {}, {"data_dir": tmp_path, "web.listen": "127.0.0.1:0", "web.public": True})
    with Root(config) as root, running(root) as site:
        assert requests.post(f"{site}/written", timeout=5).status_code == 401


def test_a_published_tracker_shows_what_it_found_and_not_how_it_is_run(tmp_path: Path) -> None:
    config = load(None, {}, {"data_dir": tmp_path, "web.listen": "127.0.0.1:0", "web.public": True})
    with Root(config) as root, running(root) as site:
        for method, path in CLOSED:
            answer = requests.request(
                method, site + filled(path), timeout=20, headers={**BEHIND_A_PROXY, **HTML}, allow_redirects=False
            )
            shut = answer.status_code in (303, 401) and answer.headers.get("Location", "/login").startswith("/login")
            assert shut is (method != "GET" or bool(INSIDE.fullmatch(path))), (method, path, answer.status_code)
