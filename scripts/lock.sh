#!/bin/sh
# Pins pyproject.toml's dependencies, with hashes, in requirements.lock and requirements-dev.lock.
# The files that a package is wanted for alone come without what that package would bring (the group "files").
# uv makes the locks and is not needed for anything else; no file that it writes here names a registry.
set -eu
cd "$(dirname "$0")/.."

command -v uv >/dev/null 2>&1 || {
    [ -x .venv/tools/uv/bin/uv ] || {
        .venv/bin/python -m venv .venv/tools/uv
        .venv/tools/uv/bin/python -m pip install --quiet --disable-pip-version-check uv
    }
    PATH=$PWD/.venv/tools/uv/bin:$PATH
}

pin() { # $1: the lock; then further arguments for uv
    out=$1
    shift
    uv pip compile --quiet --universal --generate-hashes --only-binary :all: --python-version 3.11 --no-header --no-annotate \
        pyproject.toml -o "$out" "$@"
}

pin requirements.lock ${UPGRADE:+--upgrade}
# The same versions in both: the second may only add to the first.
pin requirements-dev.lock --group dev --constraint requirements.lock ${UPGRADE:+--upgrade}
uv pip compile --quiet --universal --generate-hashes --python-version 3.11 --no-header --no-annotate \
    --no-deps --group files ${UPGRADE:+--upgrade} >>requirements-dev.lock
# What pyproject.toml keeps out for the sake of htmx's wheel, the benchmark's Datasette does need.
echo 'asgiref>=3.2' | pin requirements-bench.lock --group bench --constraint requirements.lock --overrides - ${UPGRADE:+--upgrade}
