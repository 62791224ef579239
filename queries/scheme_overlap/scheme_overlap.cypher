// Hoe overlappen twee indelingen van het land? Per gemeente die in een regio van beide ligt een rij, met de
// twee uitspraken waarop dat rust.
//
// Vul eerst in:  :param {as_of: '2026-11-22', left: 'IZA', right: 'ZORGKANTOOR'}
//
// De MGN-indeling is afgeleid en staat niet in Neo4j.

WITH date($as_of) AS day
MATCH (left:Region {scheme: $left})<-[in_left:IN_REGION]-(municipality:Municipality)
MATCH (municipality)-[in_right:IN_REGION]->(right:Region {scheme: $right})
WHERE coalesce(municipality.exists_from, day) <= day
  AND (municipality.exists_to IS NULL OR day < municipality.exists_to)
  AND all(says IN [in_left, in_right] WHERE
        any(i IN range(0, size(says.holds_from) - 1) WHERE says.holds_from[i] <= day < says.holds_to[i]))
RETURN left.id AS left, left.name AS left_name, right.id AS right, right.name AS right_name,
       municipality.id AS municipality, municipality.name AS municipality_name,
       in_left.sources AS left_sources, in_left.id AS left_statement,
       in_right.sources AS right_sources, in_right.id AS right_statement
ORDER BY left_name, right_name, municipality_name, left_statement, right_statement
