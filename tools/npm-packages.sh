#!/usr/bin/env bash
# Fetches npm packages as the lock files say. Maven calls it in runtime/app, once for the fonts of printed documents and once for what
# the screens are built from; ./sunlit starts it earlier beside the compiler, and then Maven's calls wait for that one.
#   npm-packages.sh fonts
#   npm-packages.sh screens <version of Vaadin>
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
root=$PWD
logs=$root/.logs
fail() { echo "sunlit: $1" >&2; exit "${2:-1}"; }
phase() { shift 2 && "$@"; }
# shellcheck source=tools/needs.sh
source tools/needs.sh

# Any npm will do for a lock file; the fetched one may still be on its way.
npm() {
  if [ -f "$node_folder/node_modules/npm/bin/npm-cli.js" ] && [ -x "$node_folder/node" ]; then
    "$node_folder/node" "$node_folder/node_modules/npm/bin/npm-cli.js" "$@"
  else
    command npm "$@"
  fi
}

# The mark is written last: a folder of packages without it, or with that of another lock file, is fetched again.
fetched() { [ "$(cat "$1/node_modules/.fetched" 2>/dev/null)" = "$(cksum <"$1/package-lock.json")" ]; }
fetch() { (cd "$1" && npm ci --ignore-scripts --no-audit --no-fund --prefer-offline); }
mark() { cksum <"$1/package-lock.json" >"$1/node_modules/.fetched"; }

fonts() {
  local folder=runtime/app/src/main/fonts
  fetched $folder || { fetch $folder && mark $folder; }
}

screens() {
  local folder=runtime/app hash
  ! fetched $folder || return 0
  fetch $folder
  # What Vaadin itself notes after an installation; where its own idea of the packages is another one, it installs again.
  hash=$(sed -n 's/^ *"hash": *"\([0-9a-f]*\)".*/\1/p' $folder/package.json)
  mkdir -p $folder/node_modules/.vaadin
  printf '{"vaadinVersion":"%s","hash":"%s","projectFolder":"%s"}\n' "$1" "$hash" "$root/$folder" >$folder/node_modules/.vaadin/vaadin.json
  mark $folder
}

# Called by Maven under ./sunlit: its own call comes first, because two of them in one folder would spoil it.
while [ -n "${SUNLIT_FETCHER:-}" ] && kill -0 "$SUNLIT_FETCHER" 2>/dev/null; do
  [ "$1" = screens ] || ! fetched runtime/app/src/main/fonts || exit 0
  sleep 0.2
done
if [ -n "${SUNLIT_FETCHER:-}" ]; then need_node; fi

"$@"
