-- How many there are of what is sampled: the highest number of a paper, a name as spelt, a person, a period, a topic; and how
-- many days.
SELECT coalesce((SELECT max(paper_id) FROM paper), 0), coalesce((SELECT max(author_id) FROM author), 0),
       coalesce((SELECT max(person_id) FROM person), 0),
       (SELECT count(*) FROM period WHERE kind IN ('week', 'month')), (SELECT count(*) FROM coverage WHERE source = 'all'),
       (SELECT count(*) FROM token)
