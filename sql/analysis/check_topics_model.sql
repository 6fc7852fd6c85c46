-- ?1 every, ?2 from: topics of the kept model whose weights of terms do not make one whole, or whose first terms are out of order
SELECT label || ': ' || what
  FROM (SELECT topic, 'its terms weigh ' || round(total(weight), 6) || ' in all' AS what FROM topic_weight GROUP BY topic
        HAVING abs(total(weight) - 1) > 1e-6
         UNION ALL
        SELECT topic, 'its term number ' || rank || ' weighs more than the one before' AS what
          FROM (SELECT topic, rank, weight, lag(weight) OVER (PARTITION BY topic ORDER BY rank) AS before FROM topic_term)
         WHERE weight > before + 1e-9)
  JOIN topic USING (topic) WHERE topic % ?1 = ?2 ORDER BY topic, what
