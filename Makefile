# The two commands a fresh machine needs are `make site` and `make test`; each does its own set-up.
# Needed beforehand: Python 3.11 or later with venv, make, git. The tests also need Debian's apt-get where no Chromium is installed.

PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
PIP := $(BIN)/pip --disable-pip-version-check --quiet install --require-hashes
export NO_MKDOCS_2_WARNING := 1

.PHONY: site check serve test bench lint lock schema clean

site: $(VENV)/.site
	$(BIN)/python scripts/guide.py build

check: $(VENV)/.site
	$(BIN)/python scripts/guide.py check

serve: $(VENV)/.site
	$(BIN)/mkdocs serve

# The fast tests first: a mistake shows within seconds.
test: $(VENV)/.dev
	@sh tests/browser/install-chromium.sh
	$(BIN)/pytest -n 2 --ignore=tests/browser
	$(BIN)/pytest -n 2 tests/browser

# Some minutes; scripts/bench.py --help has smaller and larger measurements.
bench: $(VENV)/.dev
	$(BIN)/python scripts/bench.py

lint: $(VENV)/.dev
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy

# Writes the locked lists anew from the short ones.
lock: $(VENV)/.site
	$(BIN)/pip --quiet install pip-tools
	$(BIN)/pip-compile --quiet --generate-hashes --strip-extras --no-header --no-emit-index-url --no-emit-find-links \
	    --no-emit-trusted-host --output-file requirements.txt requirements.in
	$(BIN)/pip-compile --quiet --generate-hashes --strip-extras --no-header --no-emit-index-url --no-emit-find-links \
	    --no-emit-trusted-host --allow-unsafe --output-file requirements-dev.txt requirements-dev.in

# Writes anew what editors of glossaries are told about its fields.
schema: $(VENV)/.site
	PYTHONPATH=hooks $(BIN)/python -m guidebook.language.glossary_schema > hooks/guidebook/language/data/glossary.schema.json

clean:
	rm -rf site $(VENV)

$(VENV)/.python:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' \
	    || { echo "Python 3.11 or later is needed; set PYTHON=… to its command."; exit 1; }
	@$(PYTHON) -m venv $(VENV) || { echo "Python's venv is missing; on Debian: apt-get install python3-venv"; exit 1; }
	@touch $@

$(VENV)/.site: requirements.txt $(VENV)/.python
	$(PIP) -r requirements.txt
	@touch $@

$(VENV)/.dev: requirements-dev.txt $(VENV)/.site
	$(PIP) -r requirements-dev.txt
	@touch $@
