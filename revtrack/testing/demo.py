"""The demo: the main job in a minute, on this machine alone. Real service, real newsroom, real signed webhook.

A local newsroom publishes an invented story, the service watches it, the newsroom edits it, and the terminal shows what a
journalist gets: the stored version, the diff, the flags, and the webhook as it arrived and was verified.
"""

import contextlib
import json
import os
import subprocess
import sys
import time
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from typing import Any

from revtrack.errors import RevtrackError
from revtrack.notify.sign import new_secret
from revtrack.render.terminal import Style, diff_text, watch_text
from revtrack.schedule.policy import describe
from revtrack.service.config import DATABASE_FILE, Config
from revtrack.service.edits import edit_of
from revtrack.service.root import Root
from revtrack.testing.newsroom import Newsroom
from revtrack.testing.receiver import Message, Receiver
from revtrack.testing.stories import EMBASSY_1, EMBASSY_2
from revtrack.text import printable, shorten
from revtrack.values.endpoints import EndpointFilter

PATIENCE_S = 45.0
FALLBACK = Path("demo")
LOG = "demo-service.log"
SLUG = "embassy-contracts"
OVERRIDES: Mapping[str, object] = {
    "fetch.allow_private_addresses": "127.0.0.0/8",
    "deliver.allow_private_addresses": "127.0.0.0/8",
    "fetch.per_host_delay": "0",
    "schedule.fetches_per_day": "100000000",
    "schedule.shortest": "2s",
    "schedule.longest": "2s",
    "public_url": "",
    "web.enabled": "false",
}
Configure = Callable[[Mapping[str, object]], Config]
Say = Callable[[str], None]


def run_demo(configure: Configure, folder: Path | None, *, say: Say, style: Style) -> int:
    """Run the demo and leave its database in `folder`; the exit code.

    Without a folder the configured one is used if it has no database yet, so that `revtrack diff 1` works at once;
    otherwise `demo/`. Raises RevtrackError where something that must happen does not happen in time.
    """
    place = folder or _place(configure({}).data_dir)
    flags = {**OVERRIDES, "data_dir": place, "database_url": f"sqlite:///{place.absolute() / DATABASE_FILE}"}
    secret = new_secret()
    with Newsroom() as newsroom, Receiver(secret) as receiver, Root(configure(flags)) as root:
        say(f"1. A newsroom on this machine publishes a story: {newsroom.publish(SLUG, EMBASSY_1)}\n\n")
        _add_endpoint(root, receiver.url, secret)
        say(f"2. A webhook endpoint is waiting for edits: {receiver.url}\n\n")
        say("3. revtrack watch:\n\n")
        report = root.watcher.watch(newsroom.url(SLUG))
        say(watch_text(report, style, describe(root.store.article(report.id), root.habits.policy, root.clock())))
        with _service(place, flags):
            say("\n4. The service runs: it fetches the story again and again.")
            _wait(lambda: len(newsroom.requests(SLUG)) >= 3, "the service to fetch the story")
            newsroom.edit(SLUG, EMBASSY_2)
            say("5. The newsroom edits its story.\n\n")
            message = _wait(lambda: next(iter(receiver.messages), None), "the webhook")
        _show(root, report.id, message, say, style)
        _tidy(root, report.id)
    _farewell(place, configure({}).data_dir, say)
    return 0


def _show(root: Root, article_id: int, message: Message, say: Say, style: Style) -> None:
    article = root.store.article(article_id)
    say(f"6. Version {article.number} of article {article_id} is stored. revtrack diff {article_id}:\n\n")
    edit = edit_of(root.store, article_id, None, "")
    say(diff_text(edit, style))
    say("\n7. The flags, each with its reason:\n\n")
    for flag in edit.review.flags:
        say(f"   {flag.code:<18} {flag.severity:<12} {shorten(printable(flag.why), 64)}")
    body = json.loads(message.body)
    verdict = "verified" if message.verified else "REFUSED"
    say(f"\n8. The webhook arrived; its signature was {verdict} with the reference library:\n\n")
    for name in ("webhook-id", "webhook-timestamp", "webhook-signature"):
        say(f"   {name}: {message.headers[name]}")
    say(f"   type: {body['type']}   acknowledgement: {body['data']['acknowledgement']}")
    say(f"   summary: {shorten(body['data']['summary'], style.width - 12)}")
    if not message.verified:
        raise RevtrackError("the webhook's signature was not valid")


def _place(data_dir: Path) -> Path:
    if not (data_dir / DATABASE_FILE).exists():
        return data_dir
    for file in FALLBACK.glob(f"{DATABASE_FILE}*"):
        file.unlink()
    return FALLBACK


def _add_endpoint(root: Root, url: str, secret: str) -> None:
    edits = EndpointFilter(events=frozenset({"article.updated"}))
    root.store.add_endpoint(name="demo", url=url, kind="webhook", filter=edits, secret=secret, now=root.clock())


def _tidy(root: Root, article_id: int) -> None:
    """The newsroom closes: nobody is to ask for its story, or to send to its receiver, any more."""
    now = root.clock()
    root.store.set_state(article_id, "paused", now=now, next_check_at=None, why="because the demo is over")
    for endpoint in root.store.endpoints():
        if endpoint.name == "demo":
            root.store.remove_endpoint(endpoint.id, now=now)


@contextlib.contextmanager
def _service(place: Path, flags: Mapping[str, object]) -> Iterator[None]:
    """`revtrack serve` as a process of its own, stopped at the end as a supervisor would stop it."""
    variables = {f"REVTRACK_{name.replace('.', '__').upper()}": str(value) for name, value in flags.items() if value}
    with (place / LOG).open("wb") as log:
        process = subprocess.Popen(
            [sys.executable, "-m", "revtrack", "serve"],
            env={**os.environ, **variables},
            stderr=log,
            stdin=subprocess.DEVNULL,
        )
        try:
            yield
        finally:
            process.terminate()
            process.wait(15)


def _wait(happened: Callable[[], Any], what: str) -> Any:
    deadline = time.monotonic() + PATIENCE_S
    while not (result := happened()):
        if time.monotonic() > deadline:
            raise RevtrackError(f"the demo waited {PATIENCE_S:g} s for {what}", hint=f"look into {LOG}")
        time.sleep(0.1)
    return result


def _farewell(place: Path, configured: Path, say: Say) -> None:
    where = "" if place == configured else f" --data-dir {place}"
    say("\nThe newsroom has closed and the service has stopped; the database stays. Look around in it:\n\n")
    for command in ("diff 1", "log 1", "show 1@1", "delivery list"):
        say(f"   revtrack{where} {command}")
