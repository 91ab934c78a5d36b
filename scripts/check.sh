#!/bin/sh
# Everything that can be said about the code without running the product. Prints what each tool has to say, runs them
# all even when one complains, and fails at the end if any did.
set -u
cd "$(dirname "$0")/.."
bin=.venv/bin
failed=

check() { # $1: what is checked; then the command
    what=$1
    shift
    if output=$("$@" 2>&1); then
        printf '  ok      %s\n' "$what"
    else
        printf '  FAILED  %s\n%s\n' "$what" "$output"
        failed="$failed, $what"
    fi
}

check "style" $bin/ruff check --quiet .
check "layout" $bin/ruff format --quiet --diff .
check "types" $bin/mypy
check "imports" $bin/lint-imports --no-logo
check "templates" $bin/djlint --lint --quiet templates
check "Dockerfile" $bin/hadolint Dockerfile
check "lock, migrations, vocabulary" $bin/python -m pytest -q -p no:cacheprovider \
    tests/test_set_up.py tests/test_migrations.py tests/test_vocabulary.py

[ -z "$failed" ] && exit
printf 'Failed: %s\n' "${failed#, }"
exit 1
