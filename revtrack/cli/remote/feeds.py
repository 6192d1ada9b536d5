"""Feeds of the service elsewhere."""

import time
from collections.abc import Callable, Sequence

from revtrack.cli.remote.part import Part, understood
from revtrack.cli.remote.values import feeds as values
from revtrack.feeds.lists import Form, read_list
from revtrack.render.lists import ListForm
from revtrack.values.feed_change import FeedChange
from revtrack.values.feed_reports import Exported, FeedAdded, FeedDetail, FeedReport, FeedRow, Imported, Waiting
from revtrack.values.feeds import FeedOrder, FeedState, NamedFeed

LOOK_S = 1.0
PATIENCE_S = 60.0
"""How long nothing may come of what waits, until nobody waits for it any more."""


class Feeds(Part):
    """What discovers articles."""

    def feeds(self) -> list[FeedRow]:
        with understood():
            return [values.feed_row(each) for each in self._server.items("/feeds")]

    def feed(self, number: int) -> FeedDetail:
        with understood():
            return values.feed_detail(self._server.get(f"/feeds/{number}"))

    def add_feed(self, url: str, said: FeedChange) -> FeedAdded:
        with understood():
            found = self._server.send("POST", "/feeds", {"url": url, **values.change_json(said)})
            beside = tuple(NamedFeed(each["url"], each["title"]) for each in found["beside"])
            return FeedAdded(int(found["feed"]["id"]), known=bool(found["known"]), beside=beside)

    def change_feed(self, number: int, said: FeedChange) -> None:
        self._server.send("PATCH", f"/feeds/{number}", values.change_json(said))

    def set_feed_state(self, number: int, state: FeedState) -> None:
        self._server.send("POST", f"/feeds/{number}/{'pause' if state == 'paused' else 'resume'}")

    def remove_feed(self, number: int) -> tuple[int, int]:
        with understood():
            found = self._server.send("DELETE", f"/feeds/{number}")
            return int(found["articles"]), int(found["dropped"])

    def check_feeds(self, numbers: Sequence[int], checked: Callable[[FeedReport], None]) -> None:
        for number in numbers:
            with understood():
                found = self._server.send("POST", f"/feeds/{number}/check")
                report = values.feed_report(found, self.feed(number).row.feed)
            checked(report)

    def waiting(self, *, due: bool = False) -> Waiting:
        with understood():
            return values.waiting(self._server.get("/backlog", {"due": due}))

    def watch_waiting(self, stepped: Callable[[int], None]) -> int:
        """The service goes on with it by itself; here it is only looked at."""
        left, since = self.waiting(due=True).addresses, time.monotonic()
        while left and time.monotonic() - since < PATIENCE_S:
            time.sleep(LOOK_S)
            now = self.waiting(due=True).addresses
            if now != left:
                left, since = now, time.monotonic()
                stepped(left)
        return self.waiting().addresses

    def import_list(self, content: bytes, form: Form | None, labels: Sequence[str]) -> Imported:
        with understood():
            return values.imported(self._server.send_bytes("/import", {"format": form, "label": list(labels)}, content))

    def export_list(self, form: ListForm) -> Exported:
        content = self._server.page(f"/export?format={form}")
        listed = read_list(content, FeedOrder(), form).listed
        feeds = sum(each.feed for each in listed)
        return Exported(text=content.decode("utf-8", "replace"), feeds=feeds, articles=len(listed) - feeds)
