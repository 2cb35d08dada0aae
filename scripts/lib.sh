# Shared by the scripts of this folder: paths, words to the terminal, the compiler's version.
# Sourced, never run; sets no traps and changes no folder but the tree's root.
# shellcheck shell=bash

set -euo pipefail
top=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
export top
cd "$top"

say() { printf '%s\n' "$*" >&2; }
die() { say "$*"; exit 1; }
# Words as a shell reads them back: what is printed here can be pasted.
quoted() {
    local words
    words=$(printf '%q ' "$@")
    printf '%s' "${words% }"
}

# Oldest compiler the manifest's tools version accepts.
# shellcheck disable=SC2034 # for scripts/prepare
swift_least=6.2
# Newest one this tree was built with. Warnings are errors up to here; a newer compiler may know
# new warnings, and those are no reason for a user's build to stop.
swift_tried=6.3

# Oldest glibc that knows packed relocations.
relr_least=2.36

# Prints MAJOR.MINOR of the system's glibc; 0 where the C library is another.
glibc_version() { { getconf GNU_LIBC_VERSION 2>/dev/null || true; } | awk '{ print $2; found = 1 } END { if (!found) print 0 }'; }

# floors FILE: the oldest glibc, libsystemd and libstdc++ (GLIBCXX) that a program runs on, a line each: the newest
# version of a symbol that it asks each of them for.
floors() {
    local symbols versions floor name library
    symbols=$(LC_ALL=C objdump -T "$1") && versions=$(LC_ALL=C objdump -p "$1") || return
    while read -r name library; do
        floor=$(grep -oE "\b${name}_[0-9]+(\.[0-9]+)*" <<<"$symbols" | sed 's/.*_//' | sort -uV | tail -n 1 || true)
        # Packed relocations have a name of their own there, and no number.
        case $name$versions in
        GLIBC*GLIBC_ABI_DT_RELR*) floor=$(printf '%s\n' "$floor" "$relr_least" | sort -V | tail -n 1) ;;
        esac
        [ -z "$floor" ] || printf '%s %s\n' "$library" "$floor"
    done <<<$'GLIBC glibc\nLIBSYSTEMD libsystemd\nGLIBCXX GLIBCXX'
}

# completions FOLDER: those of the client, made by itself, so that they cannot fall behind its verbs.
completions() {
    local shell
    for shell in bash zsh fish; do
        "$bin/anchorctl" --generate-completion-script "$shell" >"$1/$shell"
    done
    # Read by a shell, never run.
    sed -i '1{/^#!/d}' "$1/bash"
}

# pages FOLDER: the manual pages, each in the folder that man looks for it in: man1, nl/man1. False without scdoc.
# anchorpage's goes with its program (scripts/install-page).
pages() {
    local source page folder
    mkdir -p "$1"
    command -v scdoc >/dev/null || return
    for source in docs/*.[1-9].scd docs/nl/*.[1-9].scd; do
        [ -f "$source" ] || continue
        page=$(basename "$source" .scd)
        [ "$page" != anchorpage.1 ] || continue
        folder=$1/man${page##*.}
        case $source in docs/nl/*) folder=$1/nl/man${page##*.} ;; esac
        mkdir -p "$folder"
        page <"$source" >"$folder/$page"
    done
}
# page: one of them, from standard input. Without hyphens, which would stand inside keys and options, and in Dutch by
# the rules of English; scdoc asks for none before the line that puts them on again.
page() { scdoc | sed '/^\.TH /a .nh'; }

# version_at_least A B: is dotted version A the same as B or newer?
version_at_least() { [ "$(printf '%s\n%s\n' "$2" "$1" | sort -V | head -n 1)" = "$2" ]; }

# swift WORD...: the one on PATH. It leaves folders behind where temporary files go: there they are in
# the build folder, and go after a day.
swift() {
    mkdir -p "$top/.build/tmp"
    find "$top/.build/tmp" -mindepth 1 -maxdepth 1 -mmin +1440 -exec rm -rf {} +
    TMPDIR=$top/.build/tmp command swift "$@"
}
# Where that one is; nothing and false when there is none.
swift_path() { type -P swift; }

# Prints MAJOR.MINOR of the swift on PATH; nothing when there is none, or it does not start.
swift_version() {
    { swift --version 2>/dev/null || true; } |
        sed -n 's/.*Swift version \([0-9]*\.[0-9]*\).*/\1/p' | head -n 1
}

# Flags that every build of ours uses; fills the arrays `swift_flags` (all) and `release_flags` (the
# binaries with the Swift runtime inside; the same for each, so that nothing is built twice) and
# sets ANCHORD_STRICT.
house_flags() {
    # Colours would be other flags for the compiler, and a build from a terminal would begin anew
    # after one from a script.
    swift_flags=(--explicit-target-dependency-import-check error --no-color-diagnostics)
    # The toolchain's own linker: the system's differs between Debians, and warns of what is in Swift's
    # library in mangled names.
    # No search for libraries beside the binary: what else stands in a bin folder is not ours.
    # shellcheck disable=SC2034 # for the caller
    release_flags=(-c release --static-swift-stdlib --disable-local-rpath "${swift_flags[@]}"
        -Xswiftc -use-ld=lld)
    # Nothing loads anything from these programs, so they export nothing: 7,000 names that the loader
    # would otherwise carry along.
    release_flags+=(-Xlinker --no-export-dynamic)
    # 45,000 relocations in 5 kB instead of 1 MB. A loader that does not know them (glibc before 2.36)
    # refuses such a program, so where that is the system's own they are left as they were.
    if version_at_least "$relr_least" "$(glibc_version)"; then
        release_flags+=(-Xlinker -z -Xlinker pack-relative-relocs)
    fi
    if version_at_least "$swift_tried" "$(swift_version)"; then export ANCHORD_STRICT=1; fi
}

# The folder of the release binaries. A fixed name: SwiftPM keeps this link to the triple's folder.
bin=${ANCHORD_BIN:-$top/.build/release}
export bin
