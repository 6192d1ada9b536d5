"""Logging in and out and the first start, as a browser and as somebody who attacks them."""

import re
from datetime import timedelta
from typing import Any
from urllib.parse import parse_qs, urlsplit

import pytest
from hypothesis import given
from hypothesis import strategies as st

from revtrack.service.access import SETUP_FOR, Access
from revtrack.service.config import Config
from revtrack.service.root import Root
from revtrack.testing.clock import FakeClock
from revtrack.web.access.gate import COOKIE
from revtrack.web.access.pages import onward
from revtrack.web.access.throttle import FROM_ONE, WINDOW
from revtrack.web.server import running

HTML = {"Accept": "text/html"}


@pytest.fixture
def clock() -> FakeClock:
    return FakeClock()


@pytest.fixture
def root(config: Config, clock: FakeClock) -> Any:
    """As elsewhere, with a clock that stands still."""
    with Root(config, clock.now) as built:
        yield built


@pytest.fixture
def secret(root: Root) -> str:
    return root.access.add_token("Ada Quill", "admin", timedelta(days=30), by="test")[1]


def cookie(answer: Any) -> dict[str, str]:
    return {"Cookie": f"{COOKIE}={answer.cookies[COOKIE]}", **HTML}


def test_a_log_in_gives_a_cookie_that_no_script_reads_and_no_other_site_sends(anybody: Any, secret: str) -> None:
    answer = anybody.post("/login", {"token": f" {secret}\n", "next": "/settings/audit"})
    assert (answer.status_code, answer.headers["Location"]) == (303, "/settings/audit")
    given = answer.headers["Set-Cookie"].lower()
    assert given.startswith("__host-revtrack=")
    assert {"httponly", "secure", "path=/", "samesite=lax"} <= set(given.replace(" ", "").split(";"))
    assert "domain" not in given
    assert secret not in str(answer.headers)
    settings = anybody.get("/settings", **cookie(answer)).text
    assert "Ada Quill" in settings
    assert re.search(r'data-name="State">active\s*<form', settings)


@pytest.mark.parametrize("token", ["", "rvt_" + "x" * 43, "x" * 1_999])
def test_a_wrong_token_says_nothing_but_that(token: str, anybody: Any) -> None:
    answer = anybody.post("/login", {"token": token})
    assert (answer.status_code, "Set-Cookie" in answer.headers) == (403, False)
    assert "opens nothing" in answer.text
    assert not token or token not in answer.text


def test_a_session_that_somebody_planted_is_never_logged_in(anybody: Any, secret: str) -> None:
    planted = "A" * 43
    answer = anybody.post("/login", {"token": secret}, Cookie=f"{COOKIE}={planted}")
    assert answer.cookies[COOKIE] != planted
    assert anybody.get("/settings", Cookie=f"{COOKIE}={planted}").status_code == 401


def test_a_new_log_in_ends_the_session_that_the_browser_had(anybody: Any, secret: str) -> None:
    first = cookie(anybody.post("/login", {"token": secret}))
    second = cookie(anybody.post("/login", {"token": secret}, **first))
    assert anybody.get("/settings", **first).status_code == 303
    assert anybody.get("/settings", **second).status_code == 200


def test_after_logging_out_the_cookie_opens_nothing(anybody: Any, browser: Any) -> None:
    client = browser("viewer")
    word = re.findall(r'name="csrf" value="(\w+)"', client.get("/settings").text)[0]
    assert client.post("/logout", {}).status_code == 403
    answer = client.post("/logout", {"csrf": word})
    assert answer.headers["Location"] == "/login"
    assert "max-age=0" in answer.headers["Set-Cookie"].lower()
    assert client.get("/settings").status_code == 303


def test_a_revoked_token_ends_its_sessions(anybody: Any, browser: Any, root: Root) -> None:
    client = browser("editor")
    assert client.get("/settings").status_code == 200
    root.access.revoke_token("person editor", by="test")
    assert client.get("/settings").status_code == 303


