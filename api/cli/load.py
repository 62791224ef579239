"""`mgn load`: reads a source, shows what would change, and records it only with --commit."""

from collections.abc import Sequence
from contextlib import closing, nullcontext
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from api.cli.options import DEFAULT_STORE, StoreOption, shared
from api.cli.telling import tell
from graph.errors import BadFacts, BadInput, StoreMissing
from graph.text import dutch_count

if TYPE_CHECKING:
    from graph.store import Store
    from graph.store.interface import History
    from loaders.facts import Facts
    from loaders.pipeline import LoadPlan


@dataclass(frozen=True, slots=True)
class What:
    """What is read: files and folders, a bundle, or an official source."""

    file: Annotated[
        list[Path] | None,
        typer.Argument(
            metavar="BESTAND", help="Een werkboek (.xlsx), een map met tabellen, RDF (.ttl, .jsonld, .nt)."
        ),
    ] = None
    source: Annotated[
        str,
        typer.Option(
            "--source", metavar="BRON", help="Van welke bron het bestand is, zoals programme of cbs."
        ),
    ] = ""
    fetch: Annotated[
        bool, typer.Option("--fetch", help="Haal --source zelf op; er blijft geen bestand achter.")
    ] = False
    address: Annotated[
        str, typer.Option("--from", metavar="ADRES", help="Waar --fetch het ophaalt; anders het vaste adres.")
    ] = ""
    reference: Annotated[bool, typer.Option("--reference", help="De meegeleverde feiten.")] = False
    example: Annotated[
        bool, typer.Option("--example", help="Voorbeeldland: verzonnen, om mee te oefenen.")
    ] = False
    complete: Annotated[
        list[str] | None,
        typer.Option(
            "--complete",
            metavar="WAT[:WAARVOOR]",
            help="Deze bron noemt dit allemaal, bijvoorbeeld PARTNER_IN:iza-groningen.",
        ),
    ] = None

    @property
    def files(self) -> Sequence[Path]:
        """The files and folders."""
        return self.file or ()

    @property
    def bundle(self) -> str:
        """The bundle, empty for none."""
        return "reference" if self.reference else "example" if self.example else ""

    def require_one(self) -> None:
        """BadInput unless there is exactly one kind of thing to read."""
        if self.fetch and not self.source:
            raise BadInput(
                "Bij --fetch hoort --source.", "Bijvoorbeeld: mgn load --source programme --fetch."
            )
        if sum((bool(self.files), self.reference, self.example, self.fetch)) != 1:
            raise BadInput(
                "Zeg wat u wilt laden: één van --reference, --example, een werkboek of een map.",
                "Bijvoorbeeld: mgn load --reference --commit.",
            )


@dataclass(frozen=True, slots=True)
class Writing:
    """Whether and how it is recorded."""

    commit: Annotated[
        bool,
        typer.Option("--commit", help="Schrijf het ook echt; zonder deze optie blijft alles zoals het is."),
    ] = False
    force: Annotated[
        bool, typer.Option("--force", help="Laad ook als meer dan een tiende van een bron zou vervallen.")
    ] = False
    role: Annotated[
        str, typer.Option("--role", metavar="ROL", help="In welke rol u laadt; nooit uw naam.")
    ] = ""
    report: Annotated[
        Path | None,
        typer.Option(
            "--report", metavar="BESTAND", help="Schrijf uw werkboek hier terug, met de fouten gemarkeerd."
        ),
    ] = None


@shared
def load(what: What, writing: Writing, store: StoreOption = DEFAULT_STORE) -> None:
    """Lees een bron, laat zien wat er verandert en leg het vast met --commit.

    Voorbeelden:

    \b
      mgn load --reference --commit
      mgn load werkboek.xlsx
      mgn load werkboek.xlsx --report nagekeken.xlsx
      mgn load werkboek.xlsx --role regioteam --commit
      mgn load alle-netwerken.html --source programme
      mgn load feiten.ttl
      mgn load mijn-tabellen --complete COVERS:iza-groningen --commit
    """
    from api.cli.difference import lines_of
    from api.cli.progress import Bars
    from loaders.progress import following

    what.require_one()
    require_role(writing.role)
    opened, history = _open(store, writing.commit)
    with closing(opened) if opened else nullcontext(), following(Bars().follow):
        plan = _planned(history, what, writing)
        version = _write(opened, plan, writing) if opened and writing.commit else plan.version
    print("\n".join(lines_of(plan, history)))
    _tell_outcome(plan, version, writing.commit)


