"""`mgn export`: the graph as files that other programs read."""

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from api.cli.options import DEFAULT_STORE, AudienceOption, Reading, StoreOption, shared
from api.cli.telling import tell, tell_left_out
from graph.errors import BadFacts, BadInput

if TYPE_CHECKING:
    from api.exports import Export, Format


@dataclass(frozen=True, slots=True)
class What:
    """In which form, of which day, for whom and from which sources."""

    format: Annotated[
        str, typer.Option("--format", metavar="VORM", help="ttl, jsonld, nt, ...; anders die van --out.")
    ] = ""
    out: Annotated[
        Path | None, typer.Option("--out", metavar="BESTAND", help="Schrijf naar dit bestand.")
    ] = None
    as_of: Annotated[
        str,
        typer.Option("--as-of", metavar="DATUM", help="Alleen wat op deze dag geldt; anders alles, ooit."),
    ] = ""
    audience: AudienceOption = "public"
    include_unclear: Annotated[
        bool,
        typer.Option("--include-unclear", help="Ook uit bronnen waarvan hergebruik niet duidelijk is."),
    ] = False
    validate: Annotated[
        bool,
        typer.Option("--validate", help="Toets wat geschreven is aan de vormen (SHACL) van de ontologie."),
    ] = False
    store: StoreOption = DEFAULT_STORE


@shared
def export(what: What) -> None:
    """Schrijf de graaf naar een bestand dat andere programma's kunnen lezen.

    Voorbeelden:

    \b
      mgn export --out mgn.ttl
      mgn export --as-of 2026-11-22 --out vandaag.jsonld
      mgn export --format nt --include-unclear --out alles.nt
      mgn export --out mgn.ttl --validate
      mgn export --format csv --out tabellen
      mgn export --format csv --out tabellen.zip

    Als csv komt er een map met een tabel per soort feit en een datapackage.json die ze beschrijft.
    """
    path, form = _target(what)
    made = _made(what)
    if form.files and path.suffix != f".{form.ending}":
        _write_folder(path, form.files(made))
    else:
        _write(path, form.write(made))
    if what.validate:
        _validate(path)
    tell_left_out(made.selection.hidden, what.audience)
    for remark in made.selection.remarks:
        tell(f"{remark} Met --include-unclear wel.")
    tell(f"{path} is geschreven: versie {made.selection.version} van de graaf.")


def _target(what: What) -> "tuple[Path, Format]":
    """Where to write and in which form, known before anything is read."""
    from api.exports import all_formats

    if what.out is None:
        raise BadInput("Waarheen moet de export?", "Geef een bestand, bijvoorbeeld: --out mgn.ttl")
    if what.validate:
        _require_linked(what.out)
    name = (what.format or what.out.suffix.removeprefix(".")).lower()
    formats = all_formats()
    if name not in formats:
        raise BadInput(f"Een export als “{name}” kan niet.", f"Kies bij --format uit: {', '.join(formats)}.")
    return what.out, formats[name]


def _require_linked(path: Path) -> None:
    from loaders.rdf.triples import FORMATS

    if path.suffix.lower() not in FORMATS:
        raise BadInput("--validate is er voor RDF.", f"Kies een bestand met {', '.join(FORMATS)}.")


def _validate(path: Path) -> None:
    """BadFacts with every constraint that the file breaks; the file stays, to be looked at."""
    from loaders.rdf.problems import sentence
    from loaders.rdf.triples import read_triples
    from loaders.rdf.validating import validated
    from ontology.vocabulary import load_vocabulary

    broken = validated(read_triples(path).triples)
    if broken:
        raise BadFacts(
            f"{path} voldoet niet aan de vormen van de ontologie.",
            "Meld dit: wat de graaf schrijft, hoort altijd te voldoen.",
            [sentence(one, load_vocabulary()) for one in broken],
        )
    tell(f"{path} voldoet aan de vormen van de ontologie (SHACL).")


def _made(what: What) -> "Export":
    from api.exports.export import Wanted, export_of
    from api.opening import read_history

    reading = Reading(what.store, what.audience, what.as_of)
    day = reading.day() if what.as_of else None
    wanted = Wanted(reading.circle(), day, include_unclear=what.include_unclear)
    return export_of(read_history(what.store), wanted)


def _write_folder(path: Path, files: Iterable[tuple[str, bytes]]) -> None:
    try:
        path.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise BadInput(f"{path} kan geen map worden.", "Kies een andere plaats of naam.") from error
    for name, content in files:
        _write(path / name, [content])


def _write(path: Path, pieces: Iterable[bytes]) -> None:
    try:
        with path.open("wb") as file:
            file.writelines(pieces)
    except OSError as error:
        raise BadInput(f"{path} kan niet geschreven worden.", "Kies een andere plaats of naam.") from error
