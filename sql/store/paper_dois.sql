-- Papers of arXiv that have a DOI, in an order that does not depend on when they came.
SELECT arxiv_id, doi FROM paper WHERE doi IS NOT NULL AND arxiv_id NOT LIKE 'doi:%' ORDER BY arxiv_id
