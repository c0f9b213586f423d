#!/usr/bin/env bash
# Runs Rust tests that are built: a process each, side by side, a line each. What follows goes to the runner.
set -euo pipefail
cd "$(dirname "$0")/.."
exec target/python/bin/cargo-nextest nextest run --config-file tests/nextest.toml --workspace --bins --tests --cargo-quiet "$@"
