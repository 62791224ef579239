"""A whole store from one file of RDF: checked load by load, as if each came through the door again."""

from collections.abc import Iterator
from pathlib import Path
from typing import TypeVar

from graph.records import Completeness, Node, Record, Source, Statement, Version
from graph.store.interface import History
from loaders.check import bad_facts, require_sound
from loaders.facts import Facts
from loaders.prices import derivable_prices
from loaders.rdf.history import read_history
from loaders.rdf.problems import sentence
from loaders.rdf.triples import BadRdf, Said, day_of, read_triples
from loaders.rdf.validating import validated
from ontology.vocabulary import Vocabulary

Sort = TypeVar("Sort", bound=Record)

MAKE_ONE = "Maak het bestand met: mgn export --audience internal --include-unclear --out alles.ttl"


def restored(path: Path, vocabulary: Vocabulary, base: str) -> History:
    """Everything that was ever recorded, from an export without a day.

    Raises BadRdf for a file that is no such export, and BadFacts where it holds what no load may hold.
    """
    said = read_triples(path)
    _refuse_a_part(said)
    problems = [sentence(broken, vocabulary) for broken in validated(said.triples)]
    if problems:
        raise bad_facts(problems)
    try:
        history = read_history(said, base, vocabulary)
    except (ValueError, LookupError) as error:
        raise BadRdf(f"{path.name} is geen hele geschiedenis van deze graaf.", MAKE_ONE) from error
    _refuse_gaps(history)
    for load in history.loads:
        facts, labels = _as_loaded(history, load.number)
        require_sound(facts, vocabulary, labels)
        known = [version.record for version in history.versions if version.known_at(load.number)]
        prices = tuple(derivable_prices(facts, known, labels))
        if prices:
            raise bad_facts(prices)
    return history


def _refuse_a_part(said: Said) -> None:
    """The graph of one day has lost what ended before it and what came after."""
    if day_of(said):
        raise BadRdf("Dit bestand bevat één dag, en niet de hele geschiedenis.", MAKE_ONE)


def _refuse_gaps(history: History) -> None:
    numbers = [load.number for load in history.loads]
    used = {version.recorded for version in history.versions}
    if not numbers or numbers != list(range(1, len(numbers) + 1)) or not used <= set(numbers):
        raise BadRdf("In dit bestand ontbreken ladingen.", MAKE_ONE)


def _as_loaded(history: History, number: int) -> tuple[Facts, dict[str, str]]:
    """What a load put in the store, with the sources and things that were there by then."""
    known = [version for version in history.versions if version.known_at(number)]
    new = [version for version in known if version.recorded == number]
    facts = Facts(
        f"lading {number}",
        sources=tuple(_of(Source, known)),
        nodes=tuple(_of(Node, new)),
        statements=tuple(_of(Statement, new)),
        completeness=tuple(_of(Completeness, new)),
    )
    return facts, {node.id: node.label for node in _of(Node, known)}


def _of(sort: type[Sort], versions: list[Version]) -> Iterator[Sort]:
    return (version.record for version in versions if isinstance(version.record, sort))
