#!/bin/sh
# Makes sure that a Chromium is there for the browser tests; installs Debian's where none is found.
set -eu
for name in "${CHROMIUM:-}" chromium chromium-browser google-chrome; do
    if [ -n "$name" ] && command -v "$name" >/dev/null 2>&1; then
        exit 0
    fi
done
if ! command -v apt-get >/dev/null 2>&1; then
    echo "The browser tests need Chromium: install it, or set CHROMIUM to its command." >&2
    exit 1
fi
root=
[ "$(id -u)" -eq 0 ] || root=sudo
$root apt-get -qq update
DEBIAN_FRONTEND=noninteractive $root apt-get -qq install --yes --no-install-recommends chromium >/dev/null
