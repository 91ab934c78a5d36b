#!/bin/sh
# Makes .venv/bench from the benchmark's own hash-pinned lock, or does nothing when it is already that.
set -eu
cd "$(dirname "$0")/.."
cmp -s requirements-bench.lock .venv/bench/lock && exit
echo "Installing $(grep -c '==' requirements-bench.lock) pinned packages for the benchmark alone …" >&2
rm -rf .venv/bench
.venv/bin/python -m venv .venv/bench
.venv/bench/bin/python -m pip install -qq --disable-pip-version-check --no-input --no-deps --require-hashes \
    --only-binary :all: -r requirements-bench.lock
cp requirements-bench.lock .venv/bench/lock
