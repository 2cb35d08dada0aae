# anchord: what can be made here. Every recipe is one script under scripts/, so that each can be
# read and run by itself; `make help` prints this list.

# Where `make install` puts things. The default needs no root: everything of the user's own.
PREFIX ?= $(HOME)/.local
# A staging root in front of every installed path, for packagers; nothing outside it is touched.
DESTDIR ?=
# Debian suite of the machine that `make acceptance` boots: trixie or bookworm.
SUITE ?= trixie
# Debian suites of the roots that `make bare` makes.
SUITES ?= bookworm trixie

export PREFIX DESTDIR SUITE SUITES

.DEFAULT_GOAL := help
# SwiftPM locks its build folder; two jobs of ours would wait for each other and print in between.
.NOTPARALLEL:
.PHONY: help prepare build page install-page test-page check-linkage run test model lint fuzz sanitize acceptance acceptance-hours test-hours bare desktops bench deb dist install uninstall clean

help: ## this list
	@echo 'make TARGET, where TARGET is one of:'
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "  %-16s %s\n", $$1, $$2 }' Makefile
	@echo
	@echo 'PREFIX=$(PREFIX)  DESTDIR=$(DESTDIR)  SUITE=$(SUITE)  SUITES=$(SUITES)'

prepare: ## check the Swift toolchain and install the packages that a build needs
	@scripts/prepare build

build: prepare ## the release binaries, Swift runtime inside, and a look at what they link
	@scripts/build
	@scripts/check-linkage

check-linkage: ## list the libraries of the built binaries against the allowed ones
	@scripts/check-linkage

run: build ## build, then run the daemon here on a demonstration schedule (Ctrl-C ends it)
	@scripts/run

test: ## all tests that need no root
	@scripts/prepare build test
	@scripts/test

model: ## the engine against its reference, from SEEDS seeds of 100,000 random lives (COUNT: of so many)
	@scripts/prepare build
	@SEEDS='$(SEEDS)' COUNT='$(COUNT)' scripts/model

test-hours: ## the Swift tests with their clock at each hour of the day
	@scripts/prepare build test
	@scripts/test-hours

fuzz: ## what reads others' bytes, fuzzed for a minute each (scripts/fuzz for more)
	@scripts/prepare build
	@scripts/fuzz

sanitize: ## the Swift tests under the address sanitizer
	@scripts/prepare build test
	@scripts/sanitize

lint: ## formatting and shell checks
	@scripts/lint

acceptance: ## boot a real Debian machine, install anchord there and use it (needs root)
	@scripts/prepare build acceptance
	@scripts/build
	@Tests/Acceptance/run

acceptance-hours: ## what a clock matters to there, at each hour of the day (needs root)
	@scripts/prepare build acceptance
	@scripts/build
	@Tests/Acceptance/hours

bare: ## make run and make test on bare Debians 12 and 13, as somebody new (needs root; an hour)
	@scripts/prepare build bare dist
	@scripts/build
	@scripts/dist
	@Tests/Bare/run

desktops: ## whole desktops in booted machines, looked at and clicked on (needs root; two hours)
	@scripts/prepare build acceptance desktops
	@scripts/build
	@Tests/Desktops/run

bench: ## measure what the README states
	@scripts/prepare build bench
	@scripts/build
	@scripts/bench

deb: ## a Debian package of it, in .build/deb
	@scripts/prepare build deb
	@scripts/build
	@scripts/deb

dist: ## a release for any systemd distribution, in .build/dist; the same bytes each time
	@scripts/prepare build dist
	@scripts/build
	@scripts/dist

page: ## the page in the browser: fetches what serves it, and builds anchorpage
	@scripts/prepare build
	@scripts/build-page

install-page: ## install what `make page` built under PREFIX
	@scripts/install-page

test-page: ## strangers and people at the page: its server, and its flows in Chromium
	@scripts/prepare build page
	@scripts/build
	@scripts/build-page
	@scripts/test-page

install: ## install under PREFIX, as user units (no root for ~/.local)
	@scripts/install

uninstall: ## remove exactly what was installed; your notes stay
	@scripts/uninstall

clean: ## remove what was built
	rm -rf .build
