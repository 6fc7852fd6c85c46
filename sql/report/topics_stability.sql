-- How much of the last fit was known before.
-- column line:md   a sentence
SELECT CASE WHEN count(matched) = 0 THEN printf(t('The topics were fitted once, to papers up to %s: nothing to compare yet.'), max(first_fit))
            ELSE printf(t('In the last re-fit %d of %d topics came back, with a mean cosine of %.2f of their words; %d of them above 0.8.'),
                        count(matched), count(*), avg(matched), sum(matched > 0.8)) END AS "line:md"
  FROM topic HAVING count(*) > 0
