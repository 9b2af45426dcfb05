# Every target installs what it needs first (scripts/setup.sh). The work itself is in scripts/.

PORT ?= 8080
export PORT

.DEFAULT_GOAL := help
.PHONY: help serve build release test check reproducible hosting judges fuzz bench bench-scale bench-load handouts screenshots advisories clean

help: ## show this list
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "  make %-12s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

serve: ## build if anything changed, then serve the site on http://127.0.0.1:8080/ (PORT=… for another)
	@scripts/serve.sh

build: ## build the site into dist/
	@scripts/build.sh

release: ## build, with compressed versions beside the files, for web servers (docs/hosting.md)
	@scripts/release.sh

test: ## everything: check, build, all tests, the browser tests
	@scripts/test.sh

check: ## quick: format, lints, unit tests, the content, licences
	@scripts/check.sh

hosting: ## write deploy/: Caddyfile, nginx.conf, _headers and _redirects
	@scripts/hosting.sh

judges: ## outside judges over every page of the built site (QUICK=1: one page of each kind; JUDGE=lychee,…)
	@scripts/judges.sh

bench-load: ## wrk over guide pages, 30 s on Caddy and on nginx (SECONDS_EACH=5 for a quick look)
	@scripts/bench-load.sh

handouts: ## every sheet, the checklist and the poster as PDF in target/handouts/ (SITE_URL=… for QR codes)
	@scripts/handouts.sh

reproducible: ## build twice in different folders: both sites must be the same, byte for byte
	@scripts/reproducible.sh

fuzz: ## a million cases for each fuzz target; wants nightly Rust (docs/fuzzing.md; RUNS=…)
	@scripts/fuzz.sh

bench: ## beside VitePress and plain HTML: Lighthouse, taps under throttling (docs/performance.md)
	@scripts/bench.sh compare

bench-scale: ## what 24, 240 and 2,400 more guides cost (docs/scale.md)
	@scripts/bench.sh scale

screenshots: ## real pictures at 360×740 for the README (PAGES="/ /en/" for others)
	@scripts/screenshots.sh

advisories: ## known vulnerabilities in dependencies; needs the internet
	@scripts/advisories.sh

clean: ## delete what was built (the tools in .tools/ stay)
	@scripts/clean.sh
