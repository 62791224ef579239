"""The programme's page "Alle netwerken": HTML in which each network is a question with its answer (schema.org).

Only what is expected is kept: the municipalities, the partners by role and the insurer. Every other line is
left out unread, since contact persons stand there. Names have typing errors: what is not recognised for sure
is reported. The page then counts as partly read: it claims no completeness, and where something that held may be
what was not recognised, it is left as it was (`loaders.sources.falling_silent`).
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from datetime import UTC, date, datetime
from pathlib import Path

from graph.errors import BadInput
from graph.records import Completeness, Node, Record, Source, Statement, Value, pairs
from graph.text import dutch_list
from loaders.cells import shown
from loaders.facts import Facts, joined, stated
from loaders.identifiers import slug
from loaders.personal_data import personal_data
from loaders.progress import followed
from loaders.sources.falling_silent import silenced
from loaders.sources.official import OfficialSource
from loaders.sources.programme_page import Entry, read_page_file
from loaders.sources.recognising import Recognised, Recogniser
from ontology.vocabulary import Vocabulary

TITLE = "Alle netwerken"
ADDRESS = "https://www.mentalegezondheidsnetwerken.nl/alle-netwerken/"
SERIES = "programme-list"
PUBLISHER = "Programma Mentale gezondheidsnetwerken"
LISTED_NOTE = "Volgens de bron: staat op de lijst."
COMPLETE_NOTES = {
    "NETWORKS": "Het programma noemt de pagina ‘Alle netwerken’.",
    "COVERS": "Van elk netwerk waarbij de lijst ten minste één gemeente noemt.",
}
TOLD = frozenset({"COVERS", "MANDATE_FOR", "PARTNER_IN", "LEADS"})
"""What the page says of a network by names that have to be recognised."""

CLASS_OF_ROLE = {
    "CORE": "CoreInstitution",
    "OTHER_GGZ": "CareProvider",
    "RHO": "RHO",
    "SOCIAL": "SocialDomainProvider",
    "CLIENT": "OtherOrganisation",
    "OTHER": "OtherOrganisation",
}
ONLY = re.compile(
    r"(?:alleen|enkel|uitsluitend)\s+(?:de\s+)?(?:kern(?:en)?|wijk(?:en)?|stad|dorp(?:en)?)\s+(.+)", re.I
)
HOLDER = re.compile(r"mandaat\s?(?:gemeente|houder)", re.I)
SUB_HOLDER = re.compile(r"onder\s?(?:ge)?mandateerd|ondermandaat", re.I)
FOR_WHOM = re.compile(r"\bvoor\s+(?:de\s+)?(.+)", re.I)


def read_page(path: Path, vocabulary: Vocabulary, current: Sequence[Record], today: date) -> Facts:
    """What a saved copy of the page says; the day it was saved is the day it was gathered.

    Raises BadInput for a file that is not this page, or not the whole of it.
    """
    page = read_page_file(path)
    gathered = min(_saved(path), today)
    said = page.modified or None
    day = said or gathered
    source = Source(
        id=f"{SERIES}-{day.isoformat()}",
        series=SERIES,
        title=TITLE,
        publisher=PUBLISHER,
        date=said,
        date_precision="DAY" if said else "NONE",
        url=ADDRESS,
        locator="",
        licence="",
        access="PUBLIC",
        gathered=_gathered(current, f"{SERIES}-{day.isoformat()}", gathered),
    )
    return _Page(source, vocabulary, current, Recogniser(current)).facts(page.entries)


def _saved(path: Path) -> date:
    try:
        return datetime.fromtimestamp(path.stat().st_mtime, UTC).date()
    except (OSError, OverflowError, ValueError) as error:
        raise BadInput(f"{path} is niet te lezen.", "Controleer de naam en de rechten.") from error


def _gathered(current: Sequence[Record], id: str, day: date) -> date:
    """An edition that is read again keeps the day on which it was first gathered."""
    return next((r.gathered for r in current if isinstance(r, Source) and r.id == id), day)


@dataclass(slots=True)
class _Page:
    """One reading of the page."""

    source: Source
    vocabulary: Vocabulary
    current: Sequence[Record]
    recogniser: Recogniser
    nodes: dict[str, Node] = field(default_factory=dict)
    statements: dict[str, Statement] = field(default_factory=dict)
    places: dict[Record, str] = field(default_factory=dict)
    unmatched: list[str] = field(default_factory=list)
    place: str = ""
    listed: set[str] = field(default_factory=set)
    doubtful: set[str] = field(default_factory=set)
    has_unnamed: bool = False
    """Whether a network stands on the page that nobody recognised: it may be any that is not `listed`."""

    def facts(self, found: Sequence[Entry]) -> Facts:
        for entry in followed(found, "Netwerken lezen"):
            self._entry(entry)
        self._leave_as_it_was()
        partly = frozenset({self.source.id}) if self.unmatched else frozenset[str]()
        claims = [Completeness(self.source.id, topic, "", note) for topic, note in COMPLETE_NOTES.items()]
        return Facts(
            title=TITLE,
            sources=(self.source,),
            nodes=tuple(self.nodes.values()),
            statements=tuple(self.statements.values()),
            completeness=() if partly else tuple(claims),
            partly_read=partly,
            unmatched=tuple(dict.fromkeys(self.unmatched)),
            places=self.places,
        )

    def _entry(self, entry: Entry) -> None:
        self.place = f"netwerk {entry.number or '?'}"
        self._report(entry.remarks)
        network = self._network(entry) if entry.name else None
        if network is None:
            self.has_unnamed = True
            return
        self.listed.add(network)
        told = len(self.unmatched) - len(entry.remarks)
        self._parties(network, entry)
        if len(self.unmatched) > told:
            self.doubtful.add(network)

    def _parties(self, network: str, entry: Entry) -> None:
        self._state("HAS_STATUS", network, "LISTED", note=LISTED_NOTE)
        self._municipalities(network, entry.municipalities)
        for role, text, plural in entry.partners:
            self._partners(network, role, text, plural)
        for text in entry.insurers:
            self._insurers(network, text)

    def _leave_as_it_was(self) -> None:
        """State nothing of a subject and kind of which an earlier edition said what may not have been recognised."""
        over = silenced(self.source, self.statements.values(), self.current, self._is_doubtful)
        self.statements = {
            id: said for id, said in self.statements.items() if (said.subject, said.kind) not in over
        }
        for (subject, kind), statements in over.items():
            missing = dutch_list([self.recogniser.name(s.object) for s in statements])
            self.unmatched.append(
                f"{self.recogniser.name(subject)}, {self.vocabulary.kinds[kind].label.nl}: {missing} "
                "herkennen wij niet meer op de pagina. Dit laten wij zoals het was."
            )

    def _is_doubtful(self, statement: Statement) -> bool:
        """Whether what was not recognised may be what the statement says."""
        if statement.kind not in TOLD:
            return False
        network = statement.subject if statement.kind == "COVERS" else statement.object
        return network in self.doubtful or (self.has_unnamed and network not in self.listed)

    def _network(self, entry: Entry) -> str | None:
        found = self.recogniser.network(entry.name)
        if found.remark:
            self._report([found.remark])
            return None
        id = found.id or slug(entry.name)
        values = {"list_number": entry.number or None, "website": entry.website}
        node = Node(id, "Network", entry.name, (), pairs(values), SERIES, (self.source.id,))
        if not self._describe(node):
            return None
        self.recogniser.add(node)
        return id

    def _municipalities(self, network: str, text: str) -> None:
        for found in self.recogniser.municipalities(text):
            if found.remark:
                self._report([found.remark])
            else:
                self._municipality(network, found)

    def _municipality(self, network: str, found: Recognised) -> None:
        note = "" if found.text == self.recogniser.name(found.id) else f"Op de lijst: ‘{found.text}’."
        given: dict[str, Value] = {"extent": "WHOLE"}
        for addition in found.additions:
            part = ONLY.fullmatch(addition)
            if part:
                given = {"extent": "PART", "part": joined(_items(part[1]))}
            elif SUB_HOLDER.search(addition):
                self._mandate(network, found.id, "SUB_HOLDER", addition)
            elif HOLDER.search(addition):
                self._mandate(network, found.id, "HOLDER", addition)
            else:
                self._report(
                    [f"wat {shown(f'({addition})')} bij {shown(found.text)} betekent, weten we niet"]
                )
                return
        self._state("COVERS", network, found.id, given, note)

    def _mandate(self, network: str, holder: str, kind: str, addition: str) -> None:
        whom = FOR_WHOM.search(addition)
        given: dict[str, Value] = {"kind": kind}
        if whom:
            given["for_municipalities"] = joined(self._for_whom(whom[1]))
        self._state("MANDATE_FOR", holder, network, given)

    def _for_whom(self, text: str) -> Iterator[str]:
        """The municipalities by code; what is not recognised is reported, and stays in the words of the list."""
        for found in self.recogniser.municipalities(text):
            if found.remark:
                self._report([found.remark])
            yield found.id or found.text

    def _partners(self, network: str, role: str, text: str, plural: bool) -> None:
        for found in self.recogniser.partners(text, network, CLASS_OF_ROLE[role], plural):
            if found.remark:
                self._report([found.remark])
                continue
            if not self.recogniser.is_known(found.id) or found.is_new:
                node = Node(found.id, CLASS_OF_ROLE[role], found.text, (), (), SERIES, (self.source.id,))
                if not self._describe(node):
                    continue
                self.recogniser.add(node)
            else:
                self._describe_again(found.id)
            self._state("PARTNER_IN", found.id, network, {"role": role})

    def _insurers(self, network: str, text: str) -> None:
        for found in self.recogniser.insurers(text):
            if found.remark:
                self._report([found.remark])
            else:
                self._state("LEADS", found.id, network, {"basis": "NAMED_ON_LIST", "evidence": "EVIDENCE"})

    def _describe_again(self, id: str) -> None:
        """What this series described before, it still describes: in the words that it had."""
        held = self.recogniser.described(id, SERIES)
        if held is not None and id not in self.nodes:
            self._describe(replace(held, sources=(self.source.id,)))

    def _describe(self, node: Node) -> bool:
        if any(personal_data(text) for text in (node.name, *node.aliases)):
            self._report(["een naam met contactgegevens is overgeslagen"])
            return False
        self.nodes.setdefault(node.id, node)
        self.places.setdefault(node, self.place)
        return True

    def _state(
        self, kind: str, subject: str, object_: str, given: dict[str, Value] | None = None, note: str = ""
    ) -> None:
        texts = (note, *(str(value) for value in (given or {}).values()))
        if any(personal_data(text) for text in texts):
            self._report(["een opmerking met contactgegevens is overgeslagen"])
            return
        statement = stated(self.vocabulary.kinds[kind], subject, object_, given or {}, self.source, note=note)
        self.statements.setdefault(statement.id, statement)
        self.places.setdefault(statement, self.place)

    def _report(self, remarks: Sequence[str]) -> None:
        self.unmatched += [f"{self.place}: {remark}." for remark in remarks]


def _items(text: str) -> Iterator[str]:
    for item in re.split(r",|\ben\b", text):
        if item.strip(" ."):
            yield item.strip(" .")


SOURCE = OfficialSource("programme", TITLE, ADDRESS, read_page, has_page=True)