def _planned(history: "History", what: What, writing: Writing) -> "LoadPlan":
    """What the load would do; the workbook is written back with its problems, where that is asked."""
    try:
        plan = _plan(history, what)
    except BadFacts as error:
        _report(what.files, writing.report, error.problems, ())
        raise
    _report(what.files, writing.report, (), plan.remarks)
    return plan


def require_role(role: str) -> None:
    """BadInput for a role that holds contact data: who loaded is a role, never a person."""
    from loaders.personal_data import personal_data

    if personal_data(role):
        raise BadInput("In --role staan contactgegevens.", "Noem alleen een rol, zoals regioteam.")


def _open(url: str, commit: bool) -> "tuple[Store | None, History]":
    """The store and what is in it; none where it does not exist and nothing will be written."""
    from graph.store import open_store
    from graph.store.interface import History
    from graph.store.opening import MEMORY

    if url == MEMORY and commit:
        raise BadInput(
            "Wat in memory: geladen wordt, blijft niet bewaard.", "Gebruik --store sqlite:///mgn.db."
        )
    try:
        store = open_store(url, create=commit)
    except StoreMissing:
        return None, History()
    if commit:
        store.initialise()
    return store, store.read_all()


def _plan(history: "History", what: What) -> "LoadPlan":
    from loaders.bundled import plan_bundled
    from loaders.pipeline import plan_load
    from ontology.vocabulary import load_vocabulary

    if what.bundle:
        return plan_bundled(history, what.bundle)
    return plan_load(history, _facts(history, what), load_vocabulary())


def _facts(history: "History", what: What) -> "Facts":
    from api import clock
    from api.cli.sources import fetched, read, with_claims
    from loaders.facts import together
    from loaders.progress import followed
    from ontology.vocabulary import load_vocabulary

    current, today = list(history.current().values()), clock.today()
    topics = load_vocabulary().code_lists["CompletenessTopic"].codes
    if what.fetch:
        facts = fetched(what.source, what.address, current, today)
    else:
        facts = together(
            [read(path, what.source, current, today) for path in followed(what.files, "Bestanden")]
        )
    return with_claims(facts, what.complete or (), topics)


def _report(
    files: Sequence[Path], report: Path | None, problems: Sequence[str], remarks: Sequence[str]
) -> None:
    """The person's workbook back, with each bad cell marked; only where it was asked for."""
    if report is None:
        return
    from api.cli.report import write
    from loaders.workbook import marked_workbook

    if len(files) != 1 or not files[0].is_file():
        raise BadInput(
            "--report hoort bij één werkboek.", "Bijvoorbeeld: mgn load werkboek.xlsx --report uit.xlsx."
        )
    write(marked_workbook(files[0], problems, remarks), "xlsx", report)
    tell(f"{report}: uw werkboek, met {dutch_count(len(problems), 'probleem', 'problemen')} gemarkeerd.")


def _write(store: "Store", plan: "LoadPlan", writing: Writing) -> int:
    """Written before anything is shown: a reader of the output that goes away stops no load."""
    from api import clock
    from loaders.pipeline import commit

    return commit(store, plan, clock.now(), writing.role, writing.force)


def _tell_outcome(plan: "LoadPlan", version: int, written: bool) -> None:
    if plan.difference.is_empty:
        tell("Er is niets te laden.")
    elif written:
        tell(f"Vastgelegd als versie {version}. Toch niet goed? mgn undo {version}")
    else:
        for refusal in plan.difference.refusals:
            tell(f"Let op: {refusal.nl}")
        tell("Er is niets geschreven. Voeg --commit toe om dit vast te leggen.")
