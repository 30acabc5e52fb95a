#!/usr/bin/env bash
# Runs every test of the repository on Linux: those of the generator and the runtime here, those that need Windows as
# win-x64 executables under Wine. Installs what is missing. The last line is "N passed, N failed, N skipped".
# Arguments: names of test projects, where not all are to run. JOBGEN_TEST_SEED: the seed of the tests' order, random where not set.
set -euo pipefail

. "$(dirname "${BASH_SOURCE[0]}")/../build/common.sh"
. "$root/build/wine.sh"

results=$artifacts/test-results
newest_roslyn=5.12.0
seconds_a_project=$((1200 * ${JOBGEN_TEST_SOAK:-1}))
export JOBGEN_TEST_SEED=${JOBGEN_TEST_SEED:-$RANDOM}

# A test project says so in its name; one that needs Windows does with a property.
test_projects() { printf '%s\n' "$root"/tests/*Tests/*.csproj; }
needs_windows() { grep -q '<TestsNeedWindows>true' "$1"; }

# Arguments: project name, seconds allowed, and the command that starts the tests.
run_tests() {
  local name=$1 seconds=$2 code=0 started=$SECONDS
  shift 2
  say "running $name"
  rm -f "$results/$name".{xml,exit,log} "$results/$name.again".*
  (cd "$results" && bounded "$seconds" "$name" "$@" -noLogo -noColor -longRunning 60 -diagnostics -xml "$name.xml") >"$results/$name.log" 2>&1 || code=$?
  echo "$code" >"$results/$name.exit"
  printf '    exit code %s after %s s\n' "$code" "$((SECONDS - started))"
  if [ ! -s "$results/$name.xml" ]; then
    tail -n 40 "$results/$name.log"
  elif ((code != 0)) && [[ "$name" != *.again ]] && [ -z "${JOBGEN_TEST_SOAK:-}" ]; then
    run_failed_again "$name" "$seconds" "$@"
  fi
}

# Wine 8 fails one call in some thousands by itself: a message of its server lost, a console that misses a key. So a failed test of
# [RunsOnWindows] runs once more, and the report names it. No other test does, and none in tests/soak.sh. Arguments: as above.
run_failed_again() {
  local name=$1 seconds=$2 method
  local -a methods=()
  shift 2
  while read -r method; do
    methods+=(-method "$method")
  done < <(dotnet run "$root/build/TestReport.cs" -- failed-on-wine "$results/$name.xml")
  if ((${#methods[@]} > 0)); then
    run_tests "$name.again" "$seconds" "$@" "${methods[@]}"
  fi
}

# The generator is built against the oldest compiler of .NET 10, and works in the newest that there is.
run_on_newest_roslyn() {
  say "building $2 on Roslyn $newest_roslyn"
  bounded 600 "the build" dotnet build "$1" -c Release -p:RoslynVersion=$newest_roslyn -p:BuildProjectReferences=false --nologo -clp:ErrorsOnly ||
    fail "the build of $2 on Roslyn $newest_roslyn failed"
  run_tests "$2.$newest_roslyn" "$seconds_a_project" "$(dirname "$1")/bin/$newest_roslyn/Release/net10.0/$2"
}

# Code that is compiled ahead of time is other code: error codes, waits and callbacks are seen in that too.
run_as_native_code() {
  local folder=$artifacts/publish/$2.native
  say "publishing $2 as native code for Linux"
  rm -rf "$folder"
  # The model has folders of its own for this, and is built for them first. The runtime is as it was built.
  local -a options=(-c Release -p:PublishMode=NativeAot -p:RunAnalyzers=false -p:BuildProjectReferences=false --nologo -v q)
  bounded 400 "the build" dotnet build "$root/tests/JobGen.KernelModel" "${options[@]}" || fail "the build of the model failed"
  bounded 400 "the publish" dotnet publish "$1" -r linux-x64 -o "$folder" "${options[@]}" ||
    fail "the publish of $2 as native code failed"
  run_tests "$2.native" "$seconds_a_project" "$folder/$2"
}

# The program that tests start by the thousand: as native code it starts sooner, and without a JIT compiler, with which Wine 8
# has its troubles. Argument: the folder with the published tests.
publish_test_child() {
  local folder=$artifacts/publish/JobGen.TestChild
  publish_for_windows "$root/tests/JobGen.TestChild/JobGen.TestChild.csproj" "$folder" -p:PublishMode=NativeAot
  rm -f "$1"/JobGen.TestChild.*
  cp "$folder/JobGen.TestChild.exe" "$1"
}

# The processes of this checkout's own program hang once Wine's server is gone.
end_program() {
  local process
  for process in /proc/[0-9]*; do
    if [[ "$(tr '\0' ' ' 2>/dev/null <"$process/cmdline")" == "$1"* ]]; then
      kill -KILL "${process#/proc/}" 2>/dev/null || true
    fi
  done
}

# A process that has ended and was not waited for yet has no program.
runs() { readlink "/proc/$1/exe" >/dev/null 2>&1; }

# Wine's server was seen to crash, which says nothing about the tests on it: then they run again, all of them. It is started
# here, so that its end is noticed, whatever it says or does not say.
run_on_wine() {
  local name=$1 program=$2 attempt server watcher
  for attempt in 1 2 3; do
    end_wine
    wineserver --foreground --persistent >/dev/null 2>&1 &
    server=$!
    (
      while runs "$server"; do sleep 2; done
      end_program "$program"
    ) >/dev/null 2>&1 &
    watcher=$!
    run_tests "$name" "$seconds_a_project" wine "$program"
    kill "$watcher" 2>/dev/null || true
    if runs "$server"; then
      return
    fi
    say "Wine's server crashed in run $attempt of $name"
  done
}

without_random_addresses "$@"
mapfile -t projects < <(test_projects)
if [ $# -gt 0 ]; then
  projects=("${@/#/"$root/tests/"}")
  for i in "${!projects[@]}"; do
    projects[i]+=/${projects[i]##*/}.csproj
    [ -f "${projects[i]}" ] || fail "there is no test project ${projects[i]}"
  done
