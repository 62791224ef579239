// Van welke gemeenten staat een besluit over werkagenda, plan of overeenkomst van hun regio in onze bronnen? Per
// besluit een rij. Een gemeente zonder rij: besluit niet in onze bronnen; een besluit kan er dan wel zijn.
//
// Vul eerst in:  :param {as_of: '2026-11-22', scheme: 'IZA'}
//
// Een document hoort bij een regio als een bron dat zegt, of via een netwerk in die regio. De MGN-indeling is
// afgeleid en staat niet in Neo4j.

WITH date($as_of) AS day
MATCH (region:Region {scheme: $scheme})
OPTIONAL MATCH (region)<-[member:IN_REGION]-(municipality:Municipality)
WHERE coalesce(municipality.exists_from, day) <= day
  AND (municipality.exists_to IS NULL OR day < municipality.exists_to)
  AND any(i IN range(0, size(member.holds_from) - 1) WHERE member.holds_from[i] <= day < member.holds_to[i])
WITH day, region, collect(DISTINCT municipality) AS members
CALL (day, region, members) {
    MATCH (network:Network)-[says:FOR_REGION]->(region)
    WHERE any(i IN range(0, size(says.holds_from) - 1) WHERE says.holds_from[i] <= day < says.holds_to[i])
    RETURN network
  UNION
    UNWIND members AS municipality
    MATCH (network:Network)-[says:COVERS]->(municipality)
    WHERE any(i IN range(0, size(says.holds_from) - 1) WHERE says.holds_from[i] <= day < says.holds_to[i])
    RETURN network
  UNION
    RETURN null AS network
}
CALL (day, region, network) {
    MATCH (document:WorkAgenda|Plan|CooperationAgreement)-[says:FOR_REGION]->(region)
    WHERE any(i IN range(0, size(says.holds_from) - 1) WHERE says.holds_from[i] <= day < says.holds_to[i])
    RETURN document
  UNION
    MATCH (network)-[says:USES]->(document:Plan)
    WHERE any(i IN range(0, size(says.holds_from) - 1) WHERE says.holds_from[i] <= day < says.holds_to[i])
    RETURN document
  UNION
    MATCH (document:CooperationAgreement)-[says:FOR_NETWORK]->(network)
    WHERE any(i IN range(0, size(says.holds_from) - 1) WHERE says.holds_from[i] <= day < says.holds_to[i])
    RETURN document
}
WITH DISTINCT day, region, members, document
WHERE coalesce(document.plan_kind, '') <> 'REGIOBEELD'
MATCH (who)-[says:ADOPTED]->(document)
WHERE any(i IN range(0, size(says.holds_from) - 1) WHERE says.holds_from[i] <= day < says.holds_to[i])
  AND coalesce(date(says.decision_date), says.valid_from, day) <= day
  AND (who IN members OR NOT who:Municipality)
RETURN region.id AS region, region.name AS region_name, document.id AS document, document.name AS document_name,
       who.id AS who, who.name AS who_name, says.decision_date AS decision_date,
       says.valid_from AS valid_from, says.valid_to AS valid_to,
       says.sources AS sources, says.id AS statement
ORDER BY region_name, document_name, who_name, statement
