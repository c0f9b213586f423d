# Each target one line that calls the real tool. `make setup` is called first by run and test; a second call does nothing twice.
.PHONY: setup run test test-rust test-page lint deny bench fuzz model faults types
export PATH := $(CURDIR)/target/node/bin:$(PATH)

setup:
	@tests/setup.sh

run: setup
	@tests/run.sh

test: setup lint deny test-page test-rust

test-rust:
	tests/window.sh

test-page:
	cd tests && npm run --silent test

lint: setup
	cargo fmt --all --check && cargo clippy --workspace --all-targets --quiet -- -D warnings && cd tests && npm run --silent lint

deny:
	tests/deny.sh

bench: setup
	cargo bench -p trellis-tests --bench speed

fuzz: setup
	@tests/fuzz.sh

# In a file system in memory where there is one: each world is a vault of its own, and the disk is not what is asked.
model: setup
	TMPDIR=$$(if [ -d /dev/shm ]; then echo /dev/shm; else echo "$${TMPDIR:-/tmp}"; fi) TRELLIS_MODEL_STEPS=100000 cargo test --workspace --quiet --test choices_model -- --nocapture

faults: setup
	TRELLIS_FAULTS=full cargo test --workspace --quiet --test faults -- --nocapture

types:
	WRITE=1 cargo test -p trellis-core --quiet types_for_js
