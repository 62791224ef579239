import pytest

# Plain asserts in a shared suite then say what differs, as they do in a test module.
pytest.register_assert_rewrite("tests.graph.store.compliance", "tests.graph.store.places")
