"""What a client would like best of what we have, by its Accept header (RFC 9110, 12.5.1)."""

from collections.abc import Sequence


def accepted(header: str, offers: Sequence[str]) -> str | None:
    """The offered media type with the highest quality, ours first where equal; None when none will do.

    An empty header accepts everything.
    """
    if not header.strip():
        return offers[0]
    wishes = [_wish(part) for part in header.split(",") if part.strip()]
    qualities = {offer: _quality(offer, wishes) for offer in offers}
    best = max(offers, key=lambda offer: qualities[offer])
    return best if qualities[best] > 0 else None


def _wish(part: str) -> tuple[str, float]:
    """A media range with its quality; a quality that is no number counts as none."""
    name, *parameters = [piece.strip().lower() for piece in part.split(";")]
    for parameter in parameters:
        key, _, value = parameter.partition("=")
        if key.strip() == "q":
            try:
                return name, min(max(float(value), 0.0), 1.0)
            except ValueError:
                return name, 0.0
    return name, 1.0


def _quality(offer: str, wishes: Sequence[tuple[str, float]]) -> float:
    """The quality of the most specific range that the offer falls in; 0 outside all of them."""
    for name in (offer, f"{offer.partition('/')[0]}/*", "*/*"):
        for wish, quality in wishes:
            if wish == name:
                return quality
    return 0.0
