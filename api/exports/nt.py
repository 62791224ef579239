"""The graph as N-Triples."""

from api.exports.export import Format
from api.linked.ntriples import MEDIA_TYPE, ntriples

FORMAT = Format("nt", MEDIA_TYPE, lambda export: (line.encode() for line in ntriples(export.resources())))
