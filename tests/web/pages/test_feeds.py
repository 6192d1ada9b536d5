"""Feeds on pages: added, read, paused, forgotten; what was refused says why."""

import re
from typing import Any


def test_a_feed_is_added_looked_at_paused_and_forgotten(desk: Any) -> None:
    page = desk.post("/feeds", url=desk.newsroom.feed_url("news.rss"), include="embassy\nharbour", label="coast")
    (number,) = re.findall(r"/feeds/(\d+)", page.answer.url)
    for part in ("Added and read once", "coast", "embassy"):
        assert part in page.words
    facts = {each.findtext("dt"): each.findtext("dd") for each in page.find("//dl/div")}
    assert facts["Kind"] == "RSS"
    assert facts["Takes"].startswith("addresses with embassy")
    assert facts["At most"] == "500 a day, none older than 1 d when it was added"
    assert "Stories" in facts
    assert "RSS" in desk.get("/feeds").words
    assert f"/feeds/{number}" in desk.get("/feeds").links()
    assert "Paused" in desk.post(f"/feeds/{number}/pause").words
    assert desk.root.store.feed_detail(int(number)).row.feed.state == "paused"
    assert "Asked again" in desk.post(f"/feeds/{number}/resume").words
    assert "Read." in desk.post(f"/feeds/{number}/check").words
    assert "Removed." in desk.post(f"/feeds/{number}/remove").words
    assert desk.get(f"/feeds/{number}").status == 404


def test_an_address_that_is_no_feed_is_said(desk: Any) -> None:
    page = desk.post("/feeds", url=desk.newsroom.url("embassy"))
    assert page.status in (400, 409, 422, 502)
    assert "feed" in page.words
