# `make help` lists the targets. Everything happens inside this folder, in .venv.

SHELL := /bin/sh
.DEFAULT_GOAL := help
PY := .venv/bin/python

help: ## this list
	@sed -n 's/^\([a-z-]*\):.*## /\1\t/p' Makefile | awk -F '\t' '{ printf "  make %-15s %s\n", $$1, $$2 }'

setup: ## make .venv, with the command `corridor` in it
	@sh scripts/setup.sh

setup-dev: ## the same, with the tools and tests
	@sh scripts/setup.sh dev

serve: setup ## migrate, read the seed articles, serve (HOST, PORT, DATABASE_URL)
	@.venv/bin/corridor serve

lock: setup-dev ## pin the dependencies of pyproject.toml again
	@sh scripts/lock.sh

.PHONY: help setup setup-dev serve lock
