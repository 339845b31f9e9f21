#!/bin/sh
# Takes what the lock file names from npm, unless it is there already. Run by the build.
fail() { printf '[ERROR] %s\n' "$1" >&2; exit 1; }
cd "$(dirname "$0")" || exit 1
[ -f node_modules/.package-lock.json ] && [ ! package-lock.json -nt node_modules/.package-lock.json ] && exit 0
command -v node >/dev/null || fail "Node.js is missing, and the pages need fonts and charts from npm: install Node.js 18 or newer with npm, then build again"
command -v npm >/dev/null || fail "npm is missing, and the pages need fonts and charts from it: install npm beside Node.js, then build again"
log=$(npm ci --loglevel=error 2>&1) || fail "npm could not take what server/web/package-lock.json names: $(printf '%s' "$log" | sed -n '1p')"
touch node_modules/.package-lock.json
