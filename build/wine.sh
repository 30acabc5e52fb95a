# Sourced after common.sh: Wine with a prefix of this checkout's own, in which win-x64 builds run on Linux.

export WINEPREFIX=$artifacts/wine WINEARCH=win64 WINEDEBUG=-all
# Neither Gecko nor menu entries are wanted, and asking for them would wait for a user. (Without mscoree no managed DLL loads.)
export WINEDLLOVERRIDES='mshtml=;winemenubuilder.exe=d'
# The JIT's write-xor-execute mappings end in an internal error (0x80131506) under load on Wine 8.
export DOTNET_EnableWriteXorExecute=0
unset DISPLAY WAYLAND_DISPLAY

# The heap of a program that is linked to a fixed address, as Wine is, begins anywhere in the gigabyte behind it on newer kernels.
# In one process of some thousands it covers 0x7ffe0000, where every Windows process has a page, and Wine 8 cannot start that
# one. So the script that calls this runs again without such chance. Arguments: those of the script.
without_random_addresses() {
  local personality
  personality=$(cat /proc/self/personality 2>/dev/null) || personality=0
  if (((0x$personality & 0x40000) != 0)); then
    return
  fi
  if setarch --addr-no-randomize true 2>/dev/null; then
    exec setarch --addr-no-randomize "$BASH" "$0" "$@"
  fi
  say "addresses stay random here (Docker's default profile wants it so): one Wine process of some thousands will not start"
}

require_wine() {
  # The SDK's targets quote paths with apostrophes, those of a publish and of native code.
  [[ "$root" != *"'"* ]] || fail "the .NET SDK cannot publish from a folder whose path has an apostrophe: $root"
  require_packages wine wine wine64
  local stamp=$WINEPREFIX/.jobgen-ready
  if [ ! -e "$stamp" ]; then
    say "making a Wine prefix in ${WINEPREFIX#"$root"/}"
    rm -rf "$WINEPREFIX"
    mkdir -p "$WINEPREFIX"
    bounded 180 "wineboot" wine wineboot -i >/dev/null 2>&1 || fail "Wine could not make a prefix in $WINEPREFIX (wine wineboot -i)"
    # A new prefix says that it is Windows 7.
    wine_registry 'HKCU\Software\Wine' Version win10
    # With the debugger on, a crashed program hangs in a dialog and its exit code is lost.
    wine_registry 'HKLM\Software\Microsoft\Windows NT\CurrentVersion\AeDebug' Auto 0
    wine_registry 'HKLM\Software\Microsoft\Windows NT\CurrentVersion\AeDebug' Debugger false
    : >"$stamp"
  fi
  say "$(wine --version), as $(bounded 60 "cmd /c ver" wine cmd /c ver 2>/dev/null | tr -d '\r' | grep -v '^$')"
}

wine_registry() {
  bounded 60 "wine reg" wine reg add "$1" /v "$2" /d "$3" /f >/dev/null 2>&1 || fail "Wine could not set $2 in $1 of $WINEPREFIX"
}

# Ends what is left of this prefix, and of no other. Its server may be gone already, which wineserver calls a failure, and a
# failing command in an EXIT trap would become the exit code of the script.
end_wine() {
  if command -v wineserver >/dev/null && [ -d "$WINEPREFIX" ]; then
    wineserver -k 2>/dev/null || true
  fi
}

# Arguments: the project, the folder to publish into, and options of dotnet publish.
publish_for_windows() {
  local project=$1 folder=$2
  shift 2
  say "publishing $(basename "$project" .csproj) for win-x64"
  rm -rf "$folder"
  bounded 400 "the publish" dotnet publish "$project" -c Release -r win-x64 --self-contained -o "$folder" --nologo -v q "$@" ||
    fail "the publish of $project failed"
}
