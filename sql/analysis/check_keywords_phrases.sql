-- ?1 paper_id: its keyphrases as they are kept
SELECT rank, term, score FROM paper_keyphrase WHERE paper_id = ?1 ORDER BY rank
