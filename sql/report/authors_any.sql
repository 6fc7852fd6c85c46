-- Is there a network?
-- column authors  how many names; no row without any
SELECT value AS authors FROM network_measure WHERE measure = 'authors' AND value > 0
