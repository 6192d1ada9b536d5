"""What every part of the desk here shares."""

from datetime import datetime
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from revtrack.service.root import Root


class Part:
    """A part of the desk: methods on one service."""

    def __init__(self, root: "Root") -> None:
        self._root = root

    def clock(self) -> datetime:
        """The time here."""
        return self._root.clock()
