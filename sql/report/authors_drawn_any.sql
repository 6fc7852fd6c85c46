-- Is there a community to draw?
-- column any  1: yes
SELECT 1 AS any FROM drawing LIMIT 1
