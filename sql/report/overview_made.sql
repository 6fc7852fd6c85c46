-- What made an overview, in a line.
-- param  :command   that makes it again
-- column line:md    a line
SELECT printf(t('<sub>papertide; again with `%s`</sub>'), :command) AS "line:md"
