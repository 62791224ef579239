"""A formula as a value: declared once, then calculated exactly, told in words, or written as a live cell.

Amounts are fractions, so nothing is rounded on the way; None is a number that is not known, and whatever is
calculated with it is not known either.
"""

from collections.abc import Callable
from dataclasses import dataclass
from fractions import Fraction
from typing import TypeAlias

Amount: TypeAlias = Fraction | None
Lookup: TypeAlias = Callable[[str, int], Amount]


@dataclass(frozen=True, slots=True)
class Expression:
    """A formula; formulas are put together with + - * /."""

    def __add__(self, other: "Expression") -> "Expression":
        return Calculation("+", self, other)

    def __sub__(self, other: "Expression") -> "Expression":
        return Calculation("-", self, other)

    def __mul__(self, other: "Expression") -> "Expression":
        return Calculation("*", self, other)

    def __truediv__(self, other: "Expression") -> "Expression":
        return Calculation("/", self, other)

    def __neg__(self) -> "Expression":
        return Calculation("*", Number(Fraction(-1)), self)


@dataclass(frozen=True, slots=True)
class Of(Expression):
    """The number in the row called `name`, of the same year."""

    name: str


@dataclass(frozen=True, slots=True)
class Number(Expression):
    """A number that the document states inside a formula."""

    value: Fraction


@dataclass(frozen=True, slots=True)
class YearBefore(Expression):
    """The number in a row one year earlier; before the first year the row `start`."""

    name: str
    start: str


@dataclass(frozen=True, slots=True)
class OnceCleared(Expression):
    """`then` in a year in which the row `name` is zero or below, and nothing otherwise."""

    name: str
    then: Expression


@dataclass(frozen=True, slots=True)
class Calculation(Expression):
    """Two formulas with + - * or / between them."""

    sign: str
    left: Expression
    right: Expression


def value(expression: Expression, lookup: Lookup, year: int, first_year: int) -> Amount:
    """What the formula yields in a year, exactly; None where a number it needs is not known.

    Raises ZeroDivisionError where a person gave zero to divide by; settings are checked for that before.
    """
    match expression:
        case Number(number):
            return number
        case Of(name):
            return lookup(name, year)
        case YearBefore(name, start):
            return lookup(start, year) if year == first_year else lookup(name, year - 1)
        case OnceCleared(name, then):
            return _once_cleared(lookup(name, year), value(then, lookup, year, first_year))
        case Calculation(sign, left, right):
            return _calculated(
                sign, value(left, lookup, year, first_year), value(right, lookup, year, first_year)
            )
    raise TypeError(expression)


def _once_cleared(waiting: Amount, then: Amount) -> Amount:
    if waiting is None:
        return None
    return then if waiting <= 0 else Fraction(0)


def _calculated(sign: str, left: Amount, right: Amount) -> Amount:
    if left is None or right is None:
        return None
    match sign:
        case "+":
            return left + right
        case "-":
            return left - right
        case "*":
            return left * right
        case _:
            return left / right


def names_in(expression: Expression) -> frozenset[str]:
    """The rows that a formula reads."""
    match expression:
        case Of(name):
            return frozenset({name})
        case YearBefore(name, start):
            return frozenset({name, start})
        case OnceCleared(name, then):
            return names_in(then) | {name}
        case Calculation(_, left, right):
            return names_in(left) | names_in(right)
        case _:
            return frozenset()


@dataclass(frozen=True, slots=True)
class Notation:
    """How a formula is written: what a row, a number, a sign, last year's row and the condition look like."""

    row: Callable[[str], str]
    number: Callable[[Fraction], str]
    signs: Callable[[str], str]
    year_before: Callable[[str, str], str]
    once_cleared: Callable[[str, str], str]
    minus: Callable[[str], str]


def written(expression: Expression, notation: Notation) -> str:
    """The formula in a notation, with brackets where they are needed."""
    match expression:
        case Number(number):
            return notation.number(number)
        case Of(name):
            return notation.row(name)
        case YearBefore(name, start):
            return notation.year_before(name, start)
        case OnceCleared(name, then):
            return notation.once_cleared(name, written(then, notation))
        case Calculation("*", Number(number), right) if number == -1:
            return notation.minus(_part(right, notation, _binds_looser(right)))
        case Calculation(sign, left, right):
            return _calculation(sign, left, right, notation)
    raise TypeError(expression)


def _calculation(sign: str, left: Expression, right: Expression, notation: Notation) -> str:
    tight = sign in "*/"
    brackets_left = tight and _binds_looser(left)
    brackets_right = _binds_looser(right) if tight or sign == "-" else False
    parts = _part(left, notation, brackets_left), _part(right, notation, brackets_right)
    return notation.signs(sign).join(parts)


def _part(expression: Expression, notation: Notation, brackets: bool) -> str:
    text = written(expression, notation)
    return f"({text})" if brackets else text


def _binds_looser(expression: Expression) -> bool:
    return isinstance(expression, Calculation) and expression.sign in "+-"
