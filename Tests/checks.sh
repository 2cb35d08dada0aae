# Shared by the shell tests: runs named checks, prints ok or FAIL for each, and a closing line with
# the counts. Sourced, never run.
# shellcheck shell=bash

passed=0
failed=0
skipped=0

# check NAME COMMAND...: passes when the command succeeds; its output is shown when it does not. Fails
# itself then, so that what rests on it can be left out: check ... || return.
check() {
    local name=$1 output
    shift
    if output=$("$@" 2>&1); then
        passed=$((passed + 1))
        printf 'ok    %s\n' "$name"
    else
        failed=$((failed + 1))
        printf 'FAIL  %s\n' "$name"
        printf '%s\n' "$output" | head -n 40 | sed 's/^/        /'
        return 1
    fi
}

# skip NAME WHY: said aloud and counted, so that it cannot pass for a check.
skip() {
    skipped=$((skipped + 1))
    printf 'skip  %s (%s)\n' "$1" "$2"
}

# finish: the closing line; fails when a check did, or when none ran.
finish() {
    if [ "$skipped" = 0 ]; then
        printf '%d passed, %d failed\n' "$passed" "$failed"
    else
        printf '%d passed, %d failed, %d skipped\n' "$passed" "$failed" "$skipped"
    fi
    [ "$failed" = 0 ] && [ "$passed" -gt 0 ]
}
