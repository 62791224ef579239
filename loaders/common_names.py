"""What people call a municipality that bears another name officially; by code, in plain spelling."""

from collections.abc import Mapping

from graph.names import spellings
from graph.records import Node

COMMON_NAMES: Mapping[str, frozenset[str]] = {
    "GM0518": frozenset({"den haag"}),
    "GM0796": frozenset({"den bosch"}),
    "GM0484": frozenset({"alphen", "alphen a d rijn"}),
    "GM0502": frozenset({"capelle", "capelle a d ijssel"}),
    "GM0542": frozenset({"krimpen a d ijssel"}),
    "GM1900": frozenset({"sudwest fryslan"}),
    "GM1924": frozenset({"goeree overflakkee"}),
    "GM0164": frozenset({"hengelo"}),
}


def all_spellings(node: Node) -> set[str]:
    """All plain spellings by which a thing can be found, those of daily use included."""
    common = COMMON_NAMES.get(node.id, frozenset()) if node.label == "Municipality" else frozenset()
    return spellings(node) | common
