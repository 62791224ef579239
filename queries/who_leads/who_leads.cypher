// Wie leidt waar? Alles wat bronnen op een dag zeggen over de zorgverzekeraars en de mandaathouders van
// de regio's van één indeling: per uitspraak een rij, met de periode en de bronnen.
//
// Vul eerst in:  :param {as_of: '2026-11-22', scheme: 'IZA'}
//
// Een eerste (rank 1) en tweede (rank 2) verzekeraar staat er alleen waar een bron die volgorde noemt.
// Wat als HINT is gemerkt, telt niet mee. De MGN-indeling is afgeleid en staat niet in Neo4j.

WITH date($as_of) AS day
MATCH (who)-[says:LEADS|MANDATE_FOR]->(region:Region {scheme: $scheme})
WHERE any(i IN range(0, size(says.holds_from) - 1) WHERE says.holds_from[i] <= day < says.holds_to[i])
  AND (type(says) = 'LEADS' OR says.kind = 'HOLDER')
RETURN region.id AS region, region.name AS region_name,
       type(says) AS says, who.id AS who, who.name AS who_name,
       says.rank AS rank, says.basis AS basis, says.evidence AS evidence,
       says.for_municipalities AS for_municipalities,
       says.valid_from AS valid_from, says.valid_to AS valid_to,
       says.sources AS sources, says.id AS statement
ORDER BY region_name, says, rank, who_name, statement