def test_a_session_ends_with_its_token_and_after_two_weeks(anybody: Any, secret: str, clock: FakeClock, root: Root) -> None:
    short = root.access.add_token("brief", "viewer", timedelta(hours=1), by="test")[1]
    brief, long = (cookie(anybody.post("/login", {"token": each})) for each in (short, secret))
    clock.advance(timedelta(hours=2))
    assert anybody.get("/settings", **brief).status_code == 303
    assert anybody.get("/settings", **long).status_code == 200
    clock.advance(timedelta(days=14))
    assert anybody.get("/settings", **long).status_code == 303
    assert anybody.post("/login", {"token": secret}).status_code == 303


def test_too_many_wrong_tokens_and_the_address_waits(anybody: Any, secret: str, clock: FakeClock) -> None:
    for _ in range(FROM_ONE):
        assert anybody.post("/login", {"token": "wrong"}).status_code == 403
    assert anybody.post("/login", {"token": secret}).status_code == 429
    assert anybody.get("/setup?key=x").status_code == 429
    clock.advance(WINDOW)
    assert anybody.post("/login", {"token": secret}).status_code == 303


def test_another_site_can_log_nobody_in(anybody: Any, secret: str) -> None:
    for header in ({"Origin": "https://evil.example"}, {"Sec-Fetch-Site": "cross-site"}, {"Origin": "null"}):
        assert anybody.post("/login", {"token": secret}, **header).status_code == 403


def test_no_token_is_asked_for_where_it_would_travel_in_the_clear(config: Config, secret: str) -> None:
    import requests

    web = config.web.model_copy(update={"listen": "0.0.0.0:0"})
    with Root(config.model_copy(update={"web": web})) as open_root, running(open_root) as address:
        site = address.replace("0.0.0.0", "127.0.0.1")
        lan = {"Host": "192.0.2.5", **HTML}
        assert 'name="token"' not in requests.get(f"{site}/login", headers=lan, timeout=5).text
        refused = requests.post(f"{site}/login", {"token": secret}, headers=lan, timeout=5)
        assert (refused.status_code, "Set-Cookie" in refused.headers) == (403, False)
        over_tls = {**lan, "X-Forwarded-Proto": "https"}
        assert 'name="token"' in requests.get(f"{site}/login", headers=over_tls, timeout=5).text


def test_after_the_log_in_one_is_where_one_wanted_to_be(anybody: Any) -> None:
    answer = anybody.get("/settings/audit?before=7&x=%2F", **HTML)
    asked = urlsplit(answer.headers["Location"])
    assert (asked.path, parse_qs(asked.query)) == ("/login", {"next": ["/settings/audit?before=7&x=%2F"]})
    form = anybody.get(answer.headers["Location"], **HTML).text
    assert 'name="next" value="/settings/audit?before=7&amp;x=%2F"' in form


@pytest.mark.parametrize(
    "next",
    ["https://evil.example", "//evil.example", "/\\evil.example", "\\/evil.example", "javascript:alert(1)", "/\t/evil.example",
     "/ok\r\nSet-Cookie: a=b", "", "evil", "///evil.example", "/%0d%0a\n"],
)  # fmt: skip
def test_a_log_in_leads_to_no_other_site(next: str, anybody: Any, secret: str) -> None:
    assert onward(next) == "/"
    answer = anybody.post("/login", {"token": secret, "next": next[:1_999]})
    assert (answer.status_code, answer.headers["Location"]) == (303, "/")
    assert list(answer.cookies.keys()) == [COOKIE]


@given(st.text())
def test_whatever_is_asked_for_a_log_in_leads_to_a_path_of_ours(next: str) -> None:
    found = onward(next)
    assert found.startswith("/")
    assert not found.startswith(("//", "/\\"))
    assert not set(found) & set("\r\n\t\\ ")


def test_the_first_start_has_one_link_that_makes_one_admin(root: Root, anybody: Any) -> None:
    key = root.access.setup_key()
    assert key is not None
    page = anybody.get(f"/setup?key={key}")
    assert (page.status_code, page.headers["Referrer-Policy"]) == (200, "strict-origin")
    assert anybody.post("/setup", {"key": key, "name": ""}).status_code == 422
    answer = anybody.post("/setup", {"key": key, "name": "Ada <Quill>"}, **HTML)
    (secret,) = set(re.findall(r"rvt_[\w-]{43}", answer.text))
    assert "Ada &lt;Quill&gt;" in answer.text
    assert "You are Ada &lt;Quill&gt;: admin" in anybody.get("/settings", **cookie(answer)).text
    assert anybody.get("/settings", Authorization=f"Bearer {secret}").status_code == 200
    assert anybody.get(f"/setup?key={key}").status_code == 403
    assert anybody.post("/setup", {"key": key, "name": "Mallory"}).status_code == 403
    assert [(each.name, each.role) for each in root.access.tokens()] == [("Ada <Quill>", "admin")]
    assert root.access.setup_key() is None


