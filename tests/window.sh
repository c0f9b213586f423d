#!/usr/bin/env bash
# All Rust tests, the journeys in the real window among them: the shell is built so that WebDriver may enter, and everything
# runs under a display and a bus of its own.
# Use: window.sh [words in the name of a test]
set -euo pipefail
cd "$(dirname "$0")/.."

# An incognito webview forbids automation; only this build opens up, and only this far.
TAURI_CONFIG=$(node -e '
  const conf = JSON.parse(require("fs").readFileSync("src-tauri/tauri.conf.json"));
  const windows = conf.app.windows.map((window) => ({ ...window, incognito: false }));
  process.stdout.write(JSON.stringify({ app: { windows } }));')
export TAURI_CONFIG
target=${CARGO_TARGET_DIR:-$PWD/target}
# Always the whole workspace with its tests: any other choice of targets means other features, and all of Typst once more.
cargo build --quiet --workspace --bins --tests
cp "$target/debug/trellis" "$target/debug/trellis-window"
unset TAURI_CONFIG
# The program as it is shipped, for those that look at what it leaves behind.
cargo build --quiet --workspace --bins --tests
cp "$target/debug/trellis" "$target/debug/trellis-private"
export TRELLIS_WINDOW="$target/debug/trellis-window" TRELLIS_PRIVATE="$target/debug/trellis-private" TRELLIS_CTL="$target/debug/trellisctl"

# In a process group of its own, so that nothing outlives the display.
exec setsid --wait dbus-run-session -- xvfb-run -a -s "-screen 0 1440x900x24" \
  env LIBGL_ALWAYS_SOFTWARE=1 GDK_BACKEND=x11 NO_AT_BRIDGE=1 cargo test --quiet --workspace "$@"
