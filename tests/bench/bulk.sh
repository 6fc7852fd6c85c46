#!/usr/bin/env bash
# All of arXiv's bulk data at once: N records as kaggle_corpus writes them (default 3,000,000) through ingest. Looks at
# the store while it grows, and tells the rate of the first and the last tenth, the peak memory and the store's size.
#   bulk.sh PAPERTIDE KAGGLE_CORPUS [N]
set -euo pipefail
papertide=$1 corpus=$2 count=${3:-3000000}
command -v sqlite3 >/dev/null || { echo "bulk.sh: needs sqlite3" >&2; exit 1; }
work=$(mktemp -d "${TMPDIR:-/tmp}/bulk-XXXXXX") && trap 'rm -rf "$work"' EXIT
"$corpus" "$count" >"$work/arxiv-metadata.json"
raw=$(stat -c %s "$work/arxiv-metadata.json")

/usr/bin/time -f '%e %M' -o "$work/time" "$papertide" ingest -q --db "$work/store.db" "$work/arxiv-metadata.json" &
ingest=$!
begun=$(date +%s.%N)
while kill -0 $ingest 2>/dev/null; do
  stored=$(sqlite3 "file:$work/store.db?mode=ro" 'SELECT coalesce(max(paper_id), 0) FROM paper' 2>/dev/null || echo 0)
  echo "$(date +%s.%N) $stored"
  sleep 0.5
done >"$work/growth"
wait $ingest
echo "$(date +%s.%N) $count" >>"$work/growth"

awk -v begun="$begun" -v count="$count" '
  $2 != last { if (last == 0 && $2 > 0) first = $1; n++; at[n] = $1 - begun; stored[n] = $2; last = $2 }
  function when(share,  i) { # interpolated between two looks
    for (i = 1; i < n && stored[i] < share * count; i++);
    if (i == 1) return at[1] * share * count / stored[1]
    return at[i - 1] + (at[i] - at[i - 1]) * (share * count - stored[i - 1]) / (stored[i] - stored[i - 1])
  }
  END { head = when(.1); tail = when(1) - when(.9)
        printf "first tenth %.1f s, last tenth %.1f s: the last runs at %.0f %% of the first (at least 80)\n", head, tail, 100 * head / tail }
' "$work/growth"
read -r seconds kilobytes <"$work/time"
echo "$count records, $((raw / 1000000)) MB: $seconds s, peak $((kilobytes / 1024)) MB, store $(($(stat -c %s "$work/store.db") / 1000000)) MB"
