"""Turns of phrase that several answers share."""

from graph.graph import Graph
from queries.sentences import source_title


def test_no_source_is_called_by_its_id(reference: Graph) -> None:
    titles = {id: source_title(source) for id, source in reference.sources.items()}
    untitled = {id for id, source in reference.sources.items() if not source.title}
    assert untitled, "the bundled facts rest on pages of which we have no title"
    assert all(titles[id].nl.startswith("Pagina van ") for id in untitled)
    assert all(titles[id].nl == reference.sources[id].title for id in set(titles) - untitled)
