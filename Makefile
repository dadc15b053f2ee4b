# Two commands on a fresh machine: `make demo` and `make test`. Needs Python 3.11+, make and git.
PYTHON ?= python3
VENV ?= .venv
BIN := $(VENV)/bin
OUT ?= out/demo
FUZZ ?= 500
ROWS ?= 10000 100000 1000000

.PHONY: demo test test-spark lint bench bench-cleaning bench-matching bench-junk fuzz docs tables clean
.DELETE_ON_ERROR:

$(BIN)/python:
	$(PYTHON) -m venv $(VENV)

$(BIN)/.installed: pyproject.toml | $(BIN)/python
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-compile --editable .
	touch $@

$(BIN)/.installed-test: pyproject.toml | $(BIN)/python
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-compile --editable '.[test]'
	touch $(BIN)/.installed $@

demo: $(BIN)/.installed ## clean, match and consolidate the example exports
	$(BIN)/leadhygiene run examples/salesforce_leads.csv examples/hubspot_contacts.csv \
		examples/salesforce_accounts.csv --out $(OUT) --overwrite

test fuzz: export POLARS_MAX_THREADS := 1
test: export PYTHONDONTWRITEBYTECODE :=
test: $(BIN)/.installed-test ## the whole suite, a thread to each of two processes; the commands that it starts compile no module anew
	$(BIN)/python -m pytest -q -n 2 --dist loadfile

test-spark: $(BIN)/.installed-test ## the same cells on Spark; needs Java
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --editable '.[spark]'
	$(BIN)/python -m pytest -q tests/test_spark.py

lint: $(BIN)/.installed-test ## style, types and the import contract
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/mypy tests/typing_user_code.py
	$(BIN)/lint-imports

bench: $(BIN)/.installed-test ## rows per second and memory of every stage; writes docs/benchmarks.md
	$(BIN)/python benchmarks/pipeline.py --rows $(ROWS)
	$(MAKE) bench-cleaning

bench-matching: $(BIN)/.installed-test ## people and accounts beside their peers
	$(BIN)/python benchmarks/matching.py
	$(BIN)/python benchmarks/accounts_matching.py

fuzz: $(BIN)/.installed-test ## ten thousand damaged files, and the laws of every kernel on other cells each time
	$(BIN)/python tests/fuzz/read_files.py --cases 10000
	FUZZ_EXAMPLES=$(FUZZ) $(BIN)/python -m pytest -q -n 2 tests/test_laws.py

bench-cleaning: $(BIN)/.installed-test ## every cleaner beside the library that people use for its field
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --editable '.[bench]'
	$(BIN)/python benchmarks/cleaning.py

bench-junk: $(BIN)/.installed-test ## the junk verdict on leads, labelled rows, names and mashed keys
	$(BIN)/python benchmarks/junk.py

docs: $(BIN)/.installed-test ## pages that are generated from the modules
	$(BIN)/python docs/generate.py

tables: $(BIN)/.installed ## rebuild the reference tables in leadhygiene/data
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --editable '.[update]'
	for script in update/*.py; do $(BIN)/python $$script; done

clean:
	rm -rf $(VENV) build dist .pytest_cache .mypy_cache .ruff_cache .hypothesis
