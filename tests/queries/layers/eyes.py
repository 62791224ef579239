"""How colours look to different eyes, and how far apart they are.

Colour-blindness is simulated in linear light with the matrices of Machado, Oliveira and Fernandes (2009) at
full severity; differences are CIEDE2000, where 1 is about what a keen eye can just see side by side.
"""

from math import atan2, cos, degrees, exp, hypot, radians, sin, sqrt

Triple = tuple[float, float, float]
Matrix = tuple[Triple, Triple, Triple]

EYES: dict[str, Matrix] = {
    "normal": ((1, 0, 0), (0, 1, 0), (0, 0, 1)),
    "protanopia": (
        (0.152286, 1.052583, -0.204868),
        (0.114503, 0.786281, 0.099216),
        (-0.003882, -0.048116, 1.051998),
    ),
    "deuteranopia": (
        (0.367322, 0.860646, -0.227968),
        (0.280085, 0.672501, 0.047413),
        (-0.011820, 0.042940, 0.968881),
    ),
    "tritanopia": (
        (1.255528, -0.076749, -0.178779),
        (-0.078411, 0.930809, 0.147602),
        (0.004733, 0.691367, 0.303900),
    ),
}
TO_XYZ: Matrix = (
    (0.4124564, 0.3575761, 0.1804375),
    (0.2126729, 0.7151522, 0.0721750),
    (0.0193339, 0.1191920, 0.9503041),
)
WHITE: Triple = (0.95047, 1.0, 1.08883)


def difference(one: str, other: str, eye: Matrix) -> float:
    """How far two colours are apart to an eye."""
    return ciede2000(_lab(_seen(one, eye)), _lab(_seen(other, eye)))


def least_difference(one: str, other: str) -> float:
    """How far two colours are apart to the eye that sees the least difference."""
    return min(difference(one, other, eye) for eye in EYES.values())


def contrast(one: str, other: str) -> float:
    """The contrast of WCAG between two colours."""
    light, dark = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def _luminance(colour: str) -> float:
    return _times(TO_XYZ, _linear(colour))[1]


def _seen(colour: str, eye: Matrix) -> Triple:
    red, green, blue = (min(max(part, 0.0), 1.0) for part in _times(eye, _linear(colour)))
    return red, green, blue


def _linear(colour: str) -> Triple:
    red, green, blue = (_light(int(colour[place : place + 2], 16) / 255) for place in (1, 3, 5))
    return red, green, blue


def _light(part: float) -> float:
    return part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4


def _times(matrix: Matrix, vector: Triple) -> Triple:
    one, two, three = (sum(a * b for a, b in zip(row, vector, strict=True)) for row in matrix)
    return one, two, three


def _lab(light: Triple) -> Triple:
    x, y, z = (_bent(part / white) for part, white in zip(_times(TO_XYZ, light), WHITE, strict=True))
    return 116 * y - 16, 500 * (x - y), 200 * (y - z)


def _bent(part: float) -> float:
    return part ** (1 / 3) if part > 216 / 24389 else (24389 / 27 * part + 16) / 116


def ciede2000(one: Triple, other: Triple) -> float:
    """The difference of two colours in L*a*b* (Sharma, Wu and Dalal, 2005)."""
    mean = (hypot(one[1], one[2]) + hypot(other[1], other[2])) / 2
    stretch = 1.5 - 0.5 * sqrt(mean**7 / (mean**7 + 25**7))
    chroma = [hypot(lab[1] * stretch, lab[2]) for lab in (one, other)]
    hue = [degrees(atan2(lab[2], lab[1] * stretch)) % 360 for lab in (one, other)]
    lightness, colourfulness = other[0] - one[0], chroma[1] - chroma[0]
    turn = 0.0 if 0 in chroma else (hue[1] - hue[0] + 180) % 360 - 180
    turned = 2 * sqrt(chroma[0] * chroma[1]) * sin(radians(turn) / 2)
    light, middle = (one[0] + other[0]) / 2, sum(chroma) / 2
    mean_hue = sum(hue) if 0 in chroma else _mean_hue(hue[0], hue[1])
    weight_l = 1 + 0.015 * (light - 50) ** 2 / sqrt(20 + (light - 50) ** 2)
    weight_c = 1 + 0.045 * middle
    weight_h = 1 + 0.015 * middle * _hue_weight(mean_hue)
    rotation = (
        -2 * sqrt(middle**7 / (middle**7 + 25**7)) * sin(radians(60 * exp(-(((mean_hue - 275) / 25) ** 2))))
    )
    parts = lightness / weight_l, colourfulness / weight_c, turned / weight_h
    return sqrt(sum(part**2 for part in parts) + rotation * parts[1] * parts[2])


def _mean_hue(one: float, other: float) -> float:
    if abs(one - other) <= 180:
        return (one + other) / 2
    return (one + other + 360) / 2 if one + other < 360 else (one + other - 360) / 2


def _hue_weight(hue: float) -> float:
    return (
        1
        - 0.17 * cos(radians(hue - 30))
        + 0.24 * cos(radians(2 * hue))
        + 0.32 * cos(radians(3 * hue + 6))
        - 0.20 * cos(radians(4 * hue - 63))
    )
