#!/usr/bin/env bash
# Fetches the npm packages of the application, as the lock files say: the fonts of printed documents and what the screens are built
# from. Maven calls it in runtime/app; ./sunlit starts it earlier beside the compiler, and then Maven's call waits for that one.
#   npm-packages.sh <version of Vaadin> <true: only the fonts>
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
root=$PWD
logs=$root/.logs
fail() { echo "sunlit: $1" >&2; exit "${2:-1}"; }
phase() { shift 2 && "$@"; }
# shellcheck source=tools/needs.sh
source tools/needs.sh

vaadin=$1 only_fonts=${2:-false}

while [ -n "${SUNLIT_FETCHER:-}" ] && [ "$SUNLIT_FETCHER" != $$ ] && kill -0 "$SUNLIT_FETCHER" 2>/dev/null; do sleep 0.2; done

# Written last: a folder of packages without it, or with that of another lock file, is fetched again.
fetched() { [ "$(cat "$1/node_modules/.fetched" 2>/dev/null)" = "$(cksum <"$1/package-lock.json")" ]; }

fetch() {
  ! fetched "$1" || return 0
  (cd "$1" && "$node_folder/node" "$node_folder/node_modules/npm/bin/npm-cli.js" ci --ignore-scripts --no-audit --no-fund --prefer-offline)
  cksum <"$1/package-lock.json" >"$1/node_modules/.fetched"
}

need_node
fetch runtime/app/src/main/fonts
if [ "$only_fonts" != true ]; then
  app=runtime/app
  if ! fetched $app; then
    fetch $app
    # What Vaadin itself notes after an installation; if its own idea of the packages is another one, it installs again.
    mkdir -p $app/node_modules/.vaadin
    hash=$(sed -n 's/^ *"hash": *"\([0-9a-f]*\)".*/\1/p' $app/package.json)
    printf '{"vaadinVersion":"%s","hash":"%s","projectFolder":"%s"}\n' "$vaadin" "$hash" "$root/$app" >$app/node_modules/.vaadin/vaadin.json
  fi
fi
