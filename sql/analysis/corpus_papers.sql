-- Papers with their texts as token numbers, in an order that does not depend on when they came.
SELECT paper_id, first_day, is_new, primary_category, tokens FROM paper JOIN paper_tokens USING (paper_id)
 ORDER BY arxiv_id
