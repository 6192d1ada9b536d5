import pytest

from revtrack.errors import ConfigError
from revtrack.extract import SiteRules, extract


def test_rules_survive_the_way_through_json():
    rules = SiteRules(include=(".a",), exclude=(".b", ".c"), note=(".d",), headline="h2")
    assert SiteRules.from_dict(rules.to_dict()) == rules
    assert SiteRules.from_dict({}) == SiteRules()
    assert SiteRules.from_dict({"include": ".a"}).include == (".a",)


def test_selectors_override_the_judgement(page, paragraphs):
    box = '<aside class="box">Ferries run at six and at nine</aside>'
    source = page(
        [*paragraphs[:3], '<p class="promo">The lighthouse shop sells maps of the island.</p>', *paragraphs[3:], box]
    )
    site = SiteRules(include=("aside.box",), exclude=("p.promo",), note=("article > p:last-of-type",), headline="footer p")
    document = extract(source, "http://gazette.example/pier-closes-now", site=site)
    roles = {block.text: block.role for block in document.blocks}
    assert roles["Ferries run at six and at nine"] == "body"
    assert "The lighthouse shop sells maps of the island." not in roles
    assert roles[paragraphs[-1]] == "note"
    assert document.headline == "© Harbor Gazette. All rights reserved."


def test_a_selector_that_is_none_is_a_clear_error(page):
    with pytest.raises(ConfigError, match="not a CSS selector"):
        extract(page(), "http://gazette.example/a-b-c", site=SiteRules(include=("p[",)))
