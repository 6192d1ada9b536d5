"""Edits as feeds: Atom (RFC 4287) and JSON Feed 1.1."""

from revtrack.render.syndication.atom import atom_feed
from revtrack.render.syndication.items import Feed, Item
from revtrack.render.syndication.json import json_feed

__all__ = ["Feed", "Item", "atom_feed", "json_feed"]
