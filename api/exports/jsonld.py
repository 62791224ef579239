"""The graph as JSON-LD."""

from api.exports.export import Format
from api.linked.jsonld import MEDIA_TYPE, jsonld

FORMAT = Format("jsonld", MEDIA_TYPE, lambda export: (line.encode() for line in jsonld(export.resources())))
