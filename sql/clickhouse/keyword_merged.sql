-- The same for runs that are counted as another, and for those others: {merged} are all of them; {from} is counted as
-- {plain}, where it is written with capitals as {named}; 0 is dropped. A paper that holds both counts once.
SELECT run, cell, count(), sum(all_occurrences), sum(all_whole), sum(all_noun) FROM (
    SELECT run, cell, paper, sum(o) AS all_occurrences, sum(w) AS all_whole, sum(n) AS all_noun FROM (
        SELECT transform(hash, [{from}], [{plain}], hash) AS run, paper,
               if(is_new, transform(day, [{counted}], [{periods}], 255), 255) * 65536 + code AS cell,
               occurrences - name_occurrences AS o, whole - name_whole AS w, noun - name_noun AS n
          FROM term
         WHERE load = {load} AND day IN ({days}) AND ({any} OR hasAny(codes, [{codes}])) AND hash IN ({merged})
           AND occurrences > name_occurrences
        UNION ALL
        SELECT transform(hash, [{from}], [{named}], hash) AS run, paper,
               if(is_new, transform(day, [{counted}], [{periods}], 255), 255) * 65536 + code AS cell,
               toInt64(name_occurrences) AS o, toInt64(name_whole) AS w, toInt64(name_noun) AS n
          FROM term
         WHERE load = {load} AND day IN ({days}) AND ({any} OR hasAny(codes, [{codes}])) AND hash IN ({merged})
           AND name_occurrences > 0
    ) GROUP BY run, cell, paper
) WHERE run != 0 GROUP BY run, cell
