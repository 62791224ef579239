"""The graph as Turtle."""

from api.exports.export import Format
from api.linked.turtle import MEDIA_TYPE, turtle

FORMAT = Format("ttl", MEDIA_TYPE, lambda export: (line.encode() for line in turtle(export.resources())))
