import pytest

from revtrack.errors import ExtractionError
from revtrack.extract import detect_charset
from revtrack.extract.decode import MAX_DECODED, decoded, without_scripts


@pytest.mark.parametrize(
    ("page", "content_type", "hint", "charset"),
    [
        (b"\xef\xbb\xbfplain", "text/html; charset=iso-8859-1", None, "utf-8"),
        (b"\xff\xfea\x00", None, None, "utf-16-le"),
        ("caf\xe9 noir".encode("cp1252"), "text/html; charset=ISO-8859-1", None, "cp1252"),
        ("café".encode(), "text/html; charset=iso-8859-1", None, "utf-8"),
        ('<meta charset="windows-1251">Порт'.encode("cp1251"), None, None, "cp1251"),
        ('<meta http-equiv="Content-Type" content="text/html; charset=Shift_JIS">港'.encode("cp932"), None, None, "cp932"),
        ("Порт".encode("cp1251"), None, "windows-1251", "cp1251"),
        ("señor".encode("cp1252"), None, None, "cp1252"),
        ("señor".encode("cp1252"), "text/html; charset=utf-8", None, "cp1252"),
        (b"plain ascii", None, "cp1251", "cp1251"),
        (b"plain ascii", None, None, "utf-8"),
        ("señor".encode("cp1252"), "text/html; charset=hex", "rot13", "cp1252"),
        (b'<meta charset="utf-16">plain', None, None, "utf-8"),
        ("señor и сеньор, и ещё немного".encode()[:-1], "text/html; charset=utf-8", None, "utf-8"),
    ],
)
def test_the_character_set_is_found_by_mark_declaration_validity_and_memory(page, content_type, hint, charset):
    assert detect_charset(page, content_type, hint) == charset


def test_control_characters_and_lone_surrogates_are_removed():
    assert decoded("a\x00b\x1b[31mc\ud800d" + "e" * 90) == b"ab[31mc?d" + b"e" * 90


def test_binary_data_is_undecodable():
    with pytest.raises(ExtractionError) as refused:
        decoded(b"<p>" + bytes(range(256)) * 100)
    assert refused.value.reason == "undecodable"


def test_a_big_page_loses_its_scripts_but_keeps_linked_data():
    page = b"<p>a</p><script>" + b"x" * 20_000_000 + b'</script><script type="application/ld+json">{}</script><p>b</p>'
    assert decoded(page) == b'<p>a</p><script type="application/ld+json">{}</script><p>b</p>'


def test_an_unclosed_script_ends_the_search_for_scripts():
    assert without_scripts(b"<p>a</p>" + b"<script>" * 50_000) == b"<p>a</p>" + b"<script>" * 50_000


def test_a_page_that_is_too_large_without_scripts_is_refused():
    with pytest.raises(ExtractionError) as refused:
        decoded(b"<p>" + b"word " * (MAX_DECODED // 5 + 1))
    assert refused.value.reason == "too-large"


@pytest.mark.parametrize("attribute", ['d{}="x"', "d{}='x'", "d{}=x", "d{}", 'd{} = "a > b"', 'd{}="a < b"', "d{}/"])
def test_a_tag_keeps_a_bearable_number_of_attributes(attribute):
    tag = "<p " + " ".join(attribute.format(number) for number in range(20_000)) + ">The pier is closed.</p>"
    clean = decoded(f"<p class=a>before</p>{tag}<p>after</p>")
    assert len(clean) < 5_000
    assert clean.startswith(b"<p class=a>before</p><p d0")
    assert clean.endswith(b">The pier is closed.</p><p>after</p>")


def test_bytes_in_utf_8_lose_their_mark_and_their_controls_alone():
    text = "<p>The café on the pier is closed.</p>".encode()
    assert decoded(b"\xef\xbb\xbf" + text + b"\x07") == text
