"""The two bundles that come with the program: the real facts, and Voorbeeldland, which is fictional.

They never share a store: what is invented must not stand between what is real.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from importlib.resources import files

from graph.errors import BadInput
from graph.records import Record, Source
from graph.store.interface import History, Store
from loaders.facts import Facts
from loaders.pipeline import LoadPlan, LoadRefused, commit, plan_load
from loaders.tables import read_folder
from ontology.vocabulary import load_vocabulary

REFERENCE, EXAMPLE = "reference", "example"
FICTIONAL = "voorbeeldland-"
"""How the name of every series of Voorbeeldland begins."""

TITLES = {REFERENCE: "Meegeleverde feiten", EXAMPLE: "Voorbeeldland (verzonnen)"}


@dataclass(frozen=True, slots=True)
class Loaded:
    """What a load did: its plan, and the version of the store after it."""

    plan: LoadPlan
    version: int


def bundled_facts(name: str) -> Facts:
    """The facts of the bundle `reference` or `example`; BadInput for another name."""
    if name not in TITLES:
        raise BadInput(f"Er zijn geen meegeleverde feiten “{name}”.", f"Kies uit: {', '.join(TITLES)}.")
    return read_folder(files("loaders").joinpath(name), load_vocabulary(), TITLES[name])


def plan_bundled(history: History, name: str) -> LoadPlan:
    """What loading a bundle would do; LoadRefused when it would mix real and invented facts."""
    facts = bundled_facts(name)
    _refuse_mixing(name, history.current().values())
    return plan_load(history, facts, load_vocabulary())


def load_bundled(store: Store, name: str, now: datetime, force: bool = False) -> Loaded:
    """Load a bundle as of the aware moment `now`; loading it twice changes nothing.

    Raises LoadRefused, StoreBusy and StoreReadOnly, having written nothing.
    """
    plan = plan_bundled(store.read_all(), name)
    return Loaded(plan, commit(store, plan, now, force=force))


def is_fictional(source: Source) -> bool:
    """Whether a source belongs to Voorbeeldland."""
    return source.series.startswith(FICTIONAL)


def _refuse_mixing(name: str, current: Iterable[Record]) -> None:
    sources = [record for record in current if isinstance(record, Source)]
    if name == EXAMPLE and not all(is_fictional(source) for source in sources):
        raise LoadRefused(
            "In deze opslag staan echte feiten; Voorbeeldland is verzonnen en hoort daar niet bij.",
            "Gebruik een andere opslag, bijvoorbeeld --store sqlite:///voorbeeldland.db.",
        )
    if name == REFERENCE and any(is_fictional(source) for source in sources):
        raise LoadRefused(
            "In deze opslag staat Voorbeeldland, dat verzonnen is; echte feiten horen daar niet bij.",
            "Gebruik een andere opslag, bijvoorbeeld --store sqlite:///mgn.db.",
        )
