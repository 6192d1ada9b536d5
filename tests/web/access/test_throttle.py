"""How often secrets that open nothing may be shown: a table of times, and a memory that has an end."""

from datetime import UTC, datetime, timedelta

import pytest

from revtrack.web.access.throttle import ADDRESSES, FROM_ALL, FROM_ONE, WINDOW, Throttle, wait_for

NOON = datetime(2026, 11, 20, 12, tzinfo=UTC)
MINUTE = timedelta(minutes=1)
NOTHING = timedelta(0)


def ago(*minutes: float) -> tuple[datetime, ...]:
    return tuple(NOON - each * MINUTE for each in minutes)


@pytest.mark.parametrize(
    ("own", "everybody", "wait"),
    [
        ((), (), NOTHING),
        (ago(*[1] * (FROM_ONE - 1)), (), NOTHING),
        (ago(*[1] * FROM_ONE), (), 4 * MINUTE),
        (ago(*[4] * 5, *[1] * 5), (), MINUTE),
        (ago(*[6] * FROM_ONE), (), NOTHING),
        ((), ago(*[1] * FROM_ALL), NOTHING),
        (ago(1), ago(*[1] * FROM_ALL), 4 * MINUTE),
        (ago(6), ago(*[1] * FROM_ALL), NOTHING),
        (ago(*[-30] * FROM_ONE), (), NOTHING),
    ],
    ids=[
        "never failed",
        "one less than too many",
        "too many",
        "until the oldest is out of the window",
        "long ago",
        "others failed, this one never: nobody is locked out by others",
        "others failed, and this one did too",
        "others failed, this one long ago",
        "a clock that was set back",
    ],
)
def test_who_failed_too_often_waits(own: tuple[datetime, ...], everybody: tuple[datetime, ...], wait: timedelta) -> None:
    assert wait_for(own, everybody, NOON) == wait


def test_an_address_waits_and_another_does_not() -> None:
    throttle = Throttle()
    for _ in range(FROM_ONE):
        throttle.failed("192.0.2.1", NOON)
    assert throttle.wait("192.0.2.1", NOON) == WINDOW
    assert throttle.wait("192.0.2.2", NOON) == NOTHING


def test_the_addresses_of_one_network_of_version_6_are_one() -> None:
    throttle = Throttle()
    for number in range(FROM_ONE):
        throttle.failed(f"2001:db8:0:1::{number:x}", NOON)
    assert throttle.wait("2001:db8:0:1:ffff::1", NOON) == WINDOW
    assert throttle.wait("2001:db8:0:2::1", NOON) == NOTHING


def test_what_is_remembered_has_an_end() -> None:
    throttle = Throttle()
    for number in range(ADDRESSES * 2):
        throttle.failed(f"10.{number // 65536}.{number // 256 % 256}.{number % 256}", NOON)
    assert len(throttle._failures) == ADDRESSES
    assert len(throttle._all) == FROM_ALL
