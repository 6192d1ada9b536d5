"""Mutated pages through the reader and mutated answers through the client: whatever comes, nothing but a value comes out.

    python bench/fuzz.py [--full] [--pages 2000] [--answers 500] [--first 0] [--jobs 2]

A minute by default; `--full` makes 50,000 pages and 5,000 answers. `--first` goes on where another run ended.

Every second page is read with a previous document, as a later fetch is; every tenth is compared with it and reviewed. What
fails is printed with its number: `revtrack.testing.mutations.page(NUMBER)` is the page. Limit: 0 unhandled errors.
"""

import argparse
import multiprocessing
import time
import traceback
from collections import Counter
from functools import partial

from revtrack.diff import compare
from revtrack.errors import ExtractionError
from revtrack.extract import extract
from revtrack.fetch.client import Fetcher, FetchSettings
from revtrack.flags import review
from revtrack.render.json import dumps
from revtrack.service.root import utc_now
from revtrack.testing import mutations
from revtrack.testing.wire import Wire
from revtrack.values.document import Document

SHORT, FULL = (2_000, 500), (50_000, 5_000)
SLOW_S = 2.0
BATCH = 250
PREVIOUS = tuple(extract(seed, mutations.URL) for seed in mutations.SEEDS[:3])
Found = tuple[Counter[str], list[str]]


def main() -> None:
    """Run and print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--full", action="store_true", help="50,000 pages, 5,000 answers")
    parser.add_argument("--pages", type=int)
    parser.add_argument("--answers", type=int)
    parser.add_argument("--first", type=int, default=0)
    parser.add_argument("--jobs", type=int, default=2)
    asked = parser.parse_args()
    pages, answers = FULL if asked.full else SHORT
    pages, answers = asked.pages or pages, asked.answers or answers
    with multiprocessing.get_context("spawn").Pool(asked.jobs) as pool:
        run = partial(measured, pool.imap_unordered, asked.first)
        errors = run("pages", read_pages, pages) + run("answers", fetch_answers, answers)
    raise SystemExit(1 if errors else 0)


def measured(run: object, first: int, what: str, work: object, count: int) -> int:
    """Do `count` cases in batches and print what came of them; the number of errors."""
    began, counts, errors = time.monotonic(), Counter[str](), []
    ranges = [range(start, min(start + BATCH, first + count)) for start in range(first, first + count, BATCH)]
    for found, failed in run(work, ranges):  # type: ignore[operator]
        counts += found
        errors += failed
        for each in failed:
            print(each, flush=True)
    took = time.monotonic() - began
    said = ", ".join(f"{number} {name}" for name, number in counts.most_common(12))
    print(
        f"{count} mutated {what} in {took:.0f} s ({count / took:.0f}/s): {len(errors)} unhandled errors (limit 0)  [{said}]",
        flush=True,
    )
    return len(errors)


def read_pages(numbers: range) -> Found:
    """Read the pages of these numbers."""
    return collected(numbers, read_page)


def read_page(number: int) -> str:
    """What came of one page."""
    page = mutations.page(number)
    previous = PREVIOUS[number % len(PREVIOUS)] if number % 2 else None
    began = time.monotonic()
    try:
        document = extract(page, mutations.URL, content_type=mutations.TYPES[number % len(mutations.TYPES)], previous=previous)
    except ExtractionError as error:
        return error.reason
    finally:
        took = time.monotonic() - began
    dumps(document.to_dict())
    if number % 10 == 1 and previous is not None:
        told(previous, document)
    return "slow" if took > SLOW_S else "read"


def told(previous: Document, document: Document) -> None:
    """Compare, review, and write it as JSON."""
    diff = compare(previous, document)
    dumps(review(diff).to_dict())
    dumps(diff.to_dict())


def fetch_answers(numbers: range) -> Found:
    """Fetch the answers of these numbers, over a wire that exists only here."""
    wire = Wire(lambda _: ["93.184.216.34"])
    settings = FetchSettings(user_agent="revtrack-fuzz", deadline=5, max_bytes=100_000, max_wire_bytes=100_000)
    fetcher = Fetcher(settings, clock=utc_now)

    def fetch(number: int) -> str:
        wire.reply = lambda _: mutations.answer(number)
        return fetcher.get("http://ledger.example/story").failure or "read"

    with wire:
        return collected(numbers, fetch)


def collected(numbers: range, work: object) -> Found:
    """The outcomes of these numbers, and the errors that came out instead of one."""
    counts, failed = Counter[str](), []
    for number in numbers:
        try:
            counts[work(number)] += 1  # type: ignore[operator]
        except Exception:
            failed.append(f"number {number}: {traceback.format_exc().strip()}")
    return counts, failed


if __name__ == "__main__":
    main()
