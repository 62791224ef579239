// Van welke regio's noemen bronnen geen mandaathouder, en waar noemen ze voor de regio een andere dan voor de
// netwerken in die regio? Per regio een rij, met wie er voor de regio en wie er voor netwerken genoemd wordt.
//
// Vul eerst in:  :param {as_of: '2026-11-22', scheme: 'IZA'}
//
// Van de netwerken tellen alleen houders die in de regio liggen, en openbare lichamen. Zonder netwerk dat
// bronnen in de regio plaatsen, gaat het om netwerken die op naam zijn gekoppeld (linked = 'BY_NAME').
// De MGN-indeling is afgeleid en staat niet in Neo4j.

WITH date($as_of) AS day
MATCH (region:Region {scheme: $scheme})
CALL (region, day) {
  MATCH (region)<-[member:IN_REGION]-(municipality:Municipality)
  WHERE coalesce(municipality.exists_from, day) <= day
    AND (municipality.exists_to IS NULL OR day < municipality.exists_to)
    AND any(i IN range(0, size(member.holds_from) - 1) WHERE member.holds_from[i] <= day < member.holds_to[i])
  RETURN collect(DISTINCT municipality) AS members
}
CALL (region, members, day) {
  CALL (region, members, day) {
      MATCH (network)-[says:FOR_REGION|PROPOSED_FOR_REGION]->(region)
      WHERE (network:Network OR says.proposal IS NOT NULL)
        AND any(i IN range(0, size(says.holds_from) - 1) WHERE says.holds_from[i] <= day < says.holds_to[i])
        AND (says.proposal IS NULL OR NOT EXISTS {
          MATCH (network)-[no]->(region)
          WHERE type(no) = 'REJECTED_FOR_REGION'
            AND any(i IN range(0, size(no.holds_from) - 1) WHERE no.holds_from[i] <= day < no.holds_to[i]) })
      RETURN network, says.proposal IS NULL AS stated
    UNION
      UNWIND members AS municipality
      MATCH (network:Network)-[says:COVERS]->(municipality)
      WHERE any(i IN range(0, size(says.holds_from) - 1) WHERE says.holds_from[i] <= day < says.holds_to[i])
      RETURN network, true AS stated
  }
  WITH collect(DISTINCT CASE WHEN stated THEN network END) AS by_source, collect(DISTINCT network) AS all
  RETURN CASE by_source WHEN [] THEN 'BY_NAME' ELSE 'STATED' END AS linked,
         CASE by_source WHEN [] THEN all ELSE by_source END AS networks
}
WITH region, linked,
     COLLECT {
       MATCH (holder)-[says:MANDATE_FOR {kind: 'HOLDER'}]->(region)
       WHERE any(i IN range(0, size(says.holds_from) - 1) WHERE says.holds_from[i] <= day < says.holds_to[i])
       RETURN DISTINCT holder.id } AS of_region,
     COLLECT {
       UNWIND networks AS network
       MATCH (holder)-[says:MANDATE_FOR {kind: 'HOLDER'}]->(network)
       WHERE any(i IN range(0, size(says.holds_from) - 1) WHERE says.holds_from[i] <= day < says.holds_to[i])
         AND (members = [] OR holder IN members OR holder:PublicBody)
       RETURN DISTINCT holder.id } AS of_networks
WITH region, linked, of_region, of_networks, [holder IN of_networks WHERE holder IN of_region] AS of_both
WITH region, linked, of_region, of_networks,
     CASE WHEN of_region = [] THEN 'MANDATE_MISSING'
          WHEN of_networks <> [] AND of_both = [] THEN 'MANDATE_CONFLICT'
          WHEN of_both <> [] AND size(of_networks) > size(of_both) THEN 'MANDATE_ADDITIONAL' END AS kind
WHERE kind IS NOT NULL
RETURN kind, region.id AS subject, region.name AS subject_name, linked, of_region, of_networks
ORDER BY kind, subject_name
