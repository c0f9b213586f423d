#!/usr/bin/env bash
# Every fuzz target for FUZZ_SECONDS (60 unless said otherwise), each begun with its corpus. What a fuzzer finds on its way
# stays under target/fuzz; what breaks a target is kept there too, and belongs into tests/fuzz/corpus with its mending.
# Use: fuzz.sh [target…]
set -euo pipefail
cd "$(dirname "$0")/.."
if ! rustc +nightly --version >/dev/null 2>&1; then
  echo "The fuzz targets need Rust nightly, which is not here. Install it: rustup toolchain install nightly" >&2
  exit 1
fi
if ! cargo fuzz --version >/dev/null 2>&1; then
  echo "The fuzz targets need cargo-fuzz, which is not here. Install it: cargo install cargo-fuzz" >&2
  exit 1
fi
out=$PWD/target/fuzz
export CARGO_TARGET_DIR=$out/target
targets=("$@")
[ ${#targets[@]} -gt 0 ] || mapfile -t targets < <(cargo fuzz list --fuzz-dir tests/fuzz)
cargo +nightly fuzz build --fuzz-dir tests/fuzz
for target in "${targets[@]}"; do
  mkdir -p "$out/found/$target" "$out/broke/$target"
  cargo +nightly fuzz run --fuzz-dir tests/fuzz "$target" "$out/found/$target" "tests/fuzz/corpus/$target" -- \
    -max_total_time="${FUZZ_SECONDS:-60}" -timeout=20 -rss_limit_mb=2048 -max_len=16384 -print_final_stats=1 \
    -artifact_prefix="$out/broke/$target/" 2>"$out/$target.log" || { tail -40 "$out/$target.log" >&2; exit 1; }
  echo "$target: $(sed -n 's/^stat::number_of_executed_units: *//p' "$out/$target.log") runs in ${FUZZ_SECONDS:-60} seconds, nothing broke"
done
