#!/usr/bin/env bash
# Opens the window on a made-up program in a vault of its own. Without a display: walks through the main job in the real
# window and leaves pictures and exported summaries behind.
set -euo pipefail
cd "$(dirname "$0")/.."
if [ -z "${DISPLAY:-}${WAYLAND_DISPLAY:-}" ]; then
  echo "There is no display: walking through the main job in the real window."
  rm -rf target/walkthrough
  TRELLIS_WALKTHROUGH="$PWD/target/walkthrough" tests/window.sh the_main_job_leaves_pictures_and_summaries
  echo "Pictures and summaries lie under target/walkthrough:"
  ls target/walkthrough
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
echo "A demo with made-up people. Label: MR. Passphrase: $TRELLIS_PASSPHRASE"
unset TRELLIS_PASSPHRASE
TRELLIS_VAULT="$vault" "$bin/trellis"
