-- ?1 community, ?2 how many: its strongest members
SELECT person_id, name, papers FROM author_measure JOIN person USING (person_id)
 WHERE community = ?1 ORDER BY strength DESC, name LIMIT ?2
