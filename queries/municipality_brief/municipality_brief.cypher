// Wat moet een wethouder weten over het netwerk van de gemeente? Alles wat bronnen op een dag zeggen over de
// netwerken die de gemeente noemen, de regio waarin zij ligt, de verzekeraars en mandaathouders daar, en de
// besluiten van de gemeente: per uitspraak een rij. Wat daaruit volgt, zet de vraag zelf bij elkaar.
//
// Vul eerst in:  :param {as_of: '2026-11-22', scheme: 'IZA', level: 'LISTED', municipality: 'GM0344'}
// Zonder gemeente (municipality: null) komen alle gemeenten die op de dag bestaan.

WITH date($as_of) AS day
MATCH (town:Municipality)
WHERE ($municipality IS NULL OR town.id = $municipality)
  AND coalesce(town.exists_from, day) <= day
  AND (town.exists_to IS NULL OR day < town.exists_to)
CALL {
  WITH town, day
  MATCH (town)<-[says:COVERS]-(network:Network)-[status:HAS_STATUS]->(:NetworkStatus {id: $level})
  WHERE any(i IN range(0, size(status.holds_from) - 1) WHERE status.holds_from[i] <= day < status.holds_to[i])
  RETURN network AS who, says, town AS whom
  UNION
  WITH town, day
  MATCH (town)-[says:IN_REGION]->(region:Region {scheme: $scheme})
  RETURN town AS who, says, region AS whom
  UNION
  WITH town, day
  MATCH (town)-[lies:IN_REGION]->(region:Region {scheme: $scheme})<-[says:LEADS|MANDATE_FOR]-(who)
  WHERE any(i IN range(0, size(lies.holds_from) - 1) WHERE lies.holds_from[i] <= day < lies.holds_to[i])
    AND (type(says) = 'LEADS' OR says.kind = 'HOLDER')
  RETURN who, says, region AS whom
  UNION
  WITH town, day
  MATCH (town)-[says:ADOPTED]->(paper)
  RETURN town AS who, says, paper AS whom
}
WITH day, town, who, says, whom
WHERE any(i IN range(0, size(says.holds_from) - 1) WHERE says.holds_from[i] <= day < says.holds_to[i])
RETURN town.id AS municipality, town.name AS municipality_name,
       type(says) AS says, who.id AS who, who.name AS who_name, whom.id AS whom, whom.name AS whom_name,
       says.rank AS rank, says.part AS part, says.decision_date AS decision_date,
       says.valid_from AS valid_from, says.valid_to AS valid_to,
       says.sources AS sources, says.id AS statement
ORDER BY municipality_name, says, whom_name, rank, who_name, statement
