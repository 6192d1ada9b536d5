"""The Public Suffix List is there once, and for those who need it."""

import subprocess
import sys
import time
from concurrent.futures import ThreadPoolExecutor

import pytest
from tld import utils
from tld.trie import Trie

from revtrack.addresses import registrable_domain


def test_threads_that_ask_for_a_domain_at_once_have_the_list_read_once(monkeypatch: pytest.MonkeyPatch) -> None:
    read: list[str] = []
    add = Trie.add

    def adding(trie: Trie, tld: str, private: bool = False) -> None:
        read.append(tld)
        if len(read) == 1:
            time.sleep(0.3)  # so that all ask while the first reads
        add(trie, tld, private)

    monkeypatch.setattr(Trie, "add", adding)
    monkeypatch.delitem(sys.modules, "revtrack.suffixes", raising=False)
    utils.reset_tld_names()
    registrable_domain.cache_clear()
    with ThreadPoolExecutor(8) as threads:
        found = threads.map(registrable_domain, [f"https://n{number}.bbc.co.uk/" for number in range(8)])
    assert set(found) == {"bbc.co.uk"}
    assert read.count("co.uk") == 1


def test_nobody_who_needs_no_domain_has_the_list_read() -> None:
    code = (
        "import sys, revtrack.web.app, revtrack.service.root; print('revtrack.suffixes' in sys.modules, 'tld' in sys.modules)"
    )
    ran = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert ran.stdout == "False False\n"
