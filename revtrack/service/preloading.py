"""Imported by the server that worker processes are forked from, so that none of them loads the parsers again."""

from revtrack.extract import preload
from revtrack.service import reading

preload()

__all__ = ["reading"]
