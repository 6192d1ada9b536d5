"""What chats refuse: the documented limits and shapes of Slack's, Discord's and Teams' messages, checked by code.

Slack: docs.slack.dev, "Block Kit reference" (header 150, section 3,000, 50 blocks, button 75, address 3,000). Discord:
developer documentation, "Embed limits" and "Create Message" (content 2,000). Teams: an Adaptive Card up to version 1.5 inside
a message of at most 28 kB.
"""

import json
from collections.abc import Callable, Iterator, Mapping
from typing import Any

Message = Mapping[str, Any]


def slack_faults(message: Message) -> Iterator[str]:
    """What Slack would refuse in a message."""
    blocks = message["blocks"]
    yield from _long("text", message["text"], 3_000)
    if not 1 <= len(blocks) <= 50:
        yield f"{len(blocks)} blocks"
    if len(json.dumps(message, ensure_ascii=False)) > 10_000:
        yield "the message is longer than 10,000 characters"
    for block in blocks:
        if block["type"] not in ("header", "section", "actions", "context"):
            yield f"block {block['type']}"
        limit = 150 if block["type"] == "header" else 3_000
        yield from _long(block["type"], block.get("text", {}).get("text", "x"), limit)
        for element in block.get("elements", ()):
            button = element["type"] == "button"
            yield from _long("element", element["text"]["text"] if button else element["text"], 75 if button else 3_000)
            yield from _address(element["url"]) if button else ()


def discord_faults(message: Message) -> Iterator[str]:
    """What Discord would refuse in a message, and any way in which it could mention somebody."""
    if message["allowed_mentions"] != {"parse": []}:
        yield "somebody may be mentioned"
    yield from _long("content", message["content"], 2_000)
    if len(message["embeds"]) > 10:
        yield "more than 10 embeds"
    total = 0
    for embed in message["embeds"]:
        texts = (("title", embed["title"], 256), ("description", embed["description"], 4_096))
        for name, text, limit in (*texts, ("footer", embed["footer"]["text"], 2_048)):
            total += len(text)
            yield from _long(name, text, limit)
        yield from _address(embed["url"]) if "url" in embed else ()
    if total > 6_000:
        yield f"{total} characters in embeds"


def teams_faults(message: Message) -> Iterator[str]:
    """What a Workflows webhook of Teams would refuse in a message."""
    if len(json.dumps(message).encode()) > 28_000:
        yield "larger than 28 kB"
    if message["type"] != "message" or len(message["attachments"]) != 1:
        yield "no message with one card"
    (attachment,) = message["attachments"]
    card = attachment["content"]
    if (attachment["contentType"], card["type"]) != ("application/vnd.microsoft.card.adaptive", "AdaptiveCard"):
        yield "no Adaptive Card"
    if card["version"] not in ("1.2", "1.3", "1.4", "1.5"):
        yield f"version {card['version']}"
    for block in card["body"]:
        if block["type"] != "RichTextBlock" or not block["inlines"]:
            yield f"element {block['type']}"
        for run in block["inlines"]:
            yield from () if run["type"] == "TextRun" and run["text"] else [f"run {run}"]
            yield from _address(run["selectAction"]["url"]) if "selectAction" in run else ()
    for action in card["actions"]:
        yield from _address(action["url"])


FAULTS: Mapping[str, Callable[[Message], Iterator[str]]] = {
    "slack": slack_faults,
    "discord": discord_faults,
    "teams": teams_faults,
}


def _long(name: str, text: str, limit: int) -> Iterator[str]:
    if not 1 <= len(text) <= limit:
        yield f"{name} of {len(text)} characters"


def _address(url: str) -> Iterator[str]:
    if not url.startswith(("http://", "https://")) or len(url) > 2_000:
        yield f"address {url[:60]}"
