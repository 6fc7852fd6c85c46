-- To whom a way leads: the last line.
-- param  :way   the names from the one to the other, a line each
-- column name   the last
WITH RECURSIVE step(name, rest) AS (
       SELECT NULL, :way || char(10)
       UNION ALL SELECT substr(rest, 1, instr(rest, char(10)) - 1), substr(rest, instr(rest, char(10)) + 1) FROM step WHERE rest <> '')
SELECT name FROM step WHERE rest = ''
