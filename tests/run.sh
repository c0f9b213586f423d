#!/usr/bin/env bash
# Opens the window on a made-up program in a vault of its own. Without a display: walks through the main job in the real
# window and leaves pictures and exported summaries behind.
set -euo pipefail
cd "$(dirname "$0")/.."
if [ -z "${DISPLAY:-}${WAYLAND_DISPLAY:-}" ]; then
  echo "There is no display: Trellis is built, then walks through its main job in a real window that nobody sees."
  echo "The first build takes some minutes."
  # With the features of the tests, so that they are not built once more later.
  targets=(--workspace --bins --test window)
  cargo build "${targets[@]}"
  pictures=$PWD/target/walkthrough
  rm -rf "$pictures"
  TRELLIS_WALKTHROUGH=$pictures target/python/bin/cargo-nextest nextest run --config-file tests/nextest.toml --cargo-quiet "${targets[@]}" \
    --no-capture --status-level none --final-status-level fail --show-progress none -E 'test(=walkthrough::the_main_job_leaves_pictures_and_summaries)'
  echo "Pictures and summaries are in $pictures:"
  ls "$pictures"
  exit 0
fi
cargo build --workspace --bins
bin=${CARGO_TARGET_DIR:-$PWD/target}/debug
vault="$PWD/target/demo-vault"
export TRELLIS_PASSPHRASE="orchid river lantern paper"
if [ ! -e "$vault/slots.json" ]; then
  "$bin/trellisctl" --vault "$vault" init --organization "Larkspur Advocacy Program" --person "Mara Reyes" --label MR \
    --timezone America/Chicago >/dev/null
  "$bin/trellisctl" --vault "$vault" demo
fi
echo "A demo with made-up people. Username: MR. Passphrase: $TRELLIS_PASSPHRASE"
unset TRELLIS_PASSPHRASE
TRELLIS_VAULT="$vault" "$bin/trellis"
