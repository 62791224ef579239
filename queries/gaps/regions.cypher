// Welke regio's hebben geen netwerk of meer dan één, en van welke staat de eerste of tweede verzekeraar niet
// in onze bronnen, of spreken bronnen elkaar daarover tegen? Per aandachtspunt een rij, met wie of wat bronnen
// noemen en de uitspraken waarop het rust.
//
// Vul eerst in:  :param {as_of: '2026-11-22', scheme: 'IZA', level: 'LISTED'}
//
// INSURER_CONFLICT: bronnen noemen verschillende verzekeraars met dezelfde plaats, of een paar laat een
// genoemde verzekeraar weg. De MGN-indeling is afgeleid en staat niet in Neo4j.

WITH date($as_of) AS day
MATCH (region:Region {scheme: $scheme})
CALL (region, day) {
  CALL (region, day) {
      MATCH (network:Network)-[says:FOR_REGION]->(region)
      RETURN network, says
    UNION
      MATCH (region)<-[member:IN_REGION]-(municipality:Municipality)<-[says:COVERS]-(network:Network)
      WHERE coalesce(municipality.exists_from, day) <= day
        AND (municipality.exists_to IS NULL OR day < municipality.exists_to)
        AND any(i IN range(0, size(member.holds_from) - 1) WHERE member.holds_from[i] <= day < member.holds_to[i])
      RETURN network, says
  }
  MATCH (network)-[status:HAS_STATUS]->(:NetworkStatus {id: $level})
  WHERE all(one IN [says, status] WHERE
          any(i IN range(0, size(one.holds_from) - 1) WHERE one.holds_from[i] <= day < one.holds_to[i]))
  RETURN collect(DISTINCT network.id) AS networks, collect(DISTINCT says.id) AS placed
}
CALL (region, day) {
  MATCH (insurer)-[says:LEADS]->(region)
  WHERE any(i IN range(0, size(says.holds_from) - 1) WHERE says.holds_from[i] <= day < says.holds_to[i])
  RETURN collect({insurer: insurer.id, rank: says.rank, basis: says.basis, evidence: says.evidence,
                  series: says.series, id: says.id}) AS leads
}
WITH region, networks, placed, leads,
     [one IN leads WHERE one.rank = 1 AND coalesce(one.evidence, '') <> 'HINT'] AS first,
     [one IN leads WHERE one.rank = 2 AND coalesce(one.evidence, '') <> 'HINT'] AS second,
     COLLECT {
       UNWIND leads AS one
       WITH one WHERE one.basis STARTS WITH 'PAIR_' AND one.evidence = 'EVIDENCE'
       WITH one.series AS series, one.basis AS basis, collect(DISTINCT one.insurer) AS pair WHERE size(pair) = 2
       RETURN pair } AS pairs
CALL (networks, placed, first, second, pairs) {
    WITH networks WHERE size(networks) = 0
    RETURN 'REGION_WITHOUT_NETWORK' AS kind, [] AS named, [] AS statements
  UNION
    WITH networks WHERE size(networks) > 1
    RETURN 'REGION_WITH_SEVERAL_NETWORKS' AS kind, networks AS named, placed AS statements
  UNION
    WITH first WHERE size(first) = 0
    RETURN 'REGION_WITHOUT_FIRST_INSURER' AS kind, [] AS named, [] AS statements
  UNION
    WITH second WHERE size(second) = 0
    RETURN 'REGION_WITHOUT_SECOND_INSURER' AS kind, [] AS named, [] AS statements
  UNION
    UNWIND [first, second] AS stated
    WITH stated WHERE any(one IN stated WHERE one.insurer <> stated[0].insurer)
    RETURN 'INSURER_CONFLICT' AS kind, [one IN stated | one.insurer] AS named, [one IN stated | one.id] AS statements
  UNION
    UNWIND pairs AS pair
    WITH pair, [one IN first + second WHERE NOT one.insurer IN pair] AS left_out
    WHERE size(left_out) > 0
    RETURN 'INSURER_CONFLICT' AS kind, pair AS named, [one IN left_out | one.id] AS statements
}
RETURN kind, region.id AS subject, region.name AS subject_name, named, statements
ORDER BY kind, subject_name, named
