# Every target installs what it needs first (scripts/setup.sh). The work itself is in scripts/.

PORT ?= 8080
export PORT

.DEFAULT_GOAL := help
.PHONY: help serve build test check handouts screenshots advisories clean

help: ## show this list
	@awk -F ':.*## ' '/^[a-z]+:.*## / { printf "  make %-12s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

serve: ## build if anything changed, then serve the site on http://127.0.0.1:8080/ (PORT=… for another)
	@scripts/serve.sh

build: ## build the site into dist/
	@scripts/build.sh

test: ## everything: check, build, all tests, the browser tests
	@scripts/test.sh

check: ## quick: format, lints, unit tests, the content, licences
	@scripts/check.sh

handouts: ## every sheet, the checklist and the poster as PDF in target/handouts/ (SITE_URL=… for QR codes)
	@scripts/handouts.sh

screenshots: ## real pictures at 360×740 for the README (PAGES="/ /en/" for others)
	@scripts/screenshots.sh

advisories: ## known vulnerabilities in dependencies; needs the internet
	@scripts/advisories.sh

clean: ## delete what was built (the tools in .tools/ stay)
	@scripts/clean.sh
