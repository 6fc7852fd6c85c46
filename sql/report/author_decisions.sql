-- How it was decided who a name stands for.
-- param  :author   as in v_author
-- param  :limit    how many
-- column kind      spelling, join, split, keep or user
-- column other     the spelling that was joined, or the person it was parted from
-- column score     of the evidence
-- column reason    in words
SELECT t(kind) AS kind, other, printf('%.2f', score) AS score, reason FROM name_decision WHERE name = :author ORDER BY number LIMIT :limit
