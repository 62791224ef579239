// Welke contracten zijn afgelopen of lopen binnen een half jaar af zonder vervolg in onze bronnen, welk geld
// houdt binnen een half jaar op, en van welke regio's staat niet elk besluit in onze bronnen? Per
// aandachtspunt een rij, met de uitspraken waarop het rust.
//
// Vul eerst in:  :param {as_of: '2026-11-22', scheme: 'IZA'}

WITH date($as_of) AS day, date($as_of) + duration({days: 183}) AS soon
CALL (day, soon) {
    // Contracten. Een contract eindigt op de eerste dag waarop een van deze dingen in zijn geheel eindigt: dat het
    // voor het netwerk is, zijn functies, of wie betalen; of op de dag vanaf wanneer een bron het afgelopen noemt.
    // Wat niet meer is dan een voornemen of een aanbod, telt niet mee. Een vervolg is van dezelfde financier.
    MATCH (contract:Contract)-[says:FOR_NETWORK]->(network)
    MATCH (edition:Source {id: says.sources[0]}) WHERE edition.speaks_from <= day
    WITH day, soon, contract, network, collect(says.id) AS statements, max(says.valid_to) AS own_end,
         COLLECT { MATCH (contract)-[status:HAS_STATUS]->(code)
                   MATCH (oldest:Source {id: status.sources[0]}) WHERE oldest.speaks_from <= day
                   RETURN DISTINCT code.id } AS statuses,
         COLLECT { MATCH (contract)-[ended:HAS_STATUS]->({id: 'ENDED'})
                   MATCH (oldest:Source {id: ended.sources[0]}) WHERE oldest.speaks_from <= day
                   RETURN coalesce(ended.valid_from, oldest.speaks_from) } AS called_ended,
         COLLECT { MATCH (contract)-[:FOR_FUNCTION]->(function) RETURN DISTINCT function.id } AS functions,
         COLLECT { MATCH (contract)-[:FINANCED_BY]->(payer) RETURN DISTINCT payer.id } AS payers,
         COLLECT { MATCH (contract)-[part:FOR_FUNCTION|FINANCED_BY]->(thing)
                   WITH type(part) AS kind, thing, max(part.valid_to) AS end
                   WITH kind, max(end) AS end, count(*) AS things, count(end) AS ended
                   WHERE things = ended RETURN end } AS ends_of_parts
    WHERE size(statuses) = 0 OR any(code IN statuses WHERE NOT code IN ['INTENDED', 'OFFERED'])
    WITH day, soon, contract, network, statements, functions, payers,
         COLLECT { UNWIND ends_of_parts + called_ended + [own_end] AS end
                   WITH end WHERE end IS NOT NULL RETURN end ORDER BY end } AS ends
    WITH day, soon, network, collect({contract: contract.id, functions: functions, payers: payers,
                                      statements: statements, ends: head(ends)}) AS terms
    UNWIND terms AS term
    WITH day, soon, network, term,
         [other IN terms WHERE other.contract <> term.contract
                           AND (term.payers = [] OR other.payers = []
                                OR any(payer IN term.payers WHERE payer IN other.payers))] AS others
    WHERE term.ends <= soon
      AND NOT (others <> []
               AND any(other IN others WHERE other.ends IS NULL OR other.ends > day)
               AND all(function IN term.functions WHERE
                     any(other IN others WHERE (other.ends IS NULL OR other.ends > term.ends)
                                           AND (other.functions = [] OR function IN other.functions))))
    RETURN CASE WHEN term.ends <= day THEN 'CONTRACT_LAPSED' ELSE 'CONTRACT_ENDING' END AS kind,
           network AS subject, term.contract AS about, term.ends AS ends, term.statements AS statements
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
                  WHERE adopted.holds_from[i] <= day < adopted.holds_to[i])
          AND coalesce(date(adopted.decision_date), adopted.valid_from, day) <= day }
    RETURN 'DECISION_MISSING' AS kind, region AS subject, document.id AS about, null AS ends,
           collect(DISTINCT says.id) AS statements
}
RETURN kind, subject.id AS subject, subject.name AS subject_name, about, ends, statements
ORDER BY kind, subject_name, about, ends
