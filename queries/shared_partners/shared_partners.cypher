// Welke netwerken delen een partner of een zorgverzekeraar? Per uitspraak een rij: een partij die in meer dan één
// netwerk staat, met de rol of de grond, de periode en de bronnen. Gemeenten en aanwijzingen (HINT) tellen niet mee.
//
// Vul eerst in:  :param {as_of: '2026-11-22', level: 'LISTED'}

WITH date($as_of) AS day
MATCH (:NetworkStatus {id: $level})<-[status:HAS_STATUS]-(network:Network)<-[says:PARTNER_IN|LEADS]-(party)
WHERE all(one IN [status, says] WHERE
        any(i IN range(0, size(one.holds_from) - 1) WHERE one.holds_from[i] <= day < one.holds_to[i]))
  AND NOT party:Municipality
  AND coalesce(says.evidence, '') <> 'HINT'
WITH DISTINCT party, network, says
WITH party, collect({network: network, says: says}) AS named, count(DISTINCT network) AS networks
WHERE networks > 1
UNWIND named AS one
WITH party, one.network AS network, one.says AS says
RETURN party.id AS party, party.name AS party_name, type(says) AS says,
       network.id AS network, network.name AS network_name,
       says.role AS role, says.basis AS basis,
       says.valid_from AS valid_from, says.valid_to AS valid_to,
       says.sources AS sources, says.id AS statement
ORDER BY party_name, network_name, says, statement
