#!/usr/bin/env bash
# What the program may be made of: banned crates, licenses, sources. The tool takes some minutes to build, once; unoptimised, since
# it looks for a few seconds only.
set -euo pipefail
cd "$(dirname "$0")/.."
export PATH="$PWD/target/tools/bin:$PATH"
version=0.20.2
if ! cargo deny --version >/dev/null 2>&1; then
  echo "Installing cargo-deny $version under target/tools"
  cargo install --quiet --locked --debug --root target/tools --version "$version" cargo-deny
fi
cargo deny --log-level error check bans licenses sources
