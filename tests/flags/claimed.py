"""Pairs of versions with the note that the outlet put under the new one: invented stories, notes in the manner of real ones."""

from dataclasses import dataclass

LEAD = "The council met on Tuesday to weigh the plan for the harbour bridge, which has divided the town since spring."
NO_ANSWER = "The Port Authority did not respond to a request for comment."
ANSWER = "“We will open the books to anybody who asks,” a Port Authority spokesperson said in a statement."
TOLL_14 = "The fire killed 14 people in the old warehouse on Quay Street."
TOLL_17 = "The fire killed 17 people in the old warehouse on Quay Street."
FERRY = "The ferry stopped at noon and did not sail again until the wind had dropped."
HEARING_10 = "The hearing on the lease will be held on May 10 in the old customs house."
HEARING_12 = "The hearing on the lease will be held on May 12 in the old customs house."
CAPTAIN_WRONG = "The ship was steered by Captain Ada Quil of the harbour pilots that night."
CAPTAIN = "The ship was steered by Captain Ada Quill of the harbour pilots that night."
MAYOR = "“I have never met the builders and never will,” Mayor Otto Marsh said."


@dataclass(frozen=True)
class Claimed:
    """What the pair shows in words, the two texts, the note, and what must come of it."""

    shows: str
    old: tuple[str, ...]
    new: tuple[str, ...]
    note: str
    verdict: str
    claims: tuple[str, ...]
    uncovered: tuple[str, ...] = ()


