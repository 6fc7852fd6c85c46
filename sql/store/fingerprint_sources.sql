-- The files that were read, likewise.
SELECT digest, day, records FROM source ORDER BY day, digest
