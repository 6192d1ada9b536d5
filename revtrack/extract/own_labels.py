"""Tells the label or heading of a matter of this story from one that would stand over links to any other stories."""

import re

from revtrack.extract.leaning import leaning

_OWN = -1.2
_ANY_STORYS = re.compile(
    r"\W*(?:more|(?:the )?latest|background|related|also|see|read|watch|explainer|opinion|analysis|mehr|lire|más|leggi|lees|"
    r"läs|les)\b|\W*(?:on|from) \S+\.\w{2,3}\b",
    re.IGNORECASE,
)


def is_own(label: str) -> bool:
    """Whether the words of a label are about this story by a wide margin."""
    return leaning(label, is_label=True) <= _OWN and not _ANY_STORYS.match(label)
