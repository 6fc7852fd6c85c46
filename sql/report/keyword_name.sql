-- A term as most papers write it.
-- param  :key    its words as they are compared
-- column term    as it is shown
SELECT term FROM term WHERE key = :key
