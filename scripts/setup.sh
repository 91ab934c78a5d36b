#!/bin/sh
# Makes .venv from the hash-pinned lock, or does nothing when it is already that.
#
#   sh scripts/setup.sh        what serving needs
#   sh scripts/setup.sh dev    the tools and tests as well
#
# The copy of the lock inside .venv is the stamp. It is written last, so that an interrupted set-up is seen and begun again.
set -eu
cd "$(dirname "$0")/.."
unset PIP_USER PIP_TARGET PIP_PREFIX PYTHONHOME PYTHONPATH || true

lock=requirements.lock
[ "${1:-}" = dev ] && lock=requirements-dev.lock

say() { printf '%s\n' "$*" >&2; }

suits() { # $1: a Python; $2: what it must be able to import
    command -v "$1" >/dev/null 2>&1 &&
        "$1" -c "import sys, $2; sys.exit(not (3, 11) <= sys.version_info < (3, 15))" >/dev/null 2>&1
}

find_python() { # $1: what it must be able to import
    for python in ${PYTHON:-python3 python3.14 python3.13 python3.12 python3.11}; do
        if suits "$python" "$1"; then
            printf '%s\n' "$python"
            return
        fi
    done
    return 1
}

explain_missing_python() {
    if python=$(find_python sys); then
        version=$("$python" -c 'import sys; print("%d.%d" % sys.version_info[:2])')
        say "Python $version is here, but it cannot make environments: its venv module or sqlite3 is missing."
        [ -e /etc/debian_version ] && say "Install it with:  apt-get install python$version-venv" && return
        say "Install the venv and sqlite3 modules of Python $version with the system's package manager."
        return
    fi
    say "Corridor needs Python 3.11, 3.12, 3.13 or 3.14, and found none."
    [ -e /etc/debian_version ] && say "Install it with:  apt-get install python3 python3-venv" && return
    say "Install one, or name it:  make setup PYTHON=/path/to/python3.12"
}

make_environment() {
    python=$(find_python "venv, ensurepip, sqlite3") || { explain_missing_python; exit 1; }
    say "Making .venv with $("$python" --version) …"
    rm -rf .venv
    "$python" -m venv .venv
}

install_lock() { # $1: the lock
    say "Installing $(grep -c '==' "$1") pinned packages from $1 …"
    .venv/bin/python -m pip install -qq --disable-pip-version-check --no-input \
        --no-deps --require-hashes --only-binary :all: -r "$1" || {
        say "The packages could not be installed. Setting up needs the network, once; then run the same command again."
        exit 1
    }
}

write_command() {
    # The command works from any folder and keeps the caller's, so that paths given to it mean what they say; -P keeps
    # a folder named "app" that happens to be there from being taken for this one.
    cat >.venv/bin/corridor <<'COMMAND'
#!/bin/sh
here=$(dirname "$(readlink -f "$0")")
PYTHONPATH=$(dirname "$(dirname "$here")") exec "$here/python" -P -m app "$@"
COMMAND
    chmod +x .venv/bin/corridor
}

installed() { cmp -s "$1" ".venv/$1"; }

# The development lock holds everything that the other one does, so it serves for both.
if installed requirements-dev.lock && cmp -s requirements.lock .venv/requirements.lock; then exit 0; fi
if installed "$lock" && [ "$lock" = requirements.lock ]; then exit 0; fi

if ! { [ -e .venv/requirements.lock ] && .venv/bin/python -m pip --version >/dev/null 2>&1; }; then make_environment; fi
rm -f .venv/requirements.lock .venv/requirements-dev.lock
install_lock "$lock"
write_command
[ "$lock" = requirements-dev.lock ] && cp requirements-dev.lock .venv/
cp requirements.lock .venv/
