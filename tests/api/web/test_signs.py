"""Each sign has its own shape."""

from api.web.signs import of_class
from queries.layers import findings, signs


def test_an_agreed_deviation_has_the_shape_that_the_template_draws() -> None:
    assert of_class(findings.WAIVED).shape == "waived"
    assert of_class(findings.MUST).shape == "value"
    assert of_class(signs.ONE).shape == "one"
