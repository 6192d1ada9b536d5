"""Who may ask which host: due articles are claimed host by host, under a lease with a fencing token.

A lease that ran out may be taken over. The token grows each time, and a result counts only with the token of today; so a
worker that slept through its lease, or a clock that jumped, costs a fetch and never a wrong row.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlalchemy import Connection, bindparam, select

from revtrack.errors import LeaseLostError
from revtrack.store.due import DUE_HOSTS, FOUND_HOSTS, FREE, WATCHED, MakeSlice, due_slice, found_slice
from revtrack.store.holding import HOLD_OFF, IS_MINE, ensure_host
from revtrack.store.pace import note_pace, read_pace
from revtrack.store.part import Part, batches, labels_of
from revtrack.store.prepared import Prepared
from revtrack.store.rows import article_of, gone_since
from revtrack.store.tables import article, host
from revtrack.values.outages import Down, Neighbour
from revtrack.values.slices import Slice
from revtrack.values.watching import Article, Lease

ANY = 2**31
_NAMED_HOSTS = (
    select(article.c.id, article.c.host)
    .join(host, host.c.name == article.c.host)
    .where(article.c.id.in_(bindparam("ids", expanding=True)), FREE)
    .order_by(article.c.id)
)
_NAMED_ARTICLES = select(article).where(article.c.id.in_(bindparam("ids", expanding=True))).order_by(article.c.id)
_WATCHED = (
    select(article.c.id, article.c.checked_at, article.c.gone)
    .where(article.c.host == bindparam("host"), article.c.state.in_(WATCHED))
    .order_by(article.c.id)
)
_TOKENS = (
    select(host.c.name, host.c.token, host.c.failures)
    .where(host.c.name.in_(bindparam("names", expanding=True)), FREE)
    .order_by(host.c.name)
    .with_for_update(skip_locked=True)
)
_TAKE = Prepared(
    host.update().where(host.c.name == bindparam("host")).values(lease_until=bindparam("until"), token=bindparam("next_token"))
)
_EXTEND = host.update().where(IS_MINE, host.c.lease_until.is_not(None)).values(lease_until=bindparam("until"))
_RELEASE = Prepared(host.update().where(IS_MINE).values(lease_until=None))


@dataclass(frozen=True, slots=True)
class Limits:
    """Of how many hosts is claimed at once, how much of each sort from each, and how many fetches a day in all (0: any)."""

    hosts: int
    per_host: int
    per_day: int = 0


class Leases(Part):
    """Claiming, keeping and giving back of hosts."""

    def claim_due(self, *, now: datetime, lease: timedelta, hosts: int, per_host: int, per_day: int = 0) -> list[Slice]:
        """What is due of at most `hosts` hosts that are free, oldest first, under leases: articles, feeds, found addresses.

        At most `per_host` of each sort: they take turns, so that no sort waits for the end of another. No more than a budget
        of `per_day` fetches allows at this moment, over all processes; 0 is no budget.
        """
        limits = Limits(hosts, per_host, per_day)
        return self._claim_hosts(DUE_HOSTS, due_slice, limits, now=now, lease=lease)

    def claim_found(self, *, now: datetime, lease: timedelta, hosts: int, per_host: int) -> list[Slice]:
        """The same for found addresses alone, whatever else of their hosts is due."""
        return self._claim_hosts(FOUND_HOSTS, found_slice, Limits(hosts, per_host), now=now, lease=lease)

    def _claim_hosts(
        self, due_hosts: Prepared, make: MakeSlice, limits: Limits, *, now: datetime, lease: timedelta
    ) -> list[Slice]:
        due = {"now": now, "hosts": limits.hosts, "beyond": beyond(now, lease)}
        with self._db.reading() as connection:
            if not due_hosts.row(connection, due):
                return []
        with self._db.writing() as connection:
            pace = read_pace(connection) if limits.per_day else None
            allowed = pace.allows(now, limits.per_day) if pace else ANY
            names = [row.host for row in due_hosts.rows(connection, {**due, "hosts": min(limits.hosts, allowed)})]
            leases = _take(connection, names, now, lease)
            taken = [leases[name] for name in names if name in leases]
            each = {"now": now, "per_host": limits.per_host}
            slices = [make(connection, lease, {**each, "host": lease.host}) for lease in taken]
            if pace and slices:
                slices = [work.first(max(1, allowed // len(slices))) for work in slices]
                note_pace(connection, pace.spend(sum(work.size for work in slices), now, limits.per_day))
            return slices

    def claim_articles(self, ids: Sequence[int], *, now: datetime, lease: timedelta, per_host: int) -> list[Slice]:
        """Those of the named articles whose host is free, due or not, at most `per_host` of each host."""
        if not self._free_hosts(ids, now, lease):
            return []
        with self._db.writing() as connection:
            wanted = _named(connection, ids, now, lease, per_host)
            leases = _take(connection, list(wanted), now, lease)
            chosen = [article_id for name in leases for article_id in wanted[name]]
            labels = labels_of(connection, chosen)
            rows = [row for batch in batches(chosen) for row in connection.execute(_NAMED_ARTICLES, {"ids": batch})]
        return _slices(leases, [article_of(row, labels.get(row.id, ())) for row in rows])

    def lease_host(self, name: str, *, now: datetime, lease: timedelta) -> Lease | None:
        """The lease of a host that need not be known yet; None while it is held or to be left alone.

        All who hold hosts hold them for one `lease`: one that ends after two of it is taken for that of a clock that jumped.
        """
        with self._db.writing() as connection:
            ensure_host(connection, name)
            return _take(connection, [name], now, lease).get(name)

    def extend(self, lease: Lease, until: datetime) -> None:
        """Hold a lease for longer. Raises LeaseLostError where somebody else took it over, or it was given back."""
        with self._db.writing() as connection:
            values = {"host": lease.host, "held": lease.token, "until": until}
            if not connection.execute(_EXTEND, values).rowcount:
                raise LeaseLostError(f"the lease on {lease.host} was taken over", hint="nothing is lost: it is checked again")

    def release(self, lease: Lease, *, next_allowed_at: datetime | None = None) -> None:
        """Give a host back; nothing happens where it was taken over. `next_allowed_at` never shortens what was agreed."""
        values = {"host": lease.host, "held": lease.token}
        with self._db.writing() as connection:
            if next_allowed_at is not None:
                HOLD_OFF.run(connection, {**values, "allowed": next_allowed_at})
            _RELEASE.run(connection, values)

    def neighbours(self, name: str) -> tuple[list[Neighbour], Down | None]:
        """The watched articles of a host, and when they were last told of as one because most were missing."""
        with self._db.reading() as connection:
            down = connection.execute(select(host.c.down_since, host.c.up_since).where(host.c.name == name)).one_or_none()
            rows = connection.execute(_WATCHED, {"host": name}).all()
        known = Down(down.down_since, down.up_since) if down and down.down_since else None
        return [Neighbour(row.id, row.checked_at, gone_since(row.gone)) for row in rows], known

    def host_free_at(self, hosts: Iterable[str]) -> dict[str, datetime]:
        """When each host may be asked next; those that may be asked at any time are left out."""
        columns = select(host.c.lease_until, host.c.next_allowed_at)
        found = {}
        with self._db.reading() as connection:
            for name in set(hosts):
                row = connection.execute(columns.where(host.c.name == name)).one_or_none()
                times = [time for time in row or () if time is not None]
                if times:
                    found[name] = max(times)
        return found

    def _free_hosts(self, ids: Iterable[int], now: datetime, lease: timedelta) -> bool:
        asked = {"now": now, "beyond": beyond(now, lease)}
        with self._db.reading() as connection:
            return any(connection.execute(_NAMED_HOSTS, {**asked, "ids": batch}).first() for batch in batches(ids))


def beyond(now: datetime, lease: timedelta) -> datetime:
    """After when no lease can end; clocks of machines that share a database may differ by as much as one lease."""
    return now + 2 * lease


def _take(connection: Connection, names: Sequence[str], now: datetime, lease: timedelta) -> dict[str, Lease]:
    """Leases of those of the hosts that are free; what another process is taking right now is left to it."""
    if not names:
        return {}
    free = connection.execute(_TOKENS, {"names": names, "now": now, "beyond": beyond(now, lease)}).all()
    until = now + lease
    taken = {name: Lease(name, token + 1, until, failures) for name, token, failures in free}
    _TAKE.each(connection, [{"host": each.host, "next_token": each.token, "until": until} for each in taken.values()])
    return taken


def _named(connection: Connection, ids: Iterable[int], now: datetime, lease: timedelta, per_host: int) -> dict[str, list[int]]:
    """The first articles of each free host."""
    wanted: dict[str, list[int]] = {}
    for batch in batches(ids):
        for article_id, name in connection.execute(_NAMED_HOSTS, {"ids": batch, "now": now, "beyond": beyond(now, lease)}):
            chosen = wanted.setdefault(name, [])
            if len(chosen) < per_host:
                chosen.append(article_id)
    return wanted


def _slices(leases: Mapping[str, Lease], articles: Iterable[Article]) -> list[Slice]:
    by_host: dict[str, list[Article]] = {name: [] for name in leases}
    for each in articles:
        by_host[each.host].append(each)
    return [Slice(leases[name], tuple(group)) for name, group in by_host.items()]
