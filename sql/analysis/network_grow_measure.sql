-- ?1 measure, ?2 how many more
UPDATE network_measure SET value = value + ?2 WHERE measure = ?1
