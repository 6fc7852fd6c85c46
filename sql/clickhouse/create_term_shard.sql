-- Which paper holds which run of one to four words, once for each paper, and how often. The paper's day and categories
-- stand beside it: a count is one pass, without a join. On every server.
CREATE TABLE IF NOT EXISTS term_shard (
    load             UInt32,
    hash             UInt64,        -- of the run's words (src/analysis/terms/ngrams.h)
    words            UInt8,
    day              Int32,
    paper            UInt32,
    is_new           UInt8,
    code             UInt16,
    codes            Array(UInt16),
    occurrences      UInt32,        -- in the paper, in all; …
    whole            UInt32,        -- … as a whole run, between breaks and stop words
    noun             UInt32,        -- … where it stands as a noun
    name_occurrences UInt32,        -- the same, of those written with capitals: an acronym counts as its expansion
    name_whole       UInt32,
    name_noun        UInt32
) ENGINE = MergeTree PARTITION BY load ORDER BY (day, hash, paper)
