"""Why a block of a stored version is in its document or not: its page, read once more and told."""

from dataclasses import replace
from typing import TYPE_CHECKING

from revtrack.service.reading import explain_page
from revtrack.values.reports import BlockReason

if TYPE_CHECKING:
    from revtrack.service.root import Root


def blocks_of(root: "Root", article_id: int, number: int) -> tuple[BlockReason, ...]:
    """Every block of a version's page with its role and reason, by today's extractor and today's rules of the site.

    Raises NotFoundError; ExtractionError where today's extractor finds no article any more.
    """
    stored = root.store.inputs(article_id, number)
    inputs = replace(stored, site=root.habits.rules(stored.url))
    before = inputs.previous_number
    previous = root.store.document(article_id, before) if before else None
    return root.workers.run(explain_page, root.store.page(article_id, number), inputs, previous)
