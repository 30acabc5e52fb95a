# Sourced by the scripts of this repository: where things are, how to say what happens, and how to get what is missing.

root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
artifacts=$root/artifacts

export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1 DOTNET_SKIP_FIRST_TIME_EXPERIENCE=1
# The CLI wants a home folder for its own files, which a service account may lack.
if [ ! -w "${HOME:-/}" ]; then
  export HOME=$artifacts/home
  mkdir -p "$HOME"
fi

say() { printf '==> %s\n' "$*"; }

fail() {
  printf 'error: %s\n' "$*" >&2
  exit 1
}

# Ends a command that takes longer than it ever should, so that nothing waits for ever. Arguments: seconds, what it is, the command.
# It runs in the background, since timeout gives it a process group of its own, which Ctrl+C does not reach.
bounded() {
  local seconds=$1 what=$2 code=0 interrupted='' process started=$SECONDS
  shift 2
  timeout --kill-after=15 "$seconds" "$@" </dev/null &
  process=$!
  trap 'interrupted=yes; kill -TERM "$process" 2>/dev/null' INT
  wait "$process" || code=$?
  trap - INT
  if [ -n "$interrupted" ]; then
    wait "$process" || true
    kill -INT "$BASHPID"
  fi
  if ((code == 124 || (code == 137 && SECONDS - started >= seconds))); then
    printf 'error: %s was ended after %s seconds\n' "$what" "$seconds" >&2
  fi
  return "$code"
}

require_dotnet() {
  command -v dotnet >/dev/null ||
    fail "the .NET SDK 10 is missing: install it from https://dotnet.microsoft.com/download and put dotnet on the PATH"
  local version
  version=$(cd "$root" && dotnet --version 2>&1) ||
    fail "no installed .NET SDK is the one that global.json asks for (10.0.100 or later): $version"
  say ".NET SDK $version"
}

# Arguments: a command that the packages bring, then the Debian packages.
require_packages() {
  local command=$1
  shift
  command -v "$command" >/dev/null && return
  command -v apt-get >/dev/null ||
    fail "$command is missing, and there is no apt-get to install it with: install the equivalent of Debian's packages $*"
  [ "$(id -u)" -eq 0 ] ||
    fail "$command is missing, and only root can install it: sudo apt-get install --no-install-recommends $*"
  say "installing $* (apt-get)"
  mkdir -p "$artifacts"
  local log=$artifacts/apt-get.log
  {
    bounded 180 "apt-get update" env DEBIAN_FRONTEND=noninteractive apt-get update &&
      bounded 420 "apt-get install" env DEBIAN_FRONTEND=noninteractive apt-get install -y --no-install-recommends "$@"
  } >"$log" 2>&1 || {
    tail -n 15 "$log" >&2
    fail "apt-get could not install $*: the reason stands above, and all of it in $log"
  }
  command -v "$command" >/dev/null || fail "apt-get installed $*, but $command is still not on the PATH"
}
