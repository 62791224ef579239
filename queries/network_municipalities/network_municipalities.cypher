// Welke gemeenten vallen in elk netwerk? Per uitspraak een rij: geheel (WHOLE) of voor een deel (PART),
// met de periode en de bronnen. Alleen netwerken waarvan een bron op de dag het gevraagde niveau noemt.
//
// Vul eerst in:  :param {as_of: '2026-11-22', level: 'LISTED'}

WITH date($as_of) AS day
MATCH (:NetworkStatus {id: $level})<-[status:HAS_STATUS]-(network:Network)-[covers:COVERS]->(municipality:Municipality)
WHERE all(says IN [status, covers] WHERE
        any(i IN range(0, size(says.holds_from) - 1) WHERE says.holds_from[i] <= day < says.holds_to[i]))
RETURN DISTINCT network.id AS network, network.name AS network_name,
       municipality.id AS municipality, municipality.name AS municipality_name,
       covers.extent AS extent, covers.part AS part,
       covers.valid_from AS valid_from, covers.valid_to AS valid_to,
       covers.sources AS sources, covers.id AS statement
ORDER BY network_name, municipality_name, part, statement
