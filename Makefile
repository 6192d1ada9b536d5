# The commands of daily work; `make` alone lists them. Everything lives in .venv, made from the hash-locked requirement files.

VENV := .venv
BIN := $(VENV)/bin
RUNTIME := $(VENV)/.runtime-installed
DEVELOPMENT := $(VENV)/.development-installed
PIP := $(BIN)/python -m pip --disable-pip-version-check --quiet
LOCK := $(BIN)/uv pip compile --quiet --no-header --generate-hashes --universal --python-version 3.11
LOCKFLAGS :=

.DEFAULT_GOAL := help
.DELETE_ON_ERROR:
.PHONY: help setup demo run test lint bench lock clean

help:  ## list the commands
	@echo 'revtrack watches news articles, keeps every version, and says what changed.'
	@echo
	@sed -n 's/^\([a-z]*\):.*  ## \(.*\)/  make \1|\2/p' $(firstword $(MAKEFILE_LIST)) | while IFS='|' read -r name what; do printf '%-14s %s\n' "$$name" "$$what"; done

setup: $(RUNTIME)  ## install revtrack into .venv (needs the package index once)

demo: $(RUNTIME)  ## show the main job in a minute, on this machine alone
	@$(BIN)/revtrack demo

run: $(RUNTIME)  ## start the service on config.yaml
	@$(BIN)/revtrack --config config.yaml serve

test: $(DEVELOPMENT)  ## run the tests
	@$(BIN)/pytest -n auto --dist worksteal

lint: $(DEVELOPMENT)  ## check style, types, import contracts and the Dockerfile
	$(BIN)/ruff check
	$(BIN)/ruff format --check
	$(BIN)/mypy
	$(BIN)/lint-imports
	$(BIN)/hadolint Dockerfile

bench: $(DEVELOPMENT)  ## measure the figures of the README, one script after the other
	@set -e; for script in bench/*.py; do echo "== $$script"; $(BIN)/python "$$script"; done

lock: $(DEVELOPMENT)  ## write the requirement files anew from pyproject.toml; LOCKFLAGS=--upgrade takes new releases
	$(LOCK) $(LOCKFLAGS) pyproject.toml --group build --output-file requirements.lock
	$(LOCK) $(LOCKFLAGS) pyproject.toml --group build --group dev --constraint requirements.lock --output-file requirements-dev.lock

clean:  ## remove .venv, caches, builds and the demo's folder; watched data stays
	rm -rf $(VENV) build dist demo .mypy_cache .ruff_cache .pytest_cache .import_linter_cache .hypothesis
	find revtrack tests bench -name __pycache__ -type d -prune -exec rm -rf {} +

$(BIN)/python:
	@found=; for python in python3 python3.14 python3.13 python3.12 python3.11; do \
	  if "$$python" -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null; then found=$$python; break; fi; \
	done; \
	if [ -z "$$found" ]; then \
	  echo 'revtrack needs Python 3.11 or later, and there is none on the PATH. On Debian: sudo apt install python3 python3-venv' >&2; exit 1; \
	fi; \
	"$$found" -m venv $(VENV) || { \
	  rm -rf $(VENV); \
	  echo "$$found cannot make a virtual environment. On Debian: sudo apt install python3-venv" >&2; exit 1; \
	}

$(RUNTIME): requirements.lock pyproject.toml | $(BIN)/python
	@echo 'Installing revtrack into $(VENV) …' >&2
	@$(PIP) install --require-hashes -r requirements.lock
	@$(PIP) install --no-deps --no-build-isolation --editable .
	@$(BIN)/python -m revtrack.testing.install >&2
	@touch $@

$(DEVELOPMENT): requirements-dev.lock | $(RUNTIME)
	@echo 'Installing the development tools into $(VENV) …' >&2
	@$(PIP) install --require-hashes -r requirements-dev.lock
	@$(BIN)/python -m revtrack.testing.install >&2
	@touch $@
