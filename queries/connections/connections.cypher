// Hoe zijn twee organisaties met elkaar verbonden? Per uitspraak op een van de kortste wegen een rij.
//
// Vul eerst in:  :param {as_of: '2026-11-22', scheme: 'IZA', from: 'ggz-breburg', to: 'cz'}
//
// Een weg loopt langs alles wat bronnen stellen; een aanwijzing (HINT) of voorstel telt niet mee. Dat een netwerk in
// een regio ligt, volgt uit COVERS en IN_REGION: hier twee stappen, in het antwoord van mgn ask connections één.

WITH date($as_of) AS day
MATCH (start {id: $from}), (goal {id: $to})
MATCH way = allShortestPaths((start)-[:PARTNER_IN|LEADS|MANDATE_FOR|FOR_REGION|COVERS|IN_REGION|FOR_NETWORK
        |FINANCED_BY|ON_BEHALF_OF|MAIN_CONTRACTOR|EXECUTED_BY|FOLLOWS|WORKS_IN|SERVES*..20]-(goal))
WHERE all(says IN relationships(way) WHERE coalesce(says.evidence, '') <> 'HINT'
        AND any(i IN range(0, size(says.holds_from) - 1) WHERE says.holds_from[i] <= day < says.holds_to[i]))
  AND all(thing IN nodes(way) WHERE (NOT thing:Region OR thing.scheme = $scheme)
        AND (NOT thing:Municipality OR (coalesce(thing.exists_from, day) <= day
          AND (thing.exists_to IS NULL OR day < thing.exists_to))))
UNWIND relationships(way) AS says
WITH DISTINCT says, startNode(says) AS subject, endNode(says) AS object
RETURN subject.id AS subject, subject.name AS subject_name, type(says) AS says,
       object.id AS object, object.name AS object_name,
       says.valid_from AS valid_from, says.valid_to AS valid_to,
       says.sources AS sources, says.id AS statement
ORDER BY subject_name, says, object_name, statement
