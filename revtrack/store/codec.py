"""Bytes to few bytes and back: zstd, with the previous version's content as dictionary.

Two versions of a story share nearly all of their text, so what is stored of the later one is little more than its edit.
"""

import sys

if sys.version_info >= (3, 14):
    from compression import zstd
else:
    from backports import zstd

from revtrack.errors import CorruptError

CODEC = "zstd"
LEVEL = 8
"""One more saves less than a byte in a hundred, and makes some small texts take ten times as long."""
_LONGEST_WINDOW = 27
_LONG_DISTANCE_FROM = 1 << 20
_SHORTEST_DICTIONARY = 8
_Option = zstd.CompressionParameter


def compress(content: bytes, base: bytes | None = None) -> bytes:
    """`content` as one frame; with `base` as dictionary, which is then needed to read it again."""
    options: dict[int, int] = {_Option.compression_level: LEVEL}
    if base is not None:
        options[_Option.window_log] = max(10, (len(content) + len(base)).bit_length())
        options[_Option.enable_long_distance_matching] = int(len(base) > _LONG_DISTANCE_FROM)
    return zstd.compress(content, options=options, zstd_dict=_prefix(base))


def decompress(data: bytes, base: bytes | None = None) -> bytes:
    """The content of a frame that `compress` made. Raises CorruptError where it is none, or not with this `base`."""
    try:
        return zstd.decompress(data, zstd_dict=_prefix(base))
    except zstd.ZstdError as error:
        raise CorruptError(f"stored bytes cannot be read: {error}", hint="restore a backup") from error


def can_be_base(base: bytes, content: bytes) -> bool:
    """Whether one window covers both; only then can the one be the other's dictionary."""
    return (len(base) + len(content)).bit_length() <= _LONGEST_WINDOW


def _prefix(base: bytes | None) -> "tuple[zstd.ZstdDict, int] | None":
    """`base` as the text that the frame continues; zstd takes none of fewer than eight bytes."""
    if base is None or len(base) < _SHORTEST_DICTIONARY:
        return None
    return zstd.ZstdDict(base, is_raw=True).as_prefix
