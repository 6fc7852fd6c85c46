-- Was a month tried?
-- column any  1: yes
SELECT 1 AS any FROM v_people_measure WHERE measure = 'likely_auc'
