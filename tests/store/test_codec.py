"""What is compressed comes back, and nothing else does."""

import random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from revtrack.errors import CorruptError
from revtrack.store.codec import can_be_base, compress, decompress


@given(st.binary(max_size=4000), st.none() | st.binary(max_size=4000))
def test_any_content_comes_back_with_any_base(content: bytes, base: bytes | None) -> None:
    assert decompress(compress(content, base), base) == content


@given(st.text(min_size=100, max_size=2000), st.data())
def test_an_edit_comes_back_against_the_text_it_edits(old: str, data: st.DataObject) -> None:
    at = data.draw(st.integers(0, len(old)))
    new = (old[:at] + data.draw(st.text(max_size=20)) + old[at + 5 :]).encode()
    assert decompress(compress(new, old.encode()), old.encode()) == new


@pytest.mark.parametrize("size", [3_000, 300_000, 3_000_000])
def test_the_window_covers_base_and_content_of_any_size(size: int) -> None:
    base = random.Random(size).randbytes(size)
    content = base[: size // 2] + b"one word" + base[size // 2 :]
    data = compress(content, base)
    assert len(data) < 1_000
    assert decompress(data, base) == content


def test_content_that_no_window_covers_gets_no_base() -> None:
    assert can_be_base(bytes(10), bytes(10))
    assert not can_be_base(bytes(1 << 26), bytes(1 << 26))


@pytest.mark.parametrize("damage", [b"", b"no frame", compress(b"words " * 50)[:-3]])
def test_bytes_that_are_no_whole_frame_are_corrupt(damage: bytes) -> None:
    with pytest.raises(CorruptError):
        decompress(damage)
