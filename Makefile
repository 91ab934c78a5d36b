# `make help` lists the targets. Everything happens inside this folder, in .venv.

SHELL := /bin/sh
.DEFAULT_GOAL := help
PY := .venv/bin/python
PYTEST := $(PY) -m pytest -q -n auto

help: ## this list
	@sed -n 's/^\([a-z-]*\):.*## /\1\t/p' Makefile | awk -F '\t' '{ printf "  make %-15s %s\n", $$1, $$2 }'

setup: ## make .venv, with the command `corridor` in it
	@sh scripts/setup.sh

setup-dev: ## the same, with the tools and the tests' packages
	@sh scripts/setup.sh dev

serve: setup ## migrate, read the seed articles, serve (HOST, PORT, DATABASE_URL)
	@.venv/bin/corridor serve

test: setup-dev ## all tests, on SQLite, those in a real browser among them
	@$(PY) scripts/browser.py >/dev/null
	@$(PYTEST)

test-postgres: setup-dev ## the tests that use a database, on a PostgreSQL server of their own
	@$(PY) scripts/postgres.py $(PYTEST) -m 'database and not e2e'

check: setup-dev ## lint, types, imports, templates, Dockerfile, migrations, lock
	@sh scripts/check.sh

score: setup-dev ## the scorer's table for the annotated articles
	@$(PY) -m tests.evaluation.measure

bench: setup ## read beside the stack one would assemble, serve 100,000 events beside Datasette (packages: .venv/bench)
	@sh scripts/bench.sh
	@.venv/bench/bin/python -m benchmarks.reading
	@.venv/bench/bin/python -m benchmarks.serving

audit: setup-dev ## weigh the pages; contrast, HTML, CSS, Lighthouse (needs node and java)
	@$(PY) -m scripts.audit

lock: setup-dev ## pin the dependencies of pyproject.toml again (UPGRADE=1 takes newer ones)
	@sh scripts/lock.sh

clean: ## remove what the tools have made; the database in data/ stays
	@rm -rf .venv .pytest_cache .mypy_cache .ruff_cache .import_linter_cache .hypothesis test-results

.PHONY: help setup setup-dev serve test test-postgres check score bench audit lock clean
