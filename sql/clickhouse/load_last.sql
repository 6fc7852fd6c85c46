-- The last load that is whole: its number, and the state of the store it was made from.
SELECT load, state FROM load ORDER BY load DESC LIMIT 1
