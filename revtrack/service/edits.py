"""An edit as views show it, made from what the store holds: compared and reviewed when it is asked for."""

from revtrack.diff import compare
from revtrack.errors import NotFoundError
from revtrack.flags import review
from revtrack.service.announce import edit_links
from revtrack.service.times import claimed_times
from revtrack.store import Store
from revtrack.values.reports import EditReport, EditSources


def edit_of(store: Store, article_id: int, numbers: tuple[int, int] | None, public_url: str) -> EditReport:
    """The edit between two versions of an article; between the last two where `numbers` is None.

    Raises NotFoundError for an unknown article or version, and where there is only one version yet.
    """
    if numbers is None:
        numbers = _last_two(store, article_id)
    return edit_report(store.edit_sources(article_id, *numbers), public_url)


def edit_report(sources: EditSources, public_url: str) -> EditReport:
    """The edit that `sources` hold."""
    diff = compare(sources.old_document, sources.new_document)
    return EditReport(
        article=sources.article,
        from_number=sources.old.number,
        to_number=sources.new.number,
        versions=sources.versions,
        window=sources.window,
        claimed_modified=sources.new_document.modified,
        review=review(diff, earlier=sources.earlier),
        diff=diff,
        old=sources.old,
        new=sources.new,
        links=edit_links(public_url, sources.article.id, sources.old.number, sources.new.number),
        claimed_times=claimed_times(sources.new_document.modified, sources.last_modified),
        not_watched=sources.not_watched,
    )


def _last_two(store: Store, article_id: int) -> tuple[int, int]:
    latest = store.article(article_id).number
    if latest < 2:
        raise NotFoundError(f"article {article_id} has only one version so far", hint=f"revtrack check {article_id}")
    return latest - 1, latest
