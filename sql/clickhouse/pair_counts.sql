-- Each pair: on how many papers, first and last seen when, and how many authors each of these papers has, in order:
-- Newman's weight is the sum of 1/(n-1) in that order, which floating point wants kept.
SELECT a, b, count(), min(day), max(day),
       arrayMap(x -> toUInt8(x % 64), arraySort(groupArray(toUInt64(place) * 64 + size)))
  FROM pair WHERE load = {load} GROUP BY a, b