PAIRS = (
    Claimed(
        "a statement replaces the silence",
        (NO_ANSWER,), (ANSWER,),
        "Editor's note: This story was updated with a statement from the Port Authority.",
        "acknowledged", ("seen",),
    ),
    Claimed(
        "a statement is there, and the toll rose in silence",
        (NO_ANSWER, TOLL_14), (ANSWER, TOLL_17),
        "Editor's note: This story was updated with a statement from the Port Authority.",
        "partly", ("seen",), ("number-changed",),
    ),
    Claimed(
        "a statement is announced and none is there",
        (TOLL_14,), (TOLL_17,),
        "UPDATE: This story was updated with a statement from the Port Authority.",
        "partly", ("not_seen",), ("number-changed",),
    ),
    Claimed(
        "the comment of another body was added",
        (NO_ANSWER,), ("The Port Authority did not respond to a request for comment.", "A fire brigade spokesperson said in a statement that the doors were locked."),
        "Update: This article has been updated with comment from the railway.",
        "partly", ("not_seen",), ("statement-added", "source-added", "info-added"),
    ),
    Claimed(
        "the comment was added to the end",
        (FERRY,), (FERRY, "In an email, Nora Lind of Halvard Shipping said that the crew had followed the rules."),
        "This article was updated to include comment from Halvard Shipping.",
        "acknowledged", ("seen",),
    ),
    Claimed(
        "the toll was corrected and the note names both figures",
        (TOLL_14,), (TOLL_17,),
        "Correction: An earlier version of this story misstated the number of people killed in the fire. It is 17, not 14.",
        "acknowledged", ("seen",),
    ),
    Claimed(
        "the note names figures that the text does not",
        (TOLL_14,), (TOLL_17,),
        "Correction: An earlier version of this story misstated the number of people killed in the fire. It is 19, not 15.",
        "partly", ("not_seen",), ("number-changed",),
    ),
    Claimed(
        "the number is named only by what it counts",
        (TOLL_14,), (TOLL_17,),
        "Correction: An earlier version of this story misstated the number of people killed in the fire.",
        "acknowledged", ("seen",),
    ),
    Claimed(
        "another number was corrected than the note says",
        (TOLL_14,), (TOLL_17,),
        "Correction: An earlier version of this article misstated the length of the bridge.",
        "partly", ("not_seen",), ("number-changed",),
    ),
    Claimed(
        "the date was corrected and the note names both days",
        (HEARING_10,), (HEARING_12,),
        "Correction: An earlier version of this story misstated the date of the hearing; it is May 12, not May 10.",
        "acknowledged", ("seen",),
    ),
    Claimed(
        "the date was corrected and a quotation went",
        (HEARING_10, MAYOR), (HEARING_12,),
        "Correction: An earlier version of this story misstated the date of the hearing; it is May 12, not May 10.",
        "partly", ("seen",), ("quote-removed", "source-removed", "info-removed"),
    ),
    Claimed(
        "the date is said to be corrected and is as it was",
        (HEARING_10, FERRY), (HEARING_10, FERRY.replace("noon", "dusk"), TOLL_14),
        "Correction: An earlier version of this story misstated the date of the hearing.",
        "partly", ("not_seen",), ("info-added", "info-removed"),
    ),
    Claimed(
        "the day of the hearing was corrected",
        (HEARING_10,), (HEARING_12,),
        "This story was corrected on 9 May to fix the date of the hearing.",
        "acknowledged", ("seen",),
    ),
    Claimed(
        "the spelling of a name was corrected",
        (CAPTAIN_WRONG,), (CAPTAIN,),
        "Correction: This story was updated to correct the spelling of Captain Ada Quill's name.",
        "acknowledged", ("seen",),
    ),
    Claimed(
        "the spelling is said to be corrected and a figure was",
        (TOLL_14, CAPTAIN), (TOLL_17, CAPTAIN),
        "Editor's note: This story was updated to correct the spelling of Captain Quill's name.",
        "partly", ("not_seen",), ("number-changed",),
    ),
    Claimed(
        "the misspelled name was corrected and the figure was too",
        (CAPTAIN_WRONG, TOLL_14), (CAPTAIN, TOLL_17),
        "Correction: An earlier version of this article misspelled the name of Captain Ada Quill.",
        "partly", ("seen",), ("number-changed",),
    ),
    Claimed(
        "details were added and the note says so in general",
        (FERRY,), (FERRY, "Divers searched the basin below the pier for two hours and found nothing there."),
        "Update: This story has been updated with additional details.",
        "acknowledged", ("seen",),
    ),
    Claimed(
        "details were added and the toll changed beside them",
        (FERRY, TOLL_14), (FERRY, TOLL_17, "Divers searched the basin below the pier for two hours and found nothing there."),
        "Update: This story has been updated with additional details.",
        "partly", ("seen",), ("number-changed",),
    ),
    Claimed(
        "additional reporting brings a source and a quotation",
        (FERRY,), (FERRY, MAYOR),
        "This story has been updated with additional reporting.",
        "acknowledged", ("seen",),
    ),
    Claimed(
        "more information is announced and a passage was cut",
        (FERRY, "Divers searched the basin below the pier for two hours and found nothing there."), (FERRY,),
        "This article has been updated with more information.",
        "partly", ("not_seen",), ("info-removed",),
    ),
    Claimed(
        "the note says only that something was done",
        (TOLL_14,), (TOLL_17,),
        "This story has been updated.",
        "partly", (), ("number-changed",),
    ),
    Claimed(
        "an error that is not named cannot be checked",
        (TOLL_14,), (TOLL_17,),
        "This article was amended on 12 May to correct an error.",
        "partly", ("not_checkable",), ("number-changed",),
    ),
    Claimed(
        "clarity cannot be checked",
        (HEARING_10,), (HEARING_12,),
        "This story was edited to improve clarity.",
        "partly", (), ("date-changed",),
    ),
    Claimed(
        "a passage was removed and the note says which",
        (FERRY, "The builder Halvard Brothers paid the harbour master for the permit, records show."), (FERRY,),
        "Editor's note: This article was amended to remove a reference to the builder Halvard Brothers.",
        "acknowledged", ("seen",),
    ),
    Claimed(
        "a passage is said to be removed and stands there still",
        (FERRY, TOLL_14, "The builder Halvard Brothers paid for the permit."), (FERRY, TOLL_17, "The builder Halvard Brothers paid for the permit."),
        "Editor's note: This article was amended to remove a reference to the builder Halvard Brothers.",
        "partly", ("not_seen",), ("number-changed",),
    ),
    Claimed(
        "a quotation was removed and the note says so",
        (FERRY, MAYOR), (FERRY,),
        "Editor's note: This story was updated to remove a quote from Mayor Otto Marsh.",
        "acknowledged", ("seen",),
    ),
    Claimed(
        "the cost was corrected with units",
        ("The bridge will cost $14 million, the council said.",), ("The bridge will cost $17 million, the council said.",),
        "Correction: An earlier version of this article misstated the cost of the bridge. It is $17 million, not $14 million.",
        "acknowledged", ("seen",),
    ),
    Claimed(
        "the place was corrected by contrast",
        ("The body was found in the town of Eastmoor on the coast road.",), ("The body was found in the town of Westmoor on the coast road.",),
        "Correction: An earlier version of this story misstated where the body was found. It was in Westmoor, not Eastmoor.",
        "acknowledged", ("seen",),
    ),
    Claimed(
        "the place is said to be corrected by contrast and is not",
        ("The body was found in the town of Eastmoor.", TOLL_14), ("The body was found in the town of Eastmoor.", TOLL_17),
        "Correction: An earlier version of this story misstated where the body was found. It was in Westmoor, not Eastmoor.",
        "partly", ("not_seen",), ("number-changed",),
    ),
    Claimed(
        "two claims are both shown",
        (NO_ANSWER, TOLL_14), (ANSWER, TOLL_17),
        "Editor's note: This story was updated with a statement from the Port Authority and to correct the number of people killed.",
        "acknowledged", ("seen", "seen"),
    ),
    Claimed(
        "of two claims one is shown",
        (NO_ANSWER, FERRY), (ANSWER, FERRY),
        "Editor's note: This story was updated with a statement from the Port Authority and to correct the number of people killed.",
        "acknowledged", ("seen", "not_seen"),
    ),
    Claimed(
        "no note stands beside a changed figure",
        (TOLL_14,), (TOLL_17,),
        "",
        "none_found", (), ("number-changed",),
    ),
    Claimed(
        "a comma needs no note",
        ("The ferry stopped at noon but it sailed again.",), ("The ferry stopped at noon, but it sailed again.",),
        "",
        "not_needed", (),
    ),
    Claimed(
        "a clarification says what the text now makes clear",
        ("The pilots were paid by the port.",), ("The pilots were paid by the port through a fund of the union of seamen.",),
        "Clarification: This story was updated to clarify that the pilots were paid through a fund of the union.",
        "acknowledged", ("seen",),
    ),
    Claimed(
        "an agency line corrects the spelling in a paragraph",
        (CAPTAIN_WRONG,), (CAPTAIN,),
        "(Corrects spelling of captain's name in paragraph 2)",
        "acknowledged", ("seen",),
    ),
    Claimed(
        "an agency line adds a quotation",
        (FERRY,), (FERRY, MAYOR),
        "(Adds quotes from Mayor Otto Marsh)",
        "acknowledged", ("seen",),
    ),
    Claimed(
        "the year was corrected",
        ("The span was built in 1978 by prisoners of the crown.",), ("The span was built in 1987 by prisoners of the crown.",),
        "Correction: An earlier version of this article misstated the year the span was built. It was 1987, not 1978.",
        "acknowledged", ("seen",),
    ),
    Claimed(
        "the attribution of a quotation was corrected",
        ("“I have never met the builders and never will,” Councillor Nora Lind said.",), (MAYOR,),
        "Correction: An earlier version of this story misattributed a quote to Nora Lind. It was said by Mayor Otto Marsh.",
        "acknowledged", ("seen",),
    ),
    Claimed(
        "the mayor's denial is told of and was added",
        (FERRY,), (FERRY, "Otto Marsh denied that he had met the builders, and called the claim a lie."),
        "This story was updated to include Otto Marsh's denial.",
        "acknowledged", ("seen",),
    ),
    Claimed(
        "the outcome is told of and was added",
        (FERRY,), (FERRY, "The captain was arrested on the pier late in the evening by the harbour police."),
        "Update: This story was updated to reflect that the captain was arrested.",
        "acknowledged", ("seen",),
    ),
    Claimed(
        "the arrest is told of and a figure changed",
        (FERRY, TOLL_14), (FERRY, TOLL_17),
        "Update: This story was updated to reflect that the captain was arrested.",
        "partly", ("not_seen",), ("number-changed",),
    ),
)  # fmt: skip
