// Wie tekende voor welke functie? Van elk contract voor een netwerk van het gevraagde niveau: per uitspraak een rij
// over wie betaalt, namens wie, voor welke functie, met welke status, en wie volgt. Volume en budget staan er niet bij.
//
// Vul eerst in:  :param {as_of: '2026-11-22', level: 'LISTED'}
//
// Getekend is een contract waarvan SIGNED de laatste status is. Wie hier niet staat, heeft niet ‘niet getekend’:
// dat is onbekend, tenzij een bron zegt alle contracten te noemen.

WITH date($as_of) AS day
MATCH (:NetworkStatus {id: $level})<-[status:HAS_STATUS]-(network:Network)<-[for:FOR_NETWORK]-(contract:Contract)
WHERE all(one IN [status, for] WHERE
        any(i IN range(0, size(one.holds_from) - 1) WHERE one.holds_from[i] <= day < one.holds_to[i]))
WITH DISTINCT day, network, contract
MATCH (contract)-[says:FINANCED_BY|ON_BEHALF_OF|FOR_FUNCTION|HAS_STATUS|FOLLOWS]-(other)
WHERE any(i IN range(0, size(says.holds_from) - 1) WHERE says.holds_from[i] <= day < says.holds_to[i])
RETURN network.id AS network, network.name AS network_name,
       contract.id AS contract, contract.name AS contract_name,
       type(says) AS says, other.id AS other, other.name AS other_name, says.form AS form,
       says.valid_from AS valid_from, says.valid_to AS valid_to,
       says.sources AS sources, says.id AS statement
ORDER BY network_name, contract_name, says, other_name, statement
