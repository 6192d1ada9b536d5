"""What `edits`, `show`, `diff` and `comment` tell of versions, of the edits between them and of what is said of them."""

from revtrack.cli.remote.values.parts import Json, article_ref, at, known, time_of, window
from revtrack.notes import Claim, Note
from revtrack.values.diff import Diff, Row, Stats
from revtrack.values.document import Document, PageTime
from revtrack.values.edits import EditCounts, EditCursor, EditRow
from revtrack.values.labels import Label
from revtrack.values.reports import BlockReason, ClaimedTime, EditReport, Evidence, Links, Span, VersionReport
from revtrack.values.review import Flag, Review, TestedClaim, Voice
from revtrack.values.timeline import Comment, EventRow, Removal, VersionRow


def edit_row(data: Json) -> EditRow:
    """A line of `edits`. Its place in the list is not known here."""
    note = data["note"] or {}
    between = window(data["changed_between"])
    return EditRow(
        cursor=EditCursor(between.until, 0),
        article=article_ref(data["article"]),
        from_number=data["versions"]["from"],
        to_number=data["versions"]["to"],
        window=between,
        severity=data["severity"],
        acknowledgement=data["acknowledgement"],
        summary=data["summary"],
        flags=tuple(data["flags"]),
        note_kind=note.get("kind"),
        note_text=note.get("text"),
        new_voices=tuple(data["new_voices"]),
        gone_voices=tuple(data["gone_voices"]),
        stats=dict(data["stats"]),
        labels=tuple(data["labels"]),
        edit_labels=tuple(data["edit_labels"]),
    )


def edit_counts(data: Json) -> EditCounts:
    """How many edits a filter finds."""
    return EditCounts(**known(EditCounts, data))


def comment(data: Json) -> Comment:
    """One comment."""
    removed = data["removed"] or {}
    return Comment(
        id=data["id"],
        article_id=data["article"],
        number=data["version"],
        author=data["author"],
        text=data["text"],
        at=at(data["at"]),
        replaces=data["replaces"],
        removed_at=time_of(removed.get("at")),
        removed_by=removed.get("by"),
    )


def label(data: Json) -> Label:
    """One label."""
    return Label(name=data["name"], number=data["version"], author=data["author"], at=time_of(data["at"]))


def version_row(data: Json) -> VersionRow:
    """One version of `log`."""
    names = (
        "number", "words", "digest", "sha256", "fetches", "severity", "acknowledgement", "summary", "note",
    )  # fmt: skip
    removed = data["removed"]
    return VersionRow(
        **{name: data[name] for name in names},
        first_seen=at(data["first_seen"]),
        last_seen=at(data["last_seen"]),
        window=window(data["changed_between"]) if data["changed_between"] else None,
        published=PageTime.from_dict(data["published"]) if data["published"] else None,
        stats=Stats(**known(Stats, data["stats"])) if data["stats"] else None,
        flags=tuple(data["flags"]),
        events=tuple(
            EventRow(id=e["id"], type=e["type"], deliveries=dict(e["deliveries"]), next_at=time_of(e["next_at"]))
            for e in data["events"]
        ),
        removed=Removal(at(removed["at"]), removed["reason"], removed["by"]) if removed else None,
    )


def version_report(data: Json) -> VersionReport:
    """What `show` tells."""
    return VersionReport(
        article=article_ref(data["article"]),
        version=version_row(data["version"]),
        document=Document.from_dict(data["document"]),
        headers=tuple((name, value) for name, value in data["headers"]),
    )


def edit_report(data: Json, old: Document, new: Document, versions: int) -> EditReport:
    """What `diff` tells; the documents and the number of versions are asked for apart."""
    between, links = data["changed_between"], data["links"]
    return EditReport(
        article=article_ref(data["article"]),
        from_number=data["versions"]["from"],
        to_number=data["versions"]["to"],
        versions=versions,
        window=window(between),
        claimed_modified=new.modified,
        review=_review(data["review"]),
        diff=Diff(old, new, tuple(map(_row, data["diff"]["rows"])), Stats(**known(Stats, data["diff"]["stats"]))),
        old=_evidence(data["evidence"]["from"]),
        new=_evidence(data["evidence"]["to"]),
        links=Links(links["diff"], links["json"], links["article"]),
        claimed_times=tuple(_claimed(each, new) for each in data["claimed_times"]),
        not_watched=tuple(Span(at(each["from"]), at(each["until"])) for each in between["not_watched"]),
    )


def block_reason(data: Json) -> BlockReason:
    """A line of `show --blocks`."""
    return BlockReason(text=data["text"], role=data["role"], reason=data["reason"])


def _evidence(data: Json) -> Evidence:
    return Evidence(**{**known(Evidence, data), "seen_at": time_of(data["seen_at"])})


def _claimed(data: Json, new: Document) -> ClaimedTime:
    """The page's own time is in its document; another's is known by its instant alone."""
    if data["source"] == "dateModified" and new.modified:
        return ClaimedTime("dateModified", new.modified)
    instant = at(data["time"])
    time = PageTime(local=f"{instant:%Y-%m-%dT%H:%M:%S}", raw=data["time"], instant=instant, offset_minutes=0)
    return ClaimedTime(data["source"], time)


def _row(data: Json) -> Row:
    where = tuple(data["at"]) if "at" in data else None
    segments = tuple(tuple(each) for each in data["segments"])
    return Row(data["channel"], data["type"], tuple(data["old"]), tuple(data["new"]), segments, where)


def _review(data: Json) -> Review:
    claims = tuple(TestedClaim(Claim(**known(Claim, each)), each["status"], tuple(each["rows"])) for each in data["claims"])
    note = data["note"]
    return Review(
        flags=tuple(Flag(**known(Flag, each)) for each in data["flags"]),
        severity=data["severity"],
        acknowledgement=data["acknowledgement"],
        note=Note(note["kind"], note["text"], tuple(each.claim for each in claims)) if note else None,
        claims=claims,
        uncovered=tuple(data["uncovered"]),
        summary=data["summary"],
        new_voices=tuple(Voice(each["name"], each["quotes"]) for each in data["new_voices"]),
        gone_voices=tuple(Voice(each["name"], each["quotes"]) for each in data["gone_voices"]),
    )
