-- ?1 week: what acronyms stand for, as of that week; later rows of one overrule earlier ones
SELECT short, long FROM acronym WHERE period <= ?1 ORDER BY period, short
