"""How each kind of change is told: which statements it comes from, and its sentence in Dutch and English."""

from dataclasses import dataclass
from enum import StrEnum

from graph.text import Text


class ChangeKind(StrEnum):
    """What changed. The last two changed what we know, all others changed the world."""

    MERGED = "MERGED"
    JOINED = "JOINED"
    LEFT = "LEFT"
    JOINED_REGION = "JOINED_REGION"
    LEFT_REGION = "LEFT_REGION"
    PARTNER_JOINED = "PARTNER_JOINED"
    PARTNER_LEFT = "PARTNER_LEFT"
    NEW_LEADER = "NEW_LEADER"
    LEADER_ENDED = "LEADER_ENDED"
    NEW_MANDATE = "NEW_MANDATE"
    MANDATE_ENDED = "MANDATE_ENDED"
    NEW_STATUS = "NEW_STATUS"
    STATUS_ENDED = "STATUS_ENDED"
    CONTRACT_BEGAN = "CONTRACT_BEGAN"
    CONTRACT_ENDED = "CONTRACT_ENDED"
    DECIDED = "DECIDED"
    BEGAN = "BEGAN"
    ENDED = "ENDED"
    FIRST_STATED = "FIRST_STATED"
    CORRECTED = "CORRECTED"


KIND_WORDS = {
    ChangeKind.MERGED: Text("gemeente ging op in een andere", "municipality merged"),
    ChangeKind.JOINED: Text("gemeente bij een netwerk", "municipality joined a network"),
    ChangeKind.LEFT: Text("gemeente niet meer bij een netwerk", "municipality left a network"),
    ChangeKind.JOINED_REGION: Text("gemeente bij een regio", "municipality joined a region"),
    ChangeKind.LEFT_REGION: Text("gemeente niet meer bij een regio", "municipality left a region"),
    ChangeKind.PARTNER_JOINED: Text("nieuwe partner", "new partner"),
    ChangeKind.PARTNER_LEFT: Text("geen partner meer", "no longer a partner"),
    ChangeKind.NEW_LEADER: Text("verzekeraar met het voortouw", "leading insurer"),
    ChangeKind.LEADER_ENDED: Text("verzekeraar niet meer met het voortouw", "no longer a leading insurer"),
    ChangeKind.NEW_MANDATE: Text("mandaat", "mandate"),
    ChangeKind.MANDATE_ENDED: Text("mandaat liep af", "mandate ended"),
    ChangeKind.NEW_STATUS: Text("status", "status"),
    ChangeKind.STATUS_ENDED: Text("status geldt niet meer", "status ended"),
    ChangeKind.CONTRACT_BEGAN: Text("contract begon", "contract began"),
    ChangeKind.CONTRACT_ENDED: Text("contract liep af", "contract ended"),
    ChangeKind.DECIDED: Text("besluit", "decision"),
    ChangeKind.BEGAN: Text("begon", "began"),
    ChangeKind.ENDED: Text("liep af", "ended"),
    ChangeKind.FIRST_STATED: Text("pas sindsdien bekend", "only known since"),
    ChangeKind.CORRECTED: Text("verbeterd", "corrected"),
}
"""What each kind of change is called; a test holds the two together."""


@dataclass(frozen=True, slots=True)
class Told:
    """How statements of one kind are told. `about_object`: the change is about the object of the statement.

    Sentences take {subject} and {object} of the statement; `known` takes {about} and {number}.
    """

    came: ChangeKind
    came_words: Text
    went: ChangeKind | None
    went_words: Text
    known: Text
    about_object: bool = False


TOLD: dict[str, Told] = {
    "SUCCEEDED_BY": Told(
        ChangeKind.MERGED,
        Text("{subject} ging op in {object}", "{subject} merged into {object}"),
        None,
        Text("", ""),
        Text("waarin {about} opging", "what {about} merged into"),
    ),
    "COVERS": Told(
        ChangeKind.JOINED,
        Text("{object} hoort bij {subject}", "{object} joined {subject}"),
        ChangeKind.LEFT,
        Text("{object} hoort niet meer bij {subject}", "{object} left {subject}"),
        Text("gemeenten van {about} ({number})", "{number} municipalities of {about}"),
    ),
    "IN_REGION": Told(
        ChangeKind.JOINED_REGION,
        Text("{subject} hoort bij regio {object}", "{subject} came into region {object}"),
        ChangeKind.LEFT_REGION,
        Text("{subject} hoort niet meer bij regio {object}", "{subject} left region {object}"),
        Text("gemeenten van regio {about} ({number})", "{number} municipalities of region {about}"),
        about_object=True,
    ),
    "PARTNER_IN": Told(
        ChangeKind.PARTNER_JOINED,
        Text("{subject} is partner in {object}", "{subject} became a partner in {object}"),
        ChangeKind.PARTNER_LEFT,
        Text("{subject} is geen partner meer in {object}", "{subject} is no longer a partner in {object}"),
        Text("partners van {about} ({number})", "{number} partners of {about}"),
        about_object=True,
    ),
    "LEADS": Told(
        ChangeKind.NEW_LEADER,
        Text("{subject} neemt het voortouw in {object}", "{subject} leads in {object}"),
        ChangeKind.LEADER_ENDED,
        Text("{subject} neemt niet meer het voortouw in {object}", "{subject} no longer leads in {object}"),
        Text("leidende verzekeraars van {about} ({number})", "{number} leading insurers of {about}"),
        about_object=True,
    ),
    "MANDATE_FOR": Told(
        ChangeKind.NEW_MANDATE,
        Text("{subject} heeft het mandaat voor {object}", "{subject} holds the mandate for {object}"),
        ChangeKind.MANDATE_ENDED,
        Text("{subject} heeft niet meer het mandaat voor {object}", "{subject} no longer holds the mandate for {object}"),
        Text("mandaathouders van {about} ({number})", "{number} mandate holders of {about}"),
        about_object=True,
    ),
    "HAS_STATUS": Told(
        ChangeKind.NEW_STATUS,
        Text("{subject} kreeg de status ‘{object}’", "{subject} got the status ‘{object}’"),
        ChangeKind.STATUS_ENDED,
        Text("{subject} heeft niet meer de status ‘{object}’", "{subject} no longer has the status ‘{object}’"),
        Text("de status van {about} ({number})", "{number} statuses of {about}"),
    ),
    "FINANCED_BY": Told(
        ChangeKind.CONTRACT_BEGAN,
        Text("“{subject}” begon, betaald door {object}", "“{subject}” began, financed by {object}"),
        ChangeKind.CONTRACT_ENDED,
        Text("“{subject}” liep af bij {object}", "“{subject}” ended with {object}"),
        Text("financiers van “{about}” ({number})", "{number} financiers of “{about}”"),
    ),
    "ADOPTED": Told(
        ChangeKind.DECIDED,
        Text("{subject} stelde “{object}” vast", "{subject} adopted “{object}”"),
        None,
        Text("", ""),
        Text("besluiten over “{about}” ({number})", "{number} decisions on “{about}”"),
        about_object=True,
    ),
}  # fmt: skip
"""The kinds of statement whose changes are told."""
