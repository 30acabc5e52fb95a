#!/usr/bin/env bash
# Runs a sample on Linux, as a win-x64 executable under Wine. Installs what is missing.
# Arguments: the sample, which is Quickstart where none is named, and the arguments of its own:
#   samples/run.sh                        Quickstart, with its own process tree inside the job
#   samples/run.sh cmd /c dir             Quickstart, with this command inside the job
#   samples/run.sh Worker                 Worker, on the folder queue below the current one, until Ctrl+C
set -euo pipefail

. "$(dirname "${BASH_SOURCE[0]}")/../build/common.sh"
. "$root/build/wine.sh"

if [[ ${1:-} == --help || ${1:-} == -h ]]; then
  sed -n '2,/^set /{/^set /d;s/^# \?//;p;}' "$0"
  exit
fi

sample=Quickstart
if [ $# -gt 0 ] && [ -f "$root/samples/$1/$1.csproj" ]; then
  sample=$1
fi

case $(uname -s) in
  MINGW* | MSYS* | CYGWIN*) fail "this is Windows, which needs no Wine: dotnet run --project samples/$sample" ;;
esac

without_random_addresses "$@"
if [ "${1:-}" = "$sample" ]; then
  shift
fi
require_dotnet
require_wine
trap end_wine EXIT
publish_for_windows "$root/samples/$sample/$sample.csproj" "$artifacts/publish/$sample"

say "running $sample $*"
code=0
if [ "$sample $*" = "Quickstart " ]; then
  bounded 120 "the sample" wine "$artifacts/publish/$sample/$sample.exe" || code=$?
else
  # The command is the user's, and so are its time and its input.
  wine "$artifacts/publish/$sample/$sample.exe" "$@" || code=$?
fi
say "$sample ended with exit code $code"
exit "$code"
