#!/usr/bin/env bash
# What a new day costs in a big store: N papers as day_corpus writes them (default 1,000,000) over 1,000 weekdays, with
# their keywords; then one day more, its keywords, and a question. Prints a Markdown table. Takes minutes and some 10 GB
# of disk in TMPDIR for a million papers.
#   day.sh PAPERTIDE DAY_CORPUS [N]
set -euo pipefail
papertide=$1 day_corpus=$2 count=${3:-1000000}
weekdays=1000 last=2026-06-30
work=$(mktemp -d "${TMPDIR:-/tmp}/day-XXXXXX") && trap 'rm -rf "$work"' EXIT
export PAPERTIDE_DB=$work/store.db

# row LABEL BAR COMMAND…: one run, as a row of the table. The store is what its files take, the log included.
row() {
  local label=$1 bar=$2 seconds kilobytes
  shift 2
  /usr/bin/time -f '%e %M' -o "$work/time" "$@" >/dev/null 2>"$work/err" || { cat "$work/err" >&2; exit 1; }
  read -r seconds kilobytes < <(tail -n 1 "$work/time")
  echo "| $label | $seconds | $((kilobytes / 1024)) | $(($(cat "$PAPERTIDE_DB"* | wc -c) / 1000000)) | $bar |"
}

"$day_corpus" "$work/days" $((count + count / weekdays)) $((weekdays + 1)) $last
mkdir "$work/new"
mv "$work/days/$last.jsonl" "$work/new"
before=$(cat "$work"/days/* | wc -l) new=$(wc -l <"$work/new/$last.jsonl")

echo "| what ($before papers of $weekdays weekdays) | seconds | peak MB | store MB | against |"
echo "|---|---:|---:|---:|---|"
row "ingest of all" "-" "$papertide" ingest -q "$work/days"
row "keywords of all" "-" "$papertide" analyze -q --only keywords
row "ingest of a new day, $new papers" "-" "$papertide" ingest -q "$work/new"
row "keywords of the new day" "at most 3 s" "$papertide" analyze -q --only keywords
row "keywords --rising" "at most 0.2 s" "$papertide" keywords --rising
