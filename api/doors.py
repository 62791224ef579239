"""Who gets in at the web server."""

from collections.abc import Sequence
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Doors:
    """Who gets in. Without anything: everybody, as often as they like, and no other site in their name.

    `token`: only who knows it. `origins`: the sites whose pages may ask too. `per_minute`: how often one
    address may ask; 0 sets no limit.
    """

    token: str = field(default="", repr=False)
    origins: Sequence[str] = ()
    per_minute: int = 0


OPEN = Doors()
"""A public server."""
