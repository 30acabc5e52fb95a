#!/usr/bin/env bash
# Measures, and writes the results into docs/performance.md. Without an argument everything is measured, which takes about a quarter
# of an hour on two cores that do nothing else. Arguments measure a part and print it:
#   --programs   what JobGen costs a whole program: native size, start-up, dotnet build
#   --wine       launches of real programs under Wine, pinned to one processor
#   others       are those of BenchmarkDotNet, such as --filter '*Limit*'
set -euo pipefail

. "$(dirname "${BASH_SOURCE[0]}")/../build/common.sh"
# Only then, since Wine wants settings of .NET that cost time.
if [ "${1-}" = --wine ]; then
  . "$root/build/wine.sh"
  without_random_addresses "$@"
fi

benchmarks=$root/tests/JobGen.Benchmarks
page=$root/docs/performance.md
report=$artifacts/benchmarks/report.md
results='<!-- Below are the results of tests/bench.sh. -->'

run_benchmarks() {
  cd "$artifacts/benchmarks"
  JOBGEN_BENCH_REPORT=$report "$benchmarks/bin/Release/net10.0/JobGen.Benchmarks" "$@"
}

measure_programs() {
  dotnet build "$root/generator/CodeFixes" -c Release --nologo -v q -clp:ErrorsOnly >&2
  dotnet run "$root/build/ProgramCosts.cs" -- "$root"
}

launch_under_wine() {
  require_wine
  trap end_wine EXIT
  local folder=$artifacts/publish/JobGen.Benchmarks
  publish_for_windows "$benchmarks/JobGen.Benchmarks.csproj" "$folder"
  bounded 300 "the launches" taskset --cpu-list 0 wine "$folder/JobGen.Benchmarks.exe" --real-launches | tr -d '\r'
}

require_dotnet
require_packages gcc gcc libc6-dev
# What the programs need is there before a quarter of an hour has gone, or not at all.
case ${1-} in '' | --programs) require_packages clang++-19 clang-19 lld-19 llvm-19 ;; esac
mkdir -p "$artifacts/benchmarks"
dotnet build "$benchmarks" -c Release --nologo -clp:ErrorsOnly
case ${1-} in
  --wine) launch_under_wine ;;
  --programs) measure_programs ;;
  '')
    run_benchmarks --filter '*'
    { echo; measure_programs; } >>"$report"
    sed -i "\|^$results\$|q" "$page"
    { echo; cat "$report"; } >>"$page"
    ;;
  *)
    run_benchmarks "$@"
    cat "$report"
    ;;
esac
