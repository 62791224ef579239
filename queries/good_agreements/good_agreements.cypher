// Welke goede afspraken (tips van de NZa) staan in welke contracten? Per uitspraak een rij.
//
// Vul eerst in:  :param {as_of: '2026-11-22', contract: null}
//
// Zonder contract komen alle contracten. Een afspraak die hier niet staat, ontbreekt niet: dat weten wij alleen als een
// bron zegt alle goede afspraken van het contract te noemen.

WITH date($as_of) AS day
MATCH (contract:Contract)-[says:INCLUDES_PRACTICE]->(practice:Practice)
WHERE ($contract IS NULL OR contract.id = $contract)
  AND any(i IN range(0, size(says.holds_from) - 1) WHERE says.holds_from[i] <= day < says.holds_to[i])
RETURN contract.id AS contract, contract.name AS contract_name,
       practice.id AS practice, practice.name AS practice_name,
       says.valid_from AS valid_from, says.valid_to AS valid_to,
       says.sources AS sources, says.id AS statement
ORDER BY contract_name, practice_name, statement
