# The short names of everything that is done to this project; `make help` lists them.

BUILD_PACKAGES := libbrotli-dev libcmark-gfm-dev libcmark-gfm-extensions-dev libqrencode-dev libsqlite3-dev \
  libvips-tools libzip-dev pkg-config zlib1g-dev
TEST_PACKAGES := chromium default-jre-headless epubcheck fonts-noto-cjk libreoffice-calc openssl poppler-utils python3-venv sqlite3 zbar-tools
PYTHON_TOOLS := Tests/requirements.txt
BREW_PACKAGES := brotli cmark-gfm libzip pkgconf qrencode vips zlib

MINGBAI := .build/release/mingbai
# The day that the sample site is built for: the end of its programme.
SAMPLE_DAY := 2020-12-31
# The stamp's name is a sum of the list, so that another list is another stamp.
TOOLS_STAMP := .tools/stamp-$(shell cksum < $(PYTHON_TOOLS) | tr ' ' '-')
SWIFT_FILES := Package.swift Sources Tests

# The benchmark: projects in the site, runs of each measurement, a folder on a disk.
N ?= 1000
REPEAT ?= 3
OUT ?= .build-bench

.DEFAULT_GOAL := site
.PHONY: site build test bench format lint clean setup build-packages test-packages help

site: build ## Build the program and the sample site, and print where to open it (the default)
	@$(MINGBAI) build --as-of $(SAMPLE_DAY)
	@echo "$(CURDIR)/output/site/index.html"

build: build-packages ## Compile the program in release mode
	@swift build --configuration release --product mingbai

test: setup ## Run all tests
	@PATH="$(CURDIR)/.tools/bin:$$PATH" swift test --disable-xctest

bench: build setup ## Measure four charts, all rules on a million rows, 500 searches, a book of 1,000 pages, and a site of N projects (N=1000 REPEAT=3 OUT=folder on a disk)
	@swift run --configuration release chart-benchmark
	@.tools/bin/python Tests/Performance/rules.py --out $(OUT) $(MINGBAI)
	@.tools/bin/python Tests/EndToEndTests/Browser/budgets.py "$$(command -v chromium)" output/site
	@.tools/bin/python Tests/EndToEndTests/Browser/search.py "$$(command -v chromium)" output/site
	@python3 Tests/Performance/book.py --out $(OUT) $(MINGBAI)
	@python3 Tests/Performance/bench.py --repeat $(REPEAT) --out $(OUT) $(MINGBAI) $(N)

format: ## Format all Swift files
	@swift format --in-place --parallel --recursive $(SWIFT_FILES)

lint: ## Check format and house rules
	@swift format lint --strict --parallel --recursive $(SWIFT_FILES)
	@! grep -rnE 'fatalError\(|@unchecked Sendable|nonisolated\(unsafe\)|preconditionFailure\(' Sources
	@! grep -rnE '^ *public ' Sources --include='*.swift' --exclude-dir=Charts
	@! grep -rnIE '[[:blank:]]+$$' Makefile Package.swift .ci Sources Tests templates
	@bash -n .ci/run

clean: ## Remove what was built; installed tools stay
	@rm -rf .build
	@find output -mindepth 1 ! -name .gitkeep -delete

setup: build-packages test-packages $(TOOLS_STAMP) ## Install what building and testing need

build-packages:
	@$(call install,$(BUILD_PACKAGES),$(BREW_PACKAGES),pkg-config --exists libbrotlienc libcmark-gfm libqrencode libzip zlib)

test-packages:
	@$(call install,$(TEST_PACKAGES),chromium libreoffice sqlite,true)

$(TOOLS_STAMP): | test-packages
	python3 -m venv --clear .tools
	.tools/bin/pip install --quiet --disable-pip-version-check --requirement $(PYTHON_TOOLS)
	@touch $@

help: ## List the targets
	@sed -nE 's/^([a-z]+):[^#]*## (.*)/\1|\2/p' Makefile | awk -F'|' '{ printf "make %-8s %s\n", $$1, $$2 }'

# Installs those of the Debian packages $(1) that are missing, through sudo where not root. On other
# systems, where $(3) fails, prints the Homebrew line for the formulas $(2) and stops.
define install
if command -v dpkg-query >/dev/null; then \
  have=$$(dpkg-query --show --showformat='$${db:Status-Status} $${Package}\n' $(1) 2>/dev/null \
    | sed -n 's/^installed //p'); \
  missing=$$(printf '%s\n' $(1) | grep -vxF "$$have" | tr '\n' ' '); \
  [ -z "$$missing" ] && exit 0; \
  as_root=; [ "$$(id -u)" = 0 ] || as_root=sudo; \
  echo "installing $$missing"; \
  $$as_root apt-get update -qq; \
  $$as_root env DEBIAN_FRONTEND=noninteractive \
    apt-get install -qq --yes --no-install-recommends $$missing >/dev/null; \
elif ! ($(3)) >/dev/null 2>&1; then \
  echo 'please run: brew install $(2)'; exit 1; \
fi
endef
