-- ?1 every, ?2 from: digests of the forward index by language and day, each day's sum behind them (papers, digest)
SELECT language, day, i.digest, d.papers, d.digest
  FROM token_day AS d LEFT JOIN paper_tokens AS i USING (language, day) WHERE day % ?1 = ?2 ORDER BY language, day
