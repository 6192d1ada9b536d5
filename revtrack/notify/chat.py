"""Events for chats: the message that people read, drawn as each chat takes it, posted without a signature."""

from collections.abc import Callable, Mapping
from typing import Any

from revtrack.render.digest import KIND, told_of_digest
from revtrack.render.discord import discord_of
from revtrack.render.json import dumps
from revtrack.render.slack import slack_of
from revtrack.render.teams import teams_of
from revtrack.render.telling import told_of_event
from revtrack.render.told import Told
from revtrack.values.sending import Post

DRAWN: Mapping[str, Callable[[Told], Mapping[str, Any]]] = {"slack": slack_of, "discord": discord_of, "teams": teams_of}


def told_of_post(post: Post) -> Told:
    """What a delivery tells people."""
    return told_of_digest(post.body, post.gathered) if post.event_type == KIND else told_of_event(post.body)


def chat_body(post: Post) -> bytes:
    """The message for a chat of one of the `DRAWN` kinds."""
    return dumps(DRAWN[post.kind](told_of_post(post))).encode()
