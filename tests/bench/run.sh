#!/usr/bin/env bash
# Measures whole processes on the real digests (PAPERTIDE_DATA, default ../shared/data beside the project): the median of
# RUNS runs, in turn with the floor, and the peak memory. Prints a Markdown table and writes bench.json beside the build.
#   run.sh PAPERTIDE FLOOR_INGEST XML_RATE TERMS_RATE NETWORK_RATE TOPICS_RATE TOPICS_BANDS
set -euo pipefail
papertide=$1 floor=$2 xml_rate=$3 terms_rate=$4 network_rate=$5 topics_rate=$6 topics_bands=$7
peer=$(dirname "$0")/peer_ingest.py
root=$(cd "$(dirname "$0")/../.." && pwd)
data=${PAPERTIDE_DATA:-$root/../shared/data}/digests
runs=${RUNS:-5}
[ -d "$data" ] || { echo "skipped: $data is not there (PAPERTIDE_DATA)"; exit 0; }
work=$(mktemp -d) && trap 'rm -rf "$work"' EXIT
days=("$data"/2026-??-??.jsonl.gz)

# measure NAME COMMAND…: one run; appends "seconds kilobytes" to the list of NAME.
measure() {
  local name=$1
  shift
  /usr/bin/time -f '%e %M' -o "$work/time" "$@" >/dev/null 2>"$work/err" || { cat "$work/err" >&2; exit 1; }
  tail -n 1 "$work/time" >>"$work/$name"
}

median() { sort -g "$work/$1" | awk -v f="$2" '{ v[NR] = $f } END { print v[int((NR + 1) / 2)] }'; }

for ((run = 0; run < runs; run++)); do
  rm -f "$work"/*.db*
  measure floor "$floor" "$work/floor.db" "${days[@]}"
  measure peer python3 "$peer" "$work/peer.db" "${days[@]}"
  measure ingest "$papertide" ingest -q --db "$work/store.db" "${days[@]}"
  measure again "$papertide" ingest -q --db "$work/store.db" "${days[@]}"
  cp "$work/store.db" "$work/network.db"
  "$papertide" analyze -q --only coverage --db "$work/network.db"
  measure names "$papertide" analyze -q --only names --db "$work/network.db"
  measure network "$papertide" analyze -q --only network --db "$work/network.db"
  measure analyze "$papertide" analyze -q --db "$work/store.db"
  measure report "$papertide" report -q weekly --period 2026-W26 --db "$work/store.db" --out "$work/out"
done

row() { # label name budget-note
  printf '| %s | %s | %s | %s |\n' "$1" "$(median "$2" 1)" "$(($(median "$2" 2) / 1024))" "$3"
}
ratio() { awk -v a="$(median "$1" 1)" -v b="$(median "$2" 1)" 'BEGIN { printf "%.2f", a / b }'; }

echo "| what (${#days[@]} days, median of $runs) | seconds | peak MB | against |"
echo "|---|---:|---:|---|"
row "floor: json-c and prepared inserts" floor "-"
row "peer: Python's json and sqlite3" peer "-"
row "ingest" ingest "$(ratio ingest floor) × floor (at most 1.3), $(ratio peer ingest) × as fast as the peer (at least 1.5)"
row "ingest again" again "$(ratio ingest again) × as fast as ingest (at least 5)"
row "analyze" analyze "at most 20 s and 1024 MB"
row "report weekly" report "at most 3 s"
"$xml_rate"
"$terms_rate" "$work/store.db" >"$work/ours"
/usr/bin/python3 "$(dirname "$0")/peer_terms.py" "$work/store.db" >"$work/theirs" # needs Debian's python3-sklearn
value() { awk -v name="$2" '$1 == name { print $2 }' "$work/$1"; }
printf '| terms of 1 to 3 words by week: scikit-learn | %s | %s | |\n' "$(value theirs seconds)" "$(value theirs peak_mb)"
printf '| the same by our code | %s | %s | %s × as fast (at least 20), 1/%s of the memory (at most 1/8) |\n' \
  "$(value ours seconds)" "$(value ours peak_mb)" \
  "$(awk -v a="$(value theirs seconds)" -v b="$(value ours seconds)" 'BEGIN { printf "%.0f", a / b }')" \
  "$(awk -v a="$(value theirs peak_mb)" -v b="$(value ours peak_mb)" 'BEGIN { printf "%.1f", a / b }')"
"$network_rate" "$work/network.db" >"$work/network-ours"
/usr/bin/python3 "$(dirname "$0")/peer_network.py" "$work/network.db" >"$work/network-theirs" # Debian's python3-igraph
row "analyze --only names" names "-"
printf '| igraph on the pairs: build, PageRank, coreness, clustering, ten Leiden runs | %s | - | |\n' "$(value network-theirs seconds)"
row "analyze --only network" network "betweenness (1,000 sources, $(value network-ours betweenness_seconds) s; at most 40) apart: $(
  awk -v all="$(median network 1)" -v less="$(value network-ours betweenness_seconds)" -v peer="$(value network-theirs seconds)" \
    'BEGIN { printf "%.2f", (all - less) / peer }') × igraph's sum (at most 3); top 100 of two seeds: tau $(
  value network-ours tau_of_top_100) (at least 0.9)"
"$topics_rate" "$work/store.db" "$work/matrix" "$work/topics" 50 >"$work/topics-ours"
/usr/bin/python3 "$(dirname "$0")/peer_topics.py" "$work/matrix" "$work/topics" 50 >"$work/topics-theirs" 2>/dev/null # python3-sklearn
printf '| 50 topics, start included; bands of halves agree in %s of topic-weeks (0.92 to 0.98) | %s | %s | %s × as fast as scikit-learn'"'"'s NMF (at least 25), relative error %s |\n' \
  "$("$topics_bands" "$work/store.db" | awk '$1 == "within" { print $2 }')" "$(value topics-ours seconds)" "$(value topics-ours peak_mb)" \
  "$(awk -F'|' -v ours="$(value topics-ours seconds)" '/NMF/ { printf "%.1f", $3 / ours }' "$work/topics-theirs")" "$(value topics-ours relative_error)"
echo
cat "$work/topics-theirs"
printf '{"floor": %s, "peer": %s, "ingest": %s, "again": %s, "analyze": %s, "analyze_kb": %s, "network": %s, "report": %s}\n' \
  "$(median floor 1)" "$(median peer 1)" "$(median ingest 1)" "$(median again 1)" "$(median analyze 1)" "$(median analyze 2)" \
  "$(median network 1)" "$(median report 1)" >bench.json
