// Welke gemeenten staan bij geen enkel netwerk, en welke bij meer dan één? Per gemeente en netwerk een rij,
// met de uitspraken waarop het rust; zonder netwerk één lege rij.
//
// Vul eerst in:  :param {as_of: '2026-11-22', level: 'LISTED'}
//
// Netwerken die elk een eigen deel van een gemeente noemen, zijn samen geen dubbeling.

WITH date($as_of) AS day
MATCH (municipality:Municipality)
WHERE coalesce(municipality.exists_from, day) <= day
  AND (municipality.exists_to IS NULL OR day < municipality.exists_to)
CALL (municipality, day) {
  OPTIONAL MATCH (municipality)<-[covers:COVERS]-(network:Network)-[status:HAS_STATUS]->(:NetworkStatus {id: $level})
  WHERE all(says IN [covers, status] WHERE
          any(i IN range(0, size(says.holds_from) - 1) WHERE says.holds_from[i] <= day < says.holds_to[i]))
  WITH network, collect(DISTINCT covers) AS said
  WITH network, said, CASE WHEN any(covers IN said WHERE covers.extent = 'WHOLE') THEN [] ELSE
         COLLECT { UNWIND said AS covers UNWIND split(covers.part, ';') AS part
                   WITH trim(part) AS part WHERE part <> '' RETURN DISTINCT part } END AS parts
  RETURN collect({network: network, said: said, parts: parts}) AS candidates
}
WITH municipality, [one IN candidates WHERE one.network IS NOT NULL] AS candidates
WITH municipality, candidates,
     all(one IN candidates WHERE size(one.parts) > 0)
     AND NOT EXISTS { UNWIND candidates AS one UNWIND one.parts AS part
                      WITH part, count(*) AS networks WHERE networks > 1 RETURN part } AS own_parts
WITH municipality, candidates,
     CASE WHEN size(candidates) = 0 THEN 'MUNICIPALITY_WITHOUT_NETWORK'
          WHEN size(candidates) > 1 AND NOT own_parts THEN 'MUNICIPALITY_IN_SEVERAL_NETWORKS' END AS kind
WHERE kind IS NOT NULL
UNWIND CASE candidates WHEN [] THEN [null] ELSE candidates END AS one
RETURN kind, municipality.id AS subject, municipality.name AS subject_name,
       one.network.id AS network, one.network.name AS network_name,
       [says IN one.said | says.part] AS parts, [says IN one.said | says.id] AS statements
ORDER BY kind, subject_name, network_name
