// Welke contracten zijn afgelopen of lopen binnen een half jaar af zonder vervolg in onze bronnen, welk geld
// houdt binnen een half jaar op, en van welke regio's staat niet elk besluit in onze bronnen? Per
// aandachtspunt een rij, met de uitspraken waarop het rust.
//
// Vul eerst in:  :param {as_of: '2026-11-22', scheme: 'IZA'}

WITH date($as_of) AS day, date($as_of) + duration({days: 183}) AS soon
CALL (day, soon) {
    // Contracten. Een contract eindigt op de eerste einddatum die een bron noemt, of anders op de dag vanaf
    // wanneer een bron het afgelopen noemt.
    MATCH (contract:Contract)-[says:FOR_NETWORK]->(network)
    MATCH (edition:Source {id: says.sources[0]}) WHERE edition.speaks_from <= day
    WITH contract, network, says,
         COLLECT { MATCH (contract)-[:FOR_FUNCTION]->(function) RETURN DISTINCT function.id } AS functions,
         COLLECT { MATCH (contract)-[part:FOR_FUNCTION]->()
                   UNWIND [part.valid_to] AS end WITH end WHERE end IS NOT NULL RETURN end } AS ends_of_parts,
         COLLECT { MATCH (contract)-[ended:HAS_STATUS]->({id: 'ENDED'})
                   MATCH (oldest:Source {id: ended.sources[0]})
                   RETURN coalesce(ended.valid_from, oldest.speaks_from) AS end ORDER BY end } AS called_ended
    WITH contract, network, says, functions, called_ended,
         COLLECT { UNWIND ends_of_parts + [says.valid_to] AS end
                   WITH end WHERE end IS NOT NULL RETURN end ORDER BY end } AS ends
    WITH network, collect({contract: contract.id, functions: functions, statement: says.id,
                           ends: coalesce(head(ends), head(called_ended))}) AS terms
    UNWIND terms AS term
    WITH network, term, [other IN terms WHERE other.contract <> term.contract] AS others
    WHERE term.ends <= soon
      AND NOT (others <> []
               AND any(other IN others WHERE other.ends IS NULL OR other.ends > day)
               AND all(function IN term.functions WHERE
                     any(other IN others WHERE (other.ends IS NULL OR other.ends > term.ends)
                                           AND (other.functions = [] OR function IN other.functions))))
    RETURN CASE WHEN term.ends <= day THEN 'CONTRACT_LAPSED' ELSE 'CONTRACT_ENDING' END AS kind,
           network AS subject, term.contract AS about, term.ends AS ends, [term.statement] AS statements
  UNION
    // Geld.
    MATCH (paid)-[says:PAID_FROM|HAS_BUDGET]->()
    WHERE says.valid_to <= soon
      AND any(i IN range(0, size(says.holds_from) - 1) WHERE says.holds_from[i] <= day < says.holds_to[i])
    RETURN 'MONEY_ENDING' AS kind, paid AS subject, paid.id AS about, says.valid_to AS ends,
           collect(says.id) AS statements
  UNION
    // Besluiten van gemeenten over een werkagenda of samenwerkingsovereenkomst van hun regio.
    MATCH (document:WorkAgenda|CooperationAgreement)-[says:FOR_REGION]->(region:Region {scheme: $scheme})
    MATCH (region)<-[member:IN_REGION]-(municipality:Municipality)
    WHERE all(one IN [says, member] WHERE
            any(i IN range(0, size(one.holds_from) - 1) WHERE one.holds_from[i] <= day < one.holds_to[i]))
      AND coalesce(municipality.exists_from, day) <= day
      AND (municipality.exists_to IS NULL OR day < municipality.exists_to)
      AND NOT EXISTS {
        MATCH (municipality)-[adopted:ADOPTED]->(document)
        WHERE any(i IN range(0, size(adopted.holds_from) - 1)
                  WHERE adopted.holds_from[i] <= day < adopted.holds_to[i]) }
    RETURN 'DECISION_MISSING' AS kind, region AS subject, document.id AS about, null AS ends,
           collect(DISTINCT says.id) AS statements
}
RETURN kind, subject.id AS subject, subject.name AS subject_name, about, ends, statements
ORDER BY kind, subject_name, about, ends
