-- ?1 every, ?2 from (of the panels): drawings with a piece missing, or a tie or label that is of nobody who is drawn. Where people
-- are drawn is a layout, which nobody counts again; their ties say it a second time.
WITH person AS MATERIALIZED (
    SELECT panel, person_id, x, y FROM drawing WHERE kind = 'person' AND panel % ?1 = ?2
), wrong AS (
    SELECT panel, min(number) AS number, 'its pieces are numbered up to ' || max(number) || ', and are ' || count(*) AS what
      FROM drawing WHERE panel % ?1 = ?2 GROUP BY panel HAVING min(number) <> 0 OR max(number) + 1 <> count(*)
     UNION ALL
    SELECT panel, number, 'a tie that does not end at a person' FROM drawing AS d WHERE kind = 'tie' AND panel % ?1 = ?2
       AND NOT (EXISTS (SELECT 1 FROM person AS p WHERE p.panel = d.panel AND p.x = d.x AND p.y = d.y) AND
                EXISTS (SELECT 1 FROM person AS p WHERE p.panel = d.panel AND p.x = d.to_x AND p.y = d.to_y))
     UNION ALL
    SELECT panel, number, 'a label of person ' || coalesce(person_id, 'none') || ', who is not drawn' FROM drawing AS d
     WHERE kind = 'label' AND panel % ?1 = ?2
       AND NOT EXISTS (SELECT 1 FROM person AS p WHERE p.panel = d.panel AND p.person_id = d.person_id)
     UNION ALL
    SELECT panel, number, 'a ' || kind || ' outside of all measure' FROM drawing WHERE panel % ?1 = ?2
       AND NOT (abs(x) < 1e6 AND abs(y) < 1e6 AND size BETWEEN 0 AND 1e9)
     UNION ALL
    SELECT panel, number, 'is of community ' || community || ', which is none' FROM drawing WHERE panel % ?1 = ?2
       AND community NOT IN (SELECT community FROM community)
)
SELECT 'panel ' || panel || ', ' || number || ': ' || what FROM wrong ORDER BY panel, number, what
