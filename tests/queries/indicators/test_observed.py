"""A period as a moment in time."""

import pytest

from queries.indicators.observed import moment_of


@pytest.mark.parametrize(
    ("period", "moment"),
    [
        ("2025", 2025.5),
        ("2024-2025", 2025.0),
        ("2024/2025", 2025.0),
        ("2025-2024", None),
        ("2025-07", 2025 + 6.5 / 12),
        ("2025-13", None),
        ("2025-Q2", 2025.375),
        ("2025-K4", 2025.875),
        ("2025-01-01", 2025.0),
        ("2025-02-30", None),
        ("begin 2025", None),
        ("", None),
        ("²025", None),
    ],
)
def test_a_period_is_a_moment_or_nothing(period: str, moment: float | None) -> None:
    assert moment_of(period) == moment