def test_looking_at_the_link_does_not_use_it_up_and_after_an_hour_it_opens_nothing(
    root: Root, anybody: Any, clock: FakeClock
) -> None:
    key = root.access.setup_key()
    for _ in range(2):
        assert anybody.get(f"/setup?key={key}").status_code == 200
    clock.advance(SETUP_FOR)
    assert anybody.get(f"/setup?key={key}").status_code == 403
    assert anybody.post("/setup", {"key": key, "name": "Ada"}).status_code == 403


def test_a_new_start_makes_a_new_link_and_the_old_one_opens_nothing(root: Root, anybody: Any) -> None:
    old, new = root.access.setup_key(), root.access.setup_key()
    assert anybody.get(f"/setup?key={old}").status_code == 403
    assert anybody.get(f"/setup?key={new}").status_code == 200


def test_the_key_of_the_first_start_and_the_tokens_are_in_no_log(
    root: Root, anybody: Any, secret: str, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level("DEBUG")
    anybody.get("/setup?key=kkkkkkkk")
    anybody.post("/login", {"token": secret})
    anybody.get("/settings", Authorization=f"Bearer {secret}")
    anybody.post("/login", {"token": "rvt_wrong"})
    said = "\n".join(
        f"{record.getMessage()} {vars(record)}" for record in caplog.records if record.name != "urllib3.connectionpool"
    )
    assert "login.refused" in said
    assert "kkkkkkkk" not in said
    assert secret not in said
    assert "rvt_wrong" not in said


def test_an_admin_makes_and_revokes_tokens_and_reads_who_did(browser: Any, root: Root) -> None:
    client = browser("admin")
    word = re.findall(r'name="csrf" value="(\w+)"', client.get("/settings").text)[0]
    made = client.post("/settings/tokens", {"csrf": word, "name": "Nora <Lind>", "role": "editor", "expires": "30d"})
    (secret,) = set(re.findall(r"rvt_[\w-]{43}", made.text))
    assert made.headers["Cache-Control"] == "no-store"
    assert secret not in client.get("/settings").text
    again = client.post("/settings/tokens", {"csrf": word, "name": "Nora <Lind>"})
    assert (again.status_code, "there is a token named" in again.text) == (422, True)
    assert client.post("/settings/tokens", {"csrf": word, "name": "x", "role": "king"}).status_code == 422
    assert client.post("/settings/tokens", {"csrf": word, "name": "x", "expires": "soon"}).status_code == 422
    (token,) = [each for each in root.access.tokens() if each.name == "Nora <Lind>"]
    assert client.post(f"/settings/tokens/{token.id}/revoke", {"csrf": word}).status_code == 303
    assert root.access.person_of_token(secret) is None
    log = client.get("/settings/audit").text
    assert f"token {token.id} Nora &lt;Lind&gt; (editor)" in log
    assert "<Lind>" not in log


def test_a_viewer_sees_who_one_is_and_no_tokens(browser: Any) -> None:
    page = browser("viewer").get("/settings").text
    assert "You are person viewer: viewer." in page
    assert "rvt_" not in page


def test_the_database_holds_no_secret(root: Root, anybody: Any, secret: str, config: Config) -> None:
    key = root.access.setup_key()
    session = anybody.post("/login", {"token": secret}).cookies[COOKIE]
    root.store.close()
    kept = b"".join(each.read_bytes() for each in config.data_dir.iterdir())
    assert key is None
    for each in (secret, session):
        assert each.encode() not in kept


def test_names_of_tokens_are_one_line_and_no_numbers(root: Root) -> None:
    from revtrack.errors import InputError

    access: Access = root.access
    for name in ("", "  ", "7", "a\nb", "a\x1b[31m", "x" * 101, "Command line", "everybody"):
        with pytest.raises(InputError):
            access.add_token(name, "viewer", None, by="test")
