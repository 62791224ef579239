"""What people call a municipality that bears another name officially; by code, in plain spelling."""

from collections.abc import Mapping

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
