// Welke eisen stelt een zorgverzekeraar aan de aanbieders die hij contracteert? Per aanbieder, contract en eis een rij:
// de aanbieder is hoofdaannemer of uitvoerder van een contract dat de zorgverzekeraar betaalt.
//
// Vul eerst in:  :param {as_of: '2026-11-22', provider: null}
//
// Zonder provider komen alle aanbieders. Een contract dat alleen een voornemen of offerte is, of dat is beëindigd, bindt
// niemand. Dat een zorgverzekeraar ergens de eerste is, bindt ook niemand.

WITH date($as_of) AS day
MATCH (provider)<-[part:MAIN_CONTRACTOR|EXECUTED_BY]-(contract:Contract)-[pays:FINANCED_BY]->(insurer:Insurer)
      -[issued:ISSUED]->(policy:PurchasingPolicy)
WHERE ($provider IS NULL OR provider.id = $provider)
  AND all(one IN [part, pays, issued] WHERE
        any(i IN range(0, size(one.holds_from) - 1) WHERE one.holds_from[i] <= day < one.holds_to[i]))
OPTIONAL MATCH (contract)-[has:HAS_STATUS]->(status)
WHERE any(i IN range(0, size(has.holds_from) - 1) WHERE has.holds_from[i] <= day < has.holds_to[i])
WITH DISTINCT day, provider, contract, insurer, policy, collect(DISTINCT status.id) AS statuses
WHERE NOT 'ENDED' IN statuses
  AND (size(statuses) = 0 OR any(code IN statuses WHERE NOT code IN ['INTENDED', 'OFFERED']))
MATCH (policy)-[says:REQUIRES]->(requirement:Requirement)
WHERE any(i IN range(0, size(says.holds_from) - 1) WHERE says.holds_from[i] <= day < says.holds_to[i])
RETURN provider.id AS provider, provider.name AS provider_name,
       contract.id AS contract, contract.name AS contract_name,
       insurer.id AS insurer, insurer.name AS insurer_name,
       policy.id AS policy, policy.name AS policy_name,
       requirement.id AS requirement, requirement.name AS requirement_name,
       says.valid_from AS valid_from, says.valid_to AS valid_to,
       says.sources AS sources, says.id AS statement
ORDER BY provider_name, contract_name, insurer_name, policy_name, requirement, statement
