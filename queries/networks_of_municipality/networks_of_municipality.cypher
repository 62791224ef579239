// In welk netwerk valt mijn gemeente? Per uitspraak een rij. Een gemeente zonder rij staat bij geen enkel
// netwerk van het gevraagde niveau; of de lijst volledig is, zegt (:CompletenessStatement {topic: 'COVERS'}).
//
// Vul eerst in:  :param {as_of: '2026-11-22', level: 'LISTED', municipality: 'GM0344'}
// Zonder gemeente (municipality: null) komen alle gemeenten die op de dag bestaan.

WITH date($as_of) AS day
MATCH (:NetworkStatus {id: $level})<-[status:HAS_STATUS]-(network:Network)-[covers:COVERS]->(municipality:Municipality)
WHERE ($municipality IS NULL OR municipality.id = $municipality)
  AND coalesce(municipality.exists_from, day) <= day
  AND (municipality.exists_to IS NULL OR day < municipality.exists_to)
  AND all(says IN [status, covers] WHERE
        any(i IN range(0, size(says.holds_from) - 1) WHERE says.holds_from[i] <= day < says.holds_to[i]))
RETURN DISTINCT municipality.id AS municipality, municipality.name AS municipality_name,
       network.id AS network, network.name AS network_name,
       covers.extent AS extent, covers.part AS part,
       covers.valid_from AS valid_from, covers.valid_to AS valid_to,
       covers.sources AS sources, covers.id AS statement
ORDER BY municipality_name, network_name, part, statement
