"""Which addresses are never asked, and for which reason."""

import re
from ipaddress import ip_network

import pytest

from revtrack.fetch.networks import REFUSED, judge


@pytest.mark.parametrize(
    "address",
    [
        "127.0.0.1", "127.255.255.254", "0.0.0.0", "10.1.2.3", "172.16.0.1", "172.31.255.255", "192.168.1.1", "169.254.169.254",
        "100.64.0.1", "192.0.0.192", "192.0.2.1", "192.88.99.1", "198.18.0.1", "198.51.100.7", "203.0.113.9", "224.0.0.1", "240.0.0.1",
        "255.255.255.255", "::", "::1", "::ffff:127.0.0.1", "::ffff:10.0.0.1", "::127.0.0.1", "64:ff9b::7f00:1", "64:ff9b:1::1",
        "2002:7f00:1::", "2001:0:7f00:1::", "2001:db8::1", "3fff::1", "5f00::1", "fc00::1", "fd12::1", "fe80::1", "fe80::1%eth0",
        "fec0::1", "ff02::1", "100::1", "2001:20::1", "2002:808:808::1", "2001:0:808:808::1", "::808:808", "::ffff:0:8.8.8.8", "2001:2::1",
        "168.63.129.16", "192.0.0.8", "192.31.196.1", "192.52.193.1", "192.175.48.1", "100.100.100.200", "239.255.255.250",
        "2001:db8:ffff::1", "2620:4f:8000::1", "100:0:0:1::1", "fd00:ec2::254", "4000::1", "8000::1", "e000::1", "200::1", "1fff::1",
        "2606:2800:220:1:0:5efe:10.0.0.1", "2606:2800:220:1:200:5efe:127.0.0.1",
    ],
)  # fmt: skip
def test_a_special_address_is_refused_with_its_reason(address: str) -> None:
    assert judge(address)


@pytest.mark.parametrize(
    "address",
    [
        "93.184.216.34",
        "8.8.8.8",
        "2606:2800:220:1::1",
        "172.32.0.1",
        "100.128.0.1",
        "64:ff9b::808:808",
        "::ffff:8.8.8.8",
        "3ffe::1",
        "2620:fe::fe",
    ],
)
def test_an_ordinary_address_may_be_asked(address: str) -> None:
    assert judge(address) == ""


def test_a_network_that_is_allowed_may_be_asked_and_no_other() -> None:
    allowed = (ip_network("127.0.0.0/8"),)
    assert judge("127.0.0.1", allowed) == ""
    assert judge("::ffff:127.0.0.1", allowed) == ""
    assert judge("10.0.0.1", allowed)
    assert judge("64:ff9b::7f00:1", allowed)
    assert judge("2002:7f00:1::1", allowed)


def test_every_row_names_the_document_that_sets_the_network_apart() -> None:
    assert [why for _, why in REFUSED if not re.search(r"\((RFC \d+|Microsoft Learn, .+)\)$", why)] == []
    assert len({network for network, _ in REFUSED}) == len(REFUSED)
