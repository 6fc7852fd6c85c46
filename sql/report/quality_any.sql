-- Does the store hold anything?
-- column files   how many were read
SELECT count(*) AS files FROM source
