// Welke netwerken noemen geen gemeenten, missen een partner die de Leidraad vraagt (hoofdstuk 6) of bieden
// functie I, II of III niet (hoofdstuk 2)? Per aandachtspunt en wat er ontbreekt een rij.
//
// Vul eerst in:  :param {as_of: '2026-11-22', level: 'LISTED'}
//
// Dat onze bronnen iets niet noemen, zegt niet dat het er niet is. Een gemeente telt als sociaal domein.

WITH date($as_of) AS day
MATCH (network:Network)
CALL (network, day) {
  MATCH (network)-[status:HAS_STATUS]->(level:NetworkStatus)
  WHERE any(i IN range(0, size(status.holds_from) - 1) WHERE status.holds_from[i] <= day < status.holds_to[i])
  RETURN collect(level.id) AS levels
}
CALL (network, levels, day) {
    WITH levels WHERE $level IN levels AND NOT EXISTS {
      MATCH (network)-[covers:COVERS]->()
      WHERE any(i IN range(0, size(covers.holds_from) - 1) WHERE covers.holds_from[i] <= day < covers.holds_to[i]) }
    RETURN 'NETWORK_WITHOUT_MUNICIPALITIES' AS kind, 'COVERS' AS missing
  UNION
    UNWIND ['CORE', 'SOCIAL', 'RHO'] AS role
    WITH role, levels WHERE $level IN levels AND NOT EXISTS {
      MATCH (partner)-[takes_part:PARTNER_IN]->(network)
      WHERE any(i IN range(0, size(takes_part.holds_from) - 1)
                WHERE takes_part.holds_from[i] <= day < takes_part.holds_to[i])
        AND (takes_part.role = role OR role = 'SOCIAL' AND partner:Municipality) }
    RETURN 'NETWORK_WITHOUT_REQUIRED_PARTNER' AS kind, role AS missing
  UNION
    UNWIND ['FUNCTION_I', 'FUNCTION_II', 'FUNCTION_III'] AS function
    WITH function, levels WHERE 'RUNNING' IN levels AND NOT 'STOPPED' IN levels AND NOT EXISTS {
      MATCH (network)-[offers:OFFERS]->({id: function})
      WHERE any(i IN range(0, size(offers.holds_from) - 1) WHERE offers.holds_from[i] <= day < offers.holds_to[i]) }
    RETURN 'FUNCTION_MISSING' AS kind, function AS missing
}
RETURN kind, network.id AS subject, network.name AS subject_name, missing
ORDER BY kind, subject_name, missing
