"""Servers and pages that mean harm, or are broken in a way that looks like it: what the fake newsroom can be told to answer.

>>> from revtrack.testing.hostile import HOSTILE
>>> with Newsroom() as newsroom:
...     url = newsroom.answer("trap", HOSTILE["gzip-bomb"]())
"""

import gzip
import sys
import zlib
from collections.abc import Callable, Mapping

import brotli

from revtrack.testing.newsroom import Answer

if sys.version_info >= (3, 14):
    from compression import zstd
else:
    from backports import zstd

MIB = 2**20
BOMB = 64 * MIB
_OK = b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nConnection: close\r\n"
_CHUNKED = _OK + b"Transfer-Encoding: chunked\r\n\r\n"


def _packed(encoding: str, body: bytes) -> Answer:
    return Answer(headers={"Content-Type": "text/html", "Content-Encoding": encoding}, body=body)


def _zeros(feed: Callable[[bytes], bytes], finish: Callable[[], bytes]) -> bytes:
    """`BOMB` zeros, packed without ever holding them."""
    return b"".join([*(feed(bytes(MIB)) for _ in range(BOMB // MIB)), finish()])


def _gzipped() -> bytes:
    packer = zlib.compressobj(9, wbits=31)
    return _zeros(packer.compress, packer.flush)


def _brotlied() -> bytes:
    packer = brotli.Compressor(quality=5)
    return _zeros(packer.process, packer.finish)


def _zstded() -> bytes:
    packer = zstd.ZstdCompressor(options={zstd.CompressionParameter.window_log: 27})
    return _zeros(packer.compress, packer.flush)


def _deflated_nothing() -> bytes:
    """A stream that goes on and never holds anything: empty stored blocks."""
    return zlib.compressobj(9, wbits=31).flush(zlib.Z_SYNC_FLUSH) + b"\x00\x00\x00\xff\xff" * 50_000


def _dripping(head: bytes, piece: bytes) -> Answer:
    return Answer(raw=head, body=piece, drip=0.05, endless=True)


def _flooding(head: bytes, piece: bytes) -> Answer:
    return Answer(raw=head, body=piece * (65536 // len(piece)), piece=65536, endless=True)


HOSTILE: Mapping[str, Callable[[], Answer]] = {
    "dripping-body": lambda: _dripping(_OK + b"\r\n", b"<p>drip</p>"),
    "dripping-status": lambda: _dripping(b"HTTP/1.1 ", b"2"),
    "dripping-head": lambda: _dripping(_OK, b"X: y\r\n"),
    "dripping-header-line": lambda: _dripping(_OK + b"X: ", b"y"),
    "dripping-chunk-line": lambda: _dripping(_CHUNKED + b"5;", b"x"),
    "dripping-trailers": lambda: _dripping(_CHUNKED + b"0\r\n", b"X: y\r\n"),
    "dripping-nothing": lambda: _dripping(
        _OK + b"Content-Encoding: gzip\r\n\r\n" + gzip.compress(b"")[:10], b"\x00\x00\x00\xff\xff"
    ),
    "silence": lambda: Answer(wait=60),
    "endless-body": lambda: _flooding(_OK + b"\r\n", b"<p>flood</p>"),
    "endless-head": lambda: _flooding(_OK, b"Set-Cookie: a=b; Expires=Fri, 20 Nov 2026 13:42:00 GMT\r\n"),
    "endless-header-line": lambda: _flooding(_OK + b"X: ", b"y"),
    "endless-provisional": lambda: _flooding(b"HTTP/1.1 ", b"100 Continue\r\n\r\nHTTP/1.1 "),
    "endless-chunk-line": lambda: _flooding(_CHUNKED + b"5;", b"x"),
    "endless-trailers": lambda: _flooding(_CHUNKED + b"0\r\n", b"X: y\r\n"),
    "endless-empty-chunks": lambda: _flooding(_CHUNKED, b"1\r\nx\r\n"),
    "endless-nothing": lambda: _flooding(
        _OK + b"Content-Encoding: gzip\r\n\r\n" + gzip.compress(b"")[:10], b"\x00\x00\x00\xff\xff"
    ),
    "hundred-mebibytes": lambda: Answer(
        raw=_OK + b"Content-Length: 104857600\r\n\r\n", body=b"<p>flood</p>" * 87382, piece=65536, endless=True
    ),
    "gzip-bomb": lambda: _packed("gzip", _gzipped()),
    "brotli-bomb": lambda: _packed("br", _brotlied()),
    "zstd-bomb": lambda: _packed("zstd", _zstded()),
    "nested-bomb": lambda: _packed("gzip, gzip, gzip", gzip.compress(gzip.compress(_gzipped()))),
    "mixed-nested-bomb": lambda: _packed("gzip, zstd, br", brotli.compress(zstd.compress(_gzipped()))),
    "many-encodings": lambda: _packed(", ".join(["gzip"] * 100), gzip.compress(b"x")),
    "many-members": lambda: _packed("gzip", gzip.compress(b"") * 200_000),
    "nothing-in-gzip": lambda: _packed("gzip", _deflated_nothing()),
    "not-gzip": lambda: _packed("gzip", b"<p>plain</p>"),
    "length-too-long": lambda: Answer(headers={"Content-Length": "5000"}, body=b"<p>short</p>", drip=0),
    "length-too-short": lambda: Answer(headers={"Content-Length": "5"}, body=b"<p>long</p>" * 100, drip=0),
    "length-negative": lambda: Answer(raw=_OK + b"Content-Length: -5\r\n\r\n", body=b"<p>x</p>"),
    "length-huge": lambda: Answer(raw=_OK + b"Content-Length: " + b"9" * 400 + b"\r\n\r\n", body=b"<p>x</p>"),
    "two-lengths": lambda: Answer(raw=_OK + b"Content-Length: 5\r\nContent-Length: 9\r\n\r\n", body=b"<p>x</p>"),
    "length-and-chunks": lambda: Answer(raw=_CHUNKED[:-2] + b"Content-Length: 5\r\n\r\n", body=b"3\r\nabc\r\n0\r\n\r\nmore"),
    "chunk-huge": lambda: Answer(raw=_CHUNKED, body=b"ffffffffffffffffffff\r\nx"),
    "chunk-negative": lambda: Answer(raw=_CHUNKED, body=b"-5\r\nx"),
    "ten-thousand-cookies": lambda: Answer(raw=_OK + b"Set-Cookie: a=b; Path=/\r\n" * 10_000 + b"\r\n", body=b"<p>x</p>"),
    "ten-thousand-cookies-in-a-line": lambda: Answer(
        raw=_OK + b"Set-Cookie: " + b"a=b," * 10_000 + b"\r\n\r\n", body=b"<p>x</p>"
    ),
    "large-cookies": lambda: Answer(raw=_OK + (b"Set-Cookie: " + b"a=b; " * 500 + b"\r\n") * 90 + b"\r\n", body=b"<p>x</p>"),
    "redirect-loop": lambda: Answer(status=302, headers={"Location": "?"}),
    "redirect-growing": lambda: Answer(status=302, headers={"Location": "?" + "x" * 60_000}),
    "redirect-nowhere": lambda: Answer(status=302, headers={"Location": "http://[::1"}),
    "status-odd": lambda: Answer(raw=b"HTTP/1.1 999999 What\r\n\r\n"),
    "not-http": lambda: Answer(raw=b"SSH-2.0-OpenSSH_9.2\r\n"),
    "nothing": lambda: Answer(raw=b"\r\n"),
    "nul-in-head": lambda: Answer(raw=_OK + b"X: \x00\r\nY\x00: z\r\n\r\n", body=b"<p>x</p>"),
    "folded-head": lambda: Answer(raw=_OK + b"X: y\r\n forged: z\r\n\r\n", body=b"<p>x</p>"),
}
