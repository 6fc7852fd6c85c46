-- Pairs that have not written together and have the most exclusive co-authors in common.
-- param  :limit   how many
-- column one      a name
-- column other    the other
-- column shared   co-authors in common
-- column score    resource allocation
SELECT author_a AS one, author_b AS other, shared, printf('%.2f', score) AS score FROM v_likely_pair ORDER BY rank LIMIT :limit
