-- How many communities are not named, in a sentence.
-- column line:md  a sentence
SELECT printf(t('%,d of the network''s %,d communities were found in at least 80 %% of the runs from other seeds; the others, the largest of them of %,d names, are not sure to be one group and are not named.'),
              sum(stability >= 0.8), count(*), coalesce(max(CASE WHEN stability < 0.8 THEN authors END), 0)) AS "line:md"
  FROM community
