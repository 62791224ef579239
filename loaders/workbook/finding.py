"""Which thing a person means: by id or code, name, old name or alias; never guessed."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from difflib import get_close_matches

from graph.names import plain
from graph.records import Node
from graph.text import dutch_date, dutch_list
from loaders.cells import BadCell, shown
from loaders.common_names import all_spellings
from loaders.workbook.columns import sentence_case
from ontology.vocabulary import Vocabulary

MOST_CHOICES = 5
WHERE = {
    "Network": "Zet het netwerk op blad Netwerken",
    "Contract": "Zet het contract op blad Contracten",
    "Plan": "Zet het plan op blad Plannen",
    "Offer": "Zet de offerte op blad Offertes",
    "WorkAgenda": "Zet het stuk op blad Werkagenda's en afspraken",
    "SocialDomainProvider": "Zet de organisatie op blad Organisaties",
}
"""Where a person can add a thing that is not known yet, by class."""


class Known:
    """Everything that can be referred to: what the store describes and what the workbook adds."""

    def __init__(self, nodes: Iterable[Node], vocabulary: Vocabulary) -> None:
        self._vocabulary = vocabulary
        self._nodes: dict[str, Node] = {}
        self._labels: dict[str, str] = {}
        self._by_name: defaultdict[str, set[str]] = defaultdict(set)
        for node in nodes:
            self.add(node)

    def add(self, node: Node) -> None:
        """One more thing, or one more description of one."""
        self._nodes.setdefault(node.id, node)
        notation = {plain(node.text("notation"))}  # how documents write a code: function I
        for words in (all_spellings(node) | notation) - {""}:
            self._by_name[words].add(node.id)

    def node(self, id: str) -> Node | None:
        """The thing with this id."""
        return self._nodes.get(id)

    def name(self, id: str, classes: Sequence[str] = ()) -> str:
        """How a person can write a thing where these classes are meant: its name, or its id where two share it."""
        node = self._nodes.get(id)
        if node is None:
            return id
        alike = (self._nodes[other] for other in self._by_name.get(plain(node.name), ()))
        same = [
            n.id for n in alike if plain(n.name) == plain(node.name) and n.label in (classes or (n.label,))
        ]
        return node.name if same == [id] else id

    def named(self, words: str, classes: Sequence[str]) -> Node | None:
        """The one thing of these classes that is meant; None when none is; BadCell when several can be."""
        by_id = self._nodes.get(words) or self._nodes.get(words.upper()) or self._nodes.get(words.lower())
        if by_id is not None and by_id.label in classes:
            return by_id
        found = [self._nodes[id] for id in sorted(self._by_name.get(plain(words), ()))]
        found = [node for node in found if node.label in classes]
        exact = [node for node in found if plain(node.name) == plain(words)]
        existing = [node for node in found if node.day("exists_to") is None]
        for choice in (exact, existing, found):
            if len(choice) == 1:
                return choice[0]
        if found:
            choices = dutch_list([f"{node.name} ({node.id})" for node in found], most=MOST_CHOICES)
            raise BadCell(f"{shown(words)} kan meer dan één ding zijn: {choices}. Schrijf de code of het id.")
        return None

    def required(self, words: str, classes: Sequence[str]) -> Node:
        """The one thing that is meant; BadCell with the nearest names when there is none."""
        found = self.named(words, classes)
        if found is None:
            raise BadCell(f"{shown(words)} kennen we niet. {self._remedy(words, classes)}")
        return found

    def _remedy(self, words: str, classes: Sequence[str]) -> str:
        names = {node.name for node in self._nodes.values() if node.label in classes}
        plainly = {plain(name): name for name in names}
        near = [plainly[match] for match in get_close_matches(plain(words), plainly, n=3, cutoff=0.75)]
        meant = f"Bedoelde u {' of '.join(near)}? " if near else ""
        where = next((WHERE[name] for name in classes if name in WHERE), "")
        if where:
            return f"{meant}{where}, of kies een naam uit de lijst."
        labels = [self._vocabulary.classes[name].label.nl for name in classes]
        return f"{meant}Kies een naam uit de lijst ({dutch_list(labels, most=4)})."


def about_existence(node: Node, successors: Sequence[str]) -> str:
    """What to do when a fact is stated of a municipality that no longer exists."""
    ended = node.day("exists_to")
    assert ended is not None
    into = f" en is nu {dutch_list(list(successors))}" if successors else ""
    return (
        f"{sentence_case(node.name)} bestaat sinds {dutch_date(ended)} niet meer{into}. "
        f"Noem de gemeente van nu, of vul bij “Geldt tot” een dag in die niet later is."
    )
