# Two commands: `make serve` and `make test`. Both make .venv on first use.
PYTHON ?= python3
HOST ?= 127.0.0.1
PORT ?= 8000
# Tests run side by side, a file of tests in one worker; each worker that needs Neo4j or a browser has its own.
WORKERS ?= auto
VENV := .venv
BIN := $(VENV)/bin

.PHONY: serve test lint types lock benchmarks benchmarks-library benchmarks-growth reliability neo4j graphiql licences audit clean docs pictures

serve: $(VENV)/.serve
	$(BIN)/mgn serve --host $(HOST) --port $(PORT)

test: $(VENV)/.test lint types
	$(BIN)/pytest -n $(WORKERS) --maxprocesses 4 --dist loadfile

lint: $(VENV)/.test
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .

types: $(VENV)/.test
	$(BIN)/mypy

lock: $(VENV)/.test
	$(BIN)/pip-compile --quiet --strip-extras --no-header --no-emit-index-url --no-emit-trusted-host --no-emit-find-links --output-file requirements.lock pyproject.toml
	$(BIN)/pip-compile --quiet --strip-extras --no-header --no-emit-index-url --no-emit-trusted-host --no-emit-find-links --allow-unsafe --extra dev --constraint requirements.lock --output-file requirements-dev.lock pyproject.toml

# Known vulnerabilities in what the locks name; says so where no advisory service can be reached.
audit: $(VENV)/.test
	$(BIN)/python -m tools.audit

# The page with the licence of everything in the locks, from what is installed.
licences: $(VENV)/.test
	$(BIN)/python -m tools.licences > docs/licences.md

# GraphiQL from npm, to be served by ourselves; set-up does this too, where npm is there.
graphiql: $(VENV)/.made
	$(BIN)/python -m tools.graphiql --required

# Measurements, never asserted: the first takes a minute, that beside others six, growth half an hour.
benchmarks: $(VENV)/.serve
	$(BIN)/python -m benchmarks

# Beside the Neo4j GraphQL Library, Neo4j over Bolt and a plain route; needs Node 20+, Java 17+ and Maven.
benchmarks-library: $(VENV)/.serve
	$(BIN)/python -m benchmarks.library

# The country 1, 10, 100 and 250 times over (1.4 million statements); needs 8 GB of memory.
benchmarks-growth: $(VENV)/.serve
	$(BIN)/python -m benchmarks.growth

# The long trials, about half an hour: attacks, generated questions, soak, crash; TRIALS="soak crash" for some of
# them. Short forms are in make test.
reliability: $(VENV)/.test
	$(BIN)/python -m reliability $(TRIALS)

# A Neo4j server for development on bolt://127.0.0.1:7687, in the foreground; needs Java 17+ and Maven.
neo4j:
	$(PYTHON) -m tools.neo4j.server

# What in the documentation follows from the program: schema, shapes, pages of questions, commands and rules.
docs: $(VENV)/.test
	$(BIN)/python -m api.graphql > schema.graphql
	$(BIN)/python -m ontology.shapes > ontology/shapes.ttl
	$(BIN)/python -m tools.reference docs
	$(BIN)/python -m api.reports.rule_pages docs/rules

# The pictures of the guide, taken of the pages; needs Chromium.
pictures: $(VENV)/.test
	$(BIN)/python -m tools.pictures docs/pictures

$(VENV)/.made:
	$(PYTHON) -c 'import sys; sys.exit("Python 3.11 of nieuwer is nodig.") if sys.version_info < (3, 11) else None'
	$(PYTHON) -m venv $(VENV)
	touch $@

$(VENV)/.serve: $(VENV)/.made requirements.lock pyproject.toml
	$(BIN)/pip install --quiet --disable-pip-version-check -r requirements.lock
	$(BIN)/pip install --quiet --disable-pip-version-check --no-deps --editable .
	$(BIN)/python -m tools.graphiql
	touch $@

$(VENV)/.test: $(VENV)/.serve requirements-dev.lock
	$(BIN)/pip install --quiet --disable-pip-version-check -r requirements-dev.lock
	touch $@

clean:
	rm -rf $(VENV) build dist *.egg-info
