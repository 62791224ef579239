"""One way in: read -> check -> difference -> commit. A load is planned first, and written as a whole or not.

facts = read_folder(folder, vocabulary)
plan = plan_load(store.read_all(), facts, vocabulary)      # raises BadFacts with all problems
print(plan.difference.summary().nl)
commit(store, plan, recorded_at)                           # raises LoadRefused, StoreBusy
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime

from graph.difference import Difference, difference
from graph.errors import MgnError
from graph.records import Node, Record, Source, Statement
from graph.store.interface import History, RecordKey, Store, key_of
from graph.text import dutch_count
from loaders.check import bad_facts, require_sound
from loaders.facts import Facts
from loaders.prices import derivable_prices
from ontology.concepts import concept_labels
from ontology.vocabulary import Vocabulary


class LoadRefused(MgnError):
    """The load would do what is more likely a mistake than meant."""

    code = "LOAD_REFUSED"


@dataclass(frozen=True, slots=True)
class LoadPlan:
    """What a load will do to a store that is at `version`; `unmatched` is what the reading left out.

    `remarks` is what a person may think that changes something, and does not.
    """

    title: str
    version: int
    difference: Difference
    unmatched: tuple[str, ...] = ()
    remarks: tuple[str, ...] = ()


def plan_load(history: History, facts: Facts, vocabulary: Vocabulary) -> LoadPlan:
    """What loading `facts` into a store with this history would do; writes nothing.

    Raises BadFacts, with every problem, when the facts are not sound or would leave a statement in the
    store about a thing that no source describes any more, or tell the public a price with what it holds.
    """
    current = history.current()
    held = [record for record in current.values() if isinstance(record, Source)]
    require_sound(facts, vocabulary, described_by_others(current.values(), facts), held)
    change = difference(current.values(), facts.records(), facts.partly_read)
    plan = LoadPlan(facts.title, history.version, change, facts.unmatched, facts.remarks)
    after = _after(current, change)
    problems = (
        *derivable_prices(facts, after, {}),
        *_left_without_node(after, concept_labels(vocabulary)),
    )
    if problems:
        raise bad_facts(problems)
    return plan


def commit(store: Store, plan: LoadPlan, recorded_at: datetime, role: str = "", force: bool = False) -> int:
    """Write the planned load in one transaction; gives the new version (the old one if nothing changes).

    `recorded_at` is an aware moment. Raises LoadRefused when too much would end or be withdrawn and it is
    not forced; StoreBusy when the store moved on since the plan was made. Then nothing was written.
    """
    refusals = plan.difference.refusals
    if refusals and not force:
        raise LoadRefused(
            " ".join(refusal.nl for refusal in refusals),
            "Controleer of de bron helemaal gelezen is. Klopt het toch, laad dan met --force.",
        )
    return store.commit(plan.difference.change_set(plan.title, recorded_at, role), plan.version)


def described_by_others(records: Iterable[Record], facts: Facts) -> dict[str, str]:
    """The class of each thing that a source describes that is not read (wholly) now, by id."""
    read = {source.id for source in facts.sources} - facts.partly_read
    nodes = (record for record in records if isinstance(record, Node))
    return {node.id: node.label for node in nodes if not read.issuperset(node.sources)}


def _after(current: Mapping[RecordKey, Record], change: Difference) -> list[Record]:
    """The records of the store after the load."""
    gone = {key_of(record) for record in change.withdrawn}
    kept = {key: record for key, record in current.items() if key not in gone}
    return list({**kept, **{key_of(record): record for record in change.put()}}.values())


def _left_without_node(records: list[Record], concepts: Mapping[str, str]) -> Iterator[str]:
    """Statements of sources that were not read now, about things that would no longer be described."""
    known = {record.id for record in records if isinstance(record, Node)} | concepts.keys()
    titles = {record.id: record.title or record.id for record in records if isinstance(record, Source)}
    missing: dict[str, list[Statement]] = {}
    for statement in (record for record in records if isinstance(record, Statement)):
        for id in {statement.subject, statement.object} - known:
            missing.setdefault(id, []).append(statement)
    for id, statements in sorted(missing.items()):
        count = dutch_count(len(statements), "uitspraak gaat", "uitspraken gaan")
        source = titles.get(statements[0].sources[-1], "")
        yield (
            f"“{id}” staat niet meer in de bron, maar {count} er nog over (bijvoorbeeld uit “{source}”). "
            "Laat het ding staan, of laad eerst een nieuwe versie van die bron."
        )
