// Heeft elke regio precies één netwerk? Per uitspraak die een netwerk in een regio brengt een rij: een bron
// noemt de regio (FOR_REGION), of noemt een gemeente van de regio (COVERS). Een regio zonder rij heeft in
// onze bronnen geen netwerk van het gevraagde niveau.
//
// Vul eerst in:  :param {as_of: '2026-11-22', scheme: 'IZA', level: 'LISTED'}
//
// Wat alleen op naam is gekoppeld (PROPOSED_FOR_REGION) telt niet mee. De MGN-indeling is afgeleid en staat
// niet in Neo4j.

WITH date($as_of) AS day
MATCH (region:Region {scheme: $scheme})
CALL (region, day) {
    MATCH (network:Network)-[says:FOR_REGION]->(region)
    RETURN network, says, null AS municipality
  UNION
    MATCH (region)<-[member:IN_REGION]-(municipality:Municipality)<-[says:COVERS]-(network:Network)
    WHERE coalesce(municipality.exists_from, day) <= day
      AND (municipality.exists_to IS NULL OR day < municipality.exists_to)
      AND any(i IN range(0, size(member.holds_from) - 1) WHERE member.holds_from[i] <= day < member.holds_to[i])
    RETURN network, says, municipality
}
MATCH (network)-[status:HAS_STATUS]->(:NetworkStatus {id: $level})
WHERE all(one IN [says, status] WHERE
        any(i IN range(0, size(one.holds_from) - 1) WHERE one.holds_from[i] <= day < one.holds_to[i]))
RETURN DISTINCT region.id AS region, region.name AS region_name,
       network.id AS network, network.name AS network_name,
       type(says) AS says, municipality.id AS municipality, municipality.name AS municipality_name,
       says.extent AS extent, says.part AS part,
       says.valid_from AS valid_from, says.valid_to AS valid_to,
       says.sources AS sources, says.id AS statement
ORDER BY region_name, network_name, says, municipality_name, part, statement
