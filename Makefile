# Every verb of the project. `make` alone lists them.
SHELL := /bin/bash
.DEFAULT_GOAL := help

SEED ?= 2017
REALM ?= demo
PORT ?= 8080
SWIFT_BUILD_FLAGS ?=
SHUZHI := .build/debug/shuzhi
VENV := .venv
PYTHON := $(VENV)/bin/python

.PHONY: help
help: ## list the verbs
	@grep -hE '^[a-z-]+:.*## ' $(MAKEFILE_LIST) | sort | awk -F ':.*## ' '{printf "  make %-10s %s\n", $$1, $$2}'

.PHONY: setup
setup: ## install what is missing (Debian packages, a Python environment in .venv)
	@scripts/setup tests

.PHONY: build
build: setup ## build everything (debug)
	swift build $(SWIFT_BUILD_FLAGS)

.PHONY: demo
demo: build ## the demonstration year: create it, print its results, serve it on 127.0.0.1:8080
	@test -e $(REALM)/realm.sqlite || $(SHUZHI) demo --to $(REALM) --seed $(SEED)
	$(SHUZHI) results --realm $(REALM) --cycle 2017 --kind district
	@echo
	$(SHUZHI) serve --realm $(REALM) --host 127.0.0.1 --port $(PORT)

.PHONY: test
test: setup ## everything but the browser: sources tidy, all tests, independent programs check proofs and workbooks
	scripts/lint
	swift build --build-tests $(SWIFT_BUILD_FLAGS)
	swift test --skip-build --parallel $(SWIFT_BUILD_FLAGS)
	scripts/check-oracles

.PHONY: browser
browser: build ## the pages in a real Chromium, as every role
	@scripts/setup browser
	scripts/check-browser

.PHONY: smoke
smoke: ## quick check before a commit: the pure floors and the tidy rules
	scripts/lint
	swift test --filter 'RulesTests|ProofsTests|DomainTests|TidyTests'

.PHONY: bench
bench: ## measure, as ratios to peers in one run, answers compared first (builds release; about 20 minutes the first time)
	@scripts/setup bench
	swift build -c release --product benchmarks
	$(PYTHON) Benchmarks/run.py

.PHONY: format
format: ## format the sources in place
	swift format --in-place --recursive --parallel Package.swift Sources Tests Plugins Rulebooks Benchmarks

.PHONY: lint
lint: ## check the format without changing anything
	scripts/lint

.PHONY: golden
golden: build ## rewrite the golden files; the diff is the review
	SHUZHI_GOLDEN=write swift test

.PHONY: clean
clean: ## remove what was built and the demonstration realm
	rm -rf .build $(VENV) demo
