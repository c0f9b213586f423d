#!/usr/bin/env bash
# Runs what depends on the day on other days, told by their dates where the made-up program is (America/Chicago), with an hour or without:
#   days.sh 2028-02-29 2026-12-31T23:30   these
#   days.sh random                        one of the coming two years, drawn anew each time
#   days.sh all                           every kind of day that is known to matter
# What is behind -- goes to the test runner.
set -euo pipefail
cd "$(dirname "$0")/.."

days=()
while [ $# -gt 0 ] && [ "$1" != -- ]; do
  case $1 in
    random) days+=("$(date -d "+$((RANDOM % 730)) days" +%F)T$(printf '%02d:%02d' $((RANDOM % 24)) $((RANDOM % 60)))") ;;
    all)
      # A week, the ends of a month, the days before and of both changes of clocks, the day that most years lack, the end of a year, and
      # an evening that is tomorrow by the world's clock.
      days+=(2026-11-30 2026-12-01 2026-12-02 2026-12-03 2026-12-04 2026-12-05 2026-12-06)
      days+=(2027-01-31 2027-02-01 2027-03-13 2027-03-14 2026-10-31 2026-11-01 2028-02-29 2026-12-31 2027-06-16T23:30)
      ;;
    *) days+=("$1") ;;
  esac
  shift
done
[ "${1:-}" != -- ] || shift

library=$(ls /usr/lib/*/faketime/libfaketimeMT.so.1)
host=$(rustc -vV | sed -n 's/^host: //p' | tr 'a-z-' 'A-Z_')
failed=0
for day in "${days[@]}"; do
  [[ $day == *T* ]] || day=${day}T11:00
  # An hour that the clocks skip is no hour.
  then=$(TZ=America/Chicago date -d "$day" +%s)
  ahead=$((then - $(date +%s)))
  echo "On $(TZ=America/Chicago date -d "$day" '+%A, %F, %H:%M') in Chicago (again: make days DAYS=$day)"
  begun=$SECONDS
  # Only what is tested lives on that day, not what builds and runs it; and only its calendar, not what it waits by.
  faked=(env "LD_PRELOAD=$library" "FAKETIME=$(printf '%+d' "$ahead")" FAKETIME_DONT_FAKE_MONOTONIC=1 NO_FAKE_STAT=1)
  so=passed
  (cd tests && "${faked[@]}" node --test --test-reporter=dot ui/) || so=failed
  env "CARGO_TARGET_${host}_RUNNER=${faked[*]}" tests/run-tests.sh -E 'binary(=window) | test(/^command_line::/)' "$@" || so=failed
  [ $so = passed ] || failed=1
  echo "$day: $so, $((SECONDS - begun)) s"
done
exit $failed
