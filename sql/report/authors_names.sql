-- What was decided about names, in a sentence.
-- column line:md  sentences
SELECT printf(t('%,d spellings are taken for %,d names. %,d names were split by evidence, %,d spellings joined by evidence, %,d since they fold to the same name, %,d decisions are yours; %,d names carry a risk of over one half of being several people. `papertide authors show "NAME"` says why, `papertide authors merge` and `split` overrule it.'),
              (SELECT count(DISTINCT author_id) FROM spelling), (SELECT count(*) FROM person),
              (SELECT count(DISTINCT name_key) FROM person WHERE part > 0),
              (SELECT count(*) FROM name_decision WHERE kind = 'join'),
              (SELECT count(*) FROM name_decision WHERE kind = 'spelling'),
              (SELECT count(*) FROM name_decision WHERE kind = 'user'),
              (SELECT count(*) FROM person WHERE risk > 0.5)) AS "line:md"
