"""The one transport: articles, robots files, feeds and webhooks all go through it, and through its gate.

One request, one answer: it follows no redirect, keeps no cookie and adds no credentials, since it has no session to remember
them in; proxies and netrc of the environment do not exist for it. Connections are kept and shared by all threads.
"""

from collections.abc import Iterable, Mapping
from ipaddress import ip_network
from typing import Any

import requests
from requests.adapters import HTTPAdapter
from urllib3 import HTTPConnectionPool, HTTPSConnectionPool, PoolManager

from revtrack.fetch.guard import PORTS, Gate, GuardedConnection, GuardedTlsConnection
from revtrack.fetch.limits import Limits

Timeouts = tuple[float, float]


class Transport:
    """Asks, safe for many threads. `allow` names networks that may be asked besides the internet, at whatever port."""

    def __init__(self, allow: Iterable[str] = (), ports: Iterable[int] = PORTS) -> None:
        self._gate = Gate(tuple(ip_network(network) for network in allow), tuple(ports))
        self._adapter = _Adapter(self._gate)

    def open(
        self,
        method: str,
        url: str,
        headers: Mapping[str, str],
        *,
        timeouts: Timeouts,
        limits: Limits,
        body: bytes | None = None,
    ) -> requests.Response:
        """The answer with its body still to be read, in this thread. `timeouts`: seconds to connect, seconds of silence.

        Raises what requests, urllib3 and the system raise; `fetch.trouble.translated` says it in our words.
        """
        request = _request(method, url, headers, body)
        self._gate.begin(limits)
        return self._adapter.send(request, stream=True, timeout=timeouts)

    def close(self) -> None:
        """Close all connections."""
        self._adapter.close()


def _request(method: str, url: str, headers: Mapping[str, str], body: bytes | None) -> requests.PreparedRequest:
    """A request made ready as requests does it, without what is never in ours: cookies, credentials, hooks."""
    request = requests.PreparedRequest()
    request.prepare_method(method)
    request.prepare_url(url, None)
    request.prepare_headers(headers)
    request.prepare_body(body, None)
    return request


class _Adapter(HTTPAdapter):
    """An adapter of requests whose connections are guarded."""

    def __init__(self, gate: Gate, *, pool_size: int = 32) -> None:
        self._gate = gate
        super().__init__(pool_connections=pool_size, pool_maxsize=pool_size, max_retries=0)

    def init_poolmanager(self, connections: int, maxsize: int, block: bool = False, **options: Any) -> None:
        """A pool manager whose connections are guarded."""
        own = {"gate": self._gate}
        plain, tls = type("Plain", (GuardedConnection,), own), type("Tls", (GuardedTlsConnection,), own)
        manager = PoolManager(num_pools=connections, maxsize=maxsize, block=block, **options)
        manager.pool_classes_by_scheme = {
            "http": type("HttpPool", (HTTPConnectionPool,), {"ConnectionCls": plain}),
            "https": type("HttpsPool", (HTTPSConnectionPool,), {"ConnectionCls": tls}),
        }
        self.poolmanager = manager

    def get_connection_with_tls_context(
        self,
        request: requests.PreparedRequest,
        verify: Any,
        proxies: Any = None,  # noqa: ARG002
        cert: Any = None,
    ) -> Any:
        """The connections to the host of a request; there is no proxy to be looked for."""
        host, tls = self.build_connection_pool_key_attributes(request, verify, cert)
        return self.poolmanager.connection_from_host(**host, pool_kwargs=tls)

    def request_url(self, request: requests.PreparedRequest, proxies: Any) -> str:  # noqa: ARG002
        """What is asked for: the path, as no proxy needs more of the address."""
        return request.path_url
