#!/usr/bin/env bash
# Runs the tests as tests/run.sh does, with ten times the repetitions and with seeds of its own: 1,000 killed parents whose
# children are in a job and 200 that asked for the end of theirs, 10,000 launches, 50,000 random sources, 100,000 random policies.
# Takes hours rather than minutes. Arguments: as those of tests/run.sh.
set -euo pipefail
export JOBGEN_TEST_SOAK=${JOBGEN_TEST_SOAK:-10}
exec bash "$(dirname "${BASH_SOURCE[0]}")/run.sh" "$@"
