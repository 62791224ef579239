"""A drawing of the main classes and the kinds of fact between them, checked against the ontology by a test."""

from dataclasses import dataclass

from api.web.ontology.entries import anchor_of_class
from graph.text import Text
from ontology.vocabulary import load_vocabulary

BOX_WIDTH, BOX_HEIGHT = 300, 50
WIDTH, HEIGHT = 1300, 520

BOXES = {
    "Municipality": (160, 40),
    "Region": (650, 40),
    "Insurer": (1140, 40),
    "Network": (650, 260),
    "RHO": (160, 260),
    "Contract": (1140, 260),
    "Plan": (650, 480),
    "NetworkFunction": (1140, 480),
    "Location": (160, 480),
}
"""Where the middle of each box stands."""

ARROWS = (
    ("IN_REGION", "Municipality", "Region"),
    ("LEADS", "Insurer", "Region"),
    ("COVERS", "Network", "Municipality"),
    ("FOR_REGION", "Network", "Region"),
    ("PARTNER_IN", "RHO", "Network"),
    ("FOR_NETWORK", "Contract", "Network"),
    ("FINANCED_BY", "Contract", "Insurer"),
    ("USES", "Network", "Plan"),
    ("FOR_FUNCTION", "Contract", "NetworkFunction"),
    ("HAS_LOCATION", "Network", "Location"),
)
"""Each kind of fact that is drawn, from which box to which."""


@dataclass(frozen=True, slots=True)
class Box:
    """A class: its words, its left upper corner and size, and the entry that it leads to."""

    label: Text
    x: int
    y: int
    anchor: str
    width: int = BOX_WIDTH
    height: int = BOX_HEIGHT


@dataclass(frozen=True, slots=True)
class Arrow:
    """A kind of fact between two boxes: where the line runs and where its words stand."""

    label: Text
    x1: float
    y1: float
    x2: float
    y2: float
    anchor: str

    @property
    def middle(self) -> tuple[float, float]:
        """Where the words of the line stand."""
        return (self.x1 + self.x2) / 2, (self.y1 + self.y2) / 2


def boxes() -> list[Box]:
    """The boxes of the drawing."""
    classes = load_vocabulary().classes
    return [
        Box(
            Text(classes[name].label.nl, classes[name].label.en),
            x - BOX_WIDTH // 2,
            y - BOX_HEIGHT // 2,
            anchor_of_class(name),
        )
        for name, (x, y) in BOXES.items()
    ]


def arrows() -> list[Arrow]:
    """The lines of the drawing, from edge to edge of their boxes."""
    kinds = load_vocabulary().kinds
    return [
        Arrow(
            Text(kinds[kind].label.nl, kinds[kind].label.en),
            *_edge(BOXES[start], BOXES[end]),
            *_edge(BOXES[end], BOXES[start]),
            f"verband-{kind}",
        )
        for kind, start, end in ARROWS
    ]


def _edge(inside: tuple[int, int], towards: tuple[int, int]) -> tuple[float, float]:
    """Where the line from the middle of a box to another point leaves the box."""
    (x, y), dx, dy = inside, towards[0] - inside[0], towards[1] - inside[1]
    part = min(half / abs(way) for half, way in ((BOX_WIDTH / 2, dx), (BOX_HEIGHT / 2, dy)) if way)
    return round(x + dx * part, 1), round(y + dy * part, 1)
