-- Days that lost part of their listing: out of every exposure.
SELECT day FROM coverage WHERE source = 'all' AND state = 'thin' ORDER BY day
