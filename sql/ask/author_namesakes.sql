-- The other persons of a name that was split; the plain name holds the papers that are not decided.
-- param  :name       as in v_author
-- param  :limit      how many
-- column name        of the other
-- column papers      its papers
-- column community   its community
SELECT other.name AS name, m.papers AS papers, label AS community
  FROM person AS me JOIN person AS other ON other.name_key = me.name_key AND other.person_id <> me.person_id
  JOIN author_measure AS m ON m.person_id = other.person_id LEFT JOIN community USING (community)
 WHERE me.name = :name
 ORDER BY other.part, other.name LIMIT :limit
