"""What is wrong with a file of RDF, in our own words: where, what, and what belongs there."""

from collections.abc import Mapping
from dataclasses import dataclass

from graph.text import dutch_list
from loaders.cells import shown
from loaders.rdf.names import DCT, PROV, RDF, RDFS, name_of
from ontology.vocabulary import Vocabulary

MOST_CHOICES = 6

WORDS = {
    f"{RDF}subject": "het onderwerp",
    f"{RDF}predicate": "de soort uitspraak",
    f"{RDF}object": "het tweede ding",
    f"{RDFS}label": "de naam",
    f"{DCT}identifier": "het id",
    f"{DCT}subject": "het beschreven ding",
    f"{DCT}type": "de soort ding",
    f"{PROV}wasDerivedFrom": "de bron",
    f"{PROV}wasGeneratedBy": "de lading",
    f"{PROV}wasInvalidatedBy": "de lading die het verving",
    f"{PROV}specializationOf": "het record waarvan dit een versie is",
    f"{PROV}endedAtTime": "het tijdstip van de lading",
}
OWN_WORDS = {
    "in_series": "de bronreeks",
    "states": "wat de beschrijving zegt",
    "added": "het aantal toegevoegd",
    "ended": "het aantal beëindigd",
    "changed": "het aantal gewijzigd",
    "loader_role": "de rol van wie laadde",
}
DATATYPES = {
    "date": "een datum als 2026-04-16",
    "dateTime": "een tijdstip als 2026-04-16T12:00:00Z",
    "integer": "een heel getal",
    "decimal": "een getal",
    "boolean": "true of false",
    "string": "tekst",
}


@dataclass(frozen=True, slots=True)
class Broken:
    """One constraint that one resource breaks.

    `constraint` is the name of the SHACL component without its ending (MinCount, In, ...); `path` the
    property, `value` what stands there, `wanted` what the constraint asks for.
    """

    focus: str
    path: str
    constraint: str
    value: str
    wanted: tuple[str, ...]


def sentence(broken: Broken, vocabulary: Vocabulary) -> str:
    """The Dutch sentence for a broken constraint."""
    return f"{_place(broken)}: {_what(broken, vocabulary)}"


def _what(broken: Broken, vocabulary: Vocabulary) -> str:
    if not broken.path and broken.constraint == "In":
        return f"{shown(name_of(broken.focus) or broken.focus)} is geen soort of eigenschap die wij kennen."
    name, value = _word(broken.path, vocabulary), shown(broken.value)
    sentences = {
        "MinCount": f"{name} ontbreekt.",
        "MaxCount": f"{name} staat er vaker dan mag.",
        "Node": f"{name} ontbreekt, of staat er vaker dan één keer.",
        "Datatype": f"bij {name} staat {value}; hier hoort {_datatype(broken)}.",
        "In": f"bij {name} staat {value}; {_choices(broken)}",
        "Class": f"bij {name} staat {value}; hier hoort: {_classes(broken, vocabulary)}.",
        "Or": _either(broken, vocabulary),
        "Pattern": f"bij {name} staat {value}; dat heeft niet de vorm van een id van deze soort.",
        "NodeKind": f"bij {name} staat {value}; hier hoort een webadres.",
        "LessThan": "het begin ligt niet vóór het einde. Draai ze om of verbeter ze.",
        "LessThanOrEquals": "het einde ligt vóór het begin. Draai ze om of verbeter ze.",
        "MinInclusive": f"bij {name} staat {value}; een aantal is nooit kleiner dan nul.",
    }
    return sentences.get(broken.constraint, f"{name} klopt niet.")


def _place(broken: Broken) -> str:
    """The resource; for what is said along a kind of statement, the thing or statement that is wrong."""
    along_kind = name_of(broken.focus).isupper()
    return f"<{broken.value}>" if along_kind and "://" in broken.value else f"<{broken.focus}>"


def _word(path: str, vocabulary: Vocabulary) -> str:
    name = name_of(path)
    if name in vocabulary.properties:
        return f"“{vocabulary.properties[name].label.nl}”"
    return WORDS.get(path) or OWN_WORDS.get(name) or f"<{path}>"


def _datatype(broken: Broken) -> str:
    return dutch_list([DATATYPES.get(name, name) for name in broken.wanted])


def _choices(broken: Broken) -> str:
    if len(broken.wanted) > MOST_CHOICES:
        return "dat staat niet in de lijst."
    return f"kies uit: {', '.join(name_of(choice) or choice for choice in broken.wanted)}."


def _classes(broken: Broken, vocabulary: Vocabulary) -> str:
    names = (name_of(iri) for iri in broken.wanted)
    labels: Mapping[str, str] = {name: term.label.nl for name, term in vocabulary.classes.items()}
    return dutch_list([labels.get(name, name) for name in names], most=MOST_CHOICES)


def _either(broken: Broken, vocabulary: Vocabulary) -> str:
    if not broken.path:
        return "dit ding heeft een naam, maar mist een gegeven dat er altijd bij hoort."
    name = _word(broken.path, vocabulary)
    return f"bij {name} staat {shown(broken.value)}; hier hoort: {_classes(broken, vocabulary)}."
