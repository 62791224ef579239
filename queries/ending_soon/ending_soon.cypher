// Wat eindigt binnenkort? Elke uitspraak die op een dag geldt en waarvan een bron zegt dat zij binnen een
// termijn (6m, 1y of 90d) eindigt: contracten, overeenkomsten, plannen, geld, afwijkingen, mandaten, leidende
// verzekeraars en inkoopbeleid. Wat daarna komt, vergelijkt de vraag zelf.
//
// Vul eerst in:  :param {as_of: '2026-11-22', within: '6m'}

WITH date($as_of) AS day, date($as_of) + duration('P' + toUpper($within)) AS until
MATCH (subject)-[says:FOR_NETWORK|FOR_FUNCTION|FINANCED_BY|USES|PAID_FROM|HAS_BUDGET|DEVIATES_FROM|MANDATE_FOR|LEADS|REQUIRES]->(object)
WHERE says.valid_to <= until
  AND any(i IN range(0, size(says.holds_from) - 1) WHERE says.holds_from[i] <= day < says.holds_to[i])
RETURN type(says) AS says, subject.id AS subject, subject.name AS subject_name,
       object.id AS object, object.name AS object_name,
       says.valid_from AS valid_from, says.valid_to AS valid_to,
       says.sources AS sources, says.id AS statement
ORDER BY valid_to, says, subject_name, object_name, statement
