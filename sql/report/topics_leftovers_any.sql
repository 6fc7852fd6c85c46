-- Are there topics that are not sound?
-- column leftovers   how many
SELECT count(*) AS leftovers FROM topic WHERE NOT is_sound
