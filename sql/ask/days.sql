-- What each day brought, newest first.
-- param  :limit      how many
-- column source      the collection the records are of; all: the whole store
-- column day         the listing's day
-- column state       full, thin, empty, missing, expected gap
-- column expected    new papers as usual on that weekday; 0: no mailing; empty: not known
-- column records     records, repeats included
-- column new_papers  papers first seen that day
-- column repeats     records of papers that were known
-- column rejects     records that could not be read
SELECT source, day, state, expected, records, new_papers, repeats, rejects FROM v_coverage
 ORDER BY day DESC, source = 'all' DESC, source LIMIT :limit
