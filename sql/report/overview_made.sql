-- What made an overview, in a line.
-- param  :command   that makes it again
-- column line:md    a line
SELECT '<sub>papertide; again with `' || :command || '`</sub>' AS "line:md"
