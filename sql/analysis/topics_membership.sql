-- ?1 first day, ?2 last day: the categories of the papers, to tell fields by.
SELECT paper_id, categories, primary_category FROM paper WHERE first_day BETWEEN ?1 AND ?2
