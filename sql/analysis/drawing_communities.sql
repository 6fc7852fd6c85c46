-- ?1 least stability, ?2 how many: the largest communities that are sure
SELECT community FROM community WHERE stability >= ?1 ORDER BY authors DESC, community LIMIT ?2