fi

require_dotnet
require_packages gcc gcc libc6-dev
require_packages clang++-19 clang-19 lld-19 llvm-19
# The report is looked at in a browser, and npm restores what it embeds: without them these tests are skipped, by name.
if [ "$(id -u)" -eq 0 ] && command -v apt-get >/dev/null; then
  (require_packages chromium chromium) || say "no browser: its tests are skipped"
  (require_packages npm npm) || say "no npm: reports have no hover and no zoom"
fi
require_wine
trap end_wine EXIT
rm -rf "$results"
mkdir -p "$results"

say "building JobGen.sln"
bounded 900 "the build" dotnet build "$root/JobGen.sln" -c Release --nologo -clp:ErrorsOnly || fail "the build failed"

# The build has checked the style; spaces it does not look at. Without a workspace, so that nothing has to compile.
say "checking the format"
# Folder by folder: the formatter would follow the links of Wine's prefix, one of which is the whole file system.
for folder in generator runtime tests samples build; do
  bounded 120 "the check of the format" dotnet format whitespace "$root/$folder" --folder --verify-no-changes ||
    fail "the format differs: dotnet format whitespace $folder --folder"
done

say "running the tests in the order of the seed $JOBGEN_TEST_SEED (JOBGEN_TEST_SEED=$JOBGEN_TEST_SEED tests/run.sh repeats it)"
names=()
for project in "${projects[@]}"; do
  name=$(basename "$project" .csproj)
  names+=("$name")
  if needs_windows "$project"; then
    published=$artifacts/publish/$name
    publish_for_windows "$project" "$published"
    publish_test_child "$published"
    run_on_wine "$name" "$published/$name.exe"
  else
    run_tests "$name" "$seconds_a_project" "$(dirname "$project")/bin/Release/net10.0/$name"
  fi
  if grep -q RoslynVersion "$project"; then
    run_on_newest_roslyn "$project" "$name"
    names+=("$name.$newest_roslyn")
  fi
  # The larger of the two takes minutes to compile, which tests/soak.sh has.
  if grep -q NativeTests.props "$project" && { [ "$name" != JobGen.Tests ] || [ -n "${JOBGEN_TEST_SOAK:-}" ]; }; then
    run_as_native_code "$project" "$name"
    names+=("$name.native")
  fi
done

say "results (in ${results#"$root"/})"
code=0
dotnet run "$root/build/TestReport.cs" -- "$results" "${names[@]}" || code=$?
exit "$code"
