#!/usr/bin/env bash
# Builds the site of the documentation and of the public API into artifacts/site. A link that leads nowhere fails it.
set -euo pipefail

. "$(dirname "${BASH_SOURCE[0]}")/common.sh"
require_dotnet

site=$artifacts/site
rm -rf "$site" "$artifacts/site-api"
cd "$root"

say "building the runtime"
# With what it refers to beside it, which docfx reads too.
bounded 600 "the build" dotnet build runtime/Hosting -c Release -p:CopyLocalLockFileAssemblies=true --nologo -clp:ErrorsOnly || fail "the build failed"

say "building the site"
dotnet tool restore >/dev/null || fail "docfx cannot be restored"
bounded 300 "docfx" dotnet docfx docfx.json | tee "$artifacts/site.log" || fail "the site has errors"
# What is wrong with a link or a reference has a code. Without one docfx says that it reads the comments of extension members twice.
if grep -E 'warning [A-Za-z]+:' "$artifacts/site.log" >&2; then
  fail "the site has links or references that lead nowhere"
fi
cp "$site/README.html" "$site/index.html"
say "the site is in ${site#"$root"/}"
