#!/usr/bin/env bash
# Makes the pictures of the documents (docs/images) by running what they show: a build on the kernel model, recorded by jobrun,
# as its live view and as its report in a headless browser.
set -euo pipefail

. "$(dirname "${BASH_SOURCE[0]}")/common.sh"

require_dotnet
require_packages chromium chromium
require_packages npm npm
dotnet build "$root/tests/JobGen.JobRun.Tests" -c Release --nologo -v q
JOBGEN_PICTURES=1 "$root/tests/JobGen.JobRun.Tests/bin/Release/net10.0/JobGen.JobRun.Tests" -noLogo -class '*PictureTests'
ls -l "$root"/docs/images/jobrun-*
