-- Takeaway and source of the drawing of communities.
-- column title  the takeaway
-- column note   the line of source
SELECT (SELECT CASE count(*) WHEN 1 THEN printf(t('The largest community that is sure has %d names'), max(authors))
                    ELSE printf(t('The largest communities that are sure have %d to %d names'), min(authors), max(authors)) END
          FROM community WHERE community IN (SELECT community FROM drawing)) AS title,
       t('Up to 30 names around the strongest; discs: papers; lines: everybody''s strongest ties (teams of up to 50)') AS note
