#!/usr/bin/env bash
# Runs the Quickstart sample on Linux, as a win-x64 executable under Wine. Installs what is missing.
# Arguments: a command to run inside the job instead of the sample's own process tree, as cmd /c dir.
set -euo pipefail

. "$(dirname "${BASH_SOURCE[0]}")/../build/common.sh"
. "$root/build/wine.sh"

case $(uname -s) in
  MINGW* | MSYS* | CYGWIN*) fail "this is Windows, which needs no Wine: dotnet run --project samples/Quickstart" ;;
esac

without_random_addresses "$@"
require_dotnet
require_wine
trap end_wine EXIT
publish_for_windows "$root/samples/Quickstart/Quickstart.csproj" "$artifacts/publish/Quickstart"

say "running Quickstart $*"
code=0
if [ $# -eq 0 ]; then
  bounded 120 "the sample" wine "$artifacts/publish/Quickstart/Quickstart.exe" || code=$?
else
  # The command is the user's, and so are its time and its input.
  wine "$artifacts/publish/Quickstart/Quickstart.exe" "$@" || code=$?
fi
say "Quickstart ended with exit code $code"
exit "$code"
