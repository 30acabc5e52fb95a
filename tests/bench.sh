#!/usr/bin/env bash
# Measures, and writes the results into docs/performance.md. Arguments are those of BenchmarkDotNet, such as --filter '*Limit*';
# without any everything is measured, which takes about a quarter of an hour on a machine that does nothing else.
set -euo pipefail

. "$(dirname "${BASH_SOURCE[0]}")/../build/common.sh"

page=$root/docs/performance.md
report=$artifacts/benchmarks/report.md
results='<!-- Below are the results of tests/bench.sh. -->'

require_dotnet
require_packages gcc gcc libc6-dev
mkdir -p "$artifacts/benchmarks"
dotnet build "$root/tests/JobGen.Benchmarks" -c Release --nologo -clp:ErrorsOnly
cd "$artifacts/benchmarks"
if [ $# -eq 0 ]; then
  set -- --filter '*'
fi

JOBGEN_BENCH_REPORT=$report "$root/tests/JobGen.Benchmarks/bin/Release/net10.0/JobGen.Benchmarks" "$@"
if [ "$*" = "--filter *" ]; then
  sed -i "/^$results\$/q" "$page"
  { echo; cat "$report"; } >>"$page"
else
  cat "$report"
fi
