# Sourced by scripts/bench: what grows with a person's anchors and years, each beside what a user would pick instead.
# Needs its functions, $work and $bin. measure_large fills $work/large with rows; nothing else of it is for others.
# shellcheck shell=bash

pairs() { python3 scripts/bench-pairs.py "$@"; }
large_row() { printf '%s\t%s\n' "$1" "$2" >>"$work/large"; }

# anchors COUNT STEP: so many of one clock time each, STEP minutes apart from 06:00 on, on standard output.
anchors() {
    local index minute
    printf '{ version: 1, anchors: ['
    for ((index = 0; index < $1; index++)); do
        minute=$((360 + index * $2))
        printf '{ id: "n%d", kind: "custom", title: "T%d", when: { at: "%02d:%02d" } },\n' \
            "$index" "$index" $((minute / 60)) $((minute % 60))
    done
    printf ']}\n'
}

measure_listing() {
    local index expressions=()
    mkdir "$work/many"
    anchors 200 5 >"$work/many/schedule.json"
    for ((index = 0; index < 200; index++)); do
        expressions+=("*-*-* $(printf '%02d:%02d' $(((360 + index * 5) / 60)) $(((360 + index * 5) % 60)))")
    done
    start_daemon "$work/many"
    large_row "\`anchorctl list\` of 200 anchors, \`systemd-analyze calendar\` of the same 200 times" \
        "$(pairs 20 "$bin/anchorctl" --socket "$work/many/socket" list -- systemd-analyze calendar "${expressions[@]}")"
    stop_daemon
}

# With --socket, as a second daemon or another place has it; beside a call on the bus.
measure_answering() {
    start_daemon "$work/idle"
    large_row "\`anchorctl --socket PATH done ID\`, kept on disk; \`busctl --user call\` of GetId" \
        "$(pairs 100 "$bin/anchorctl" --socket "$work/idle/socket" "done" far -- \
            busctl --user call org.freedesktop.DBus /org/freedesktop/DBus org.freedesktop.DBus GetId)"
    stop_daemon
}

measure_ahead() {
    local from until
    from=2026-01-01 until=2035-12-31
    anchors 20 30 >"$work/twenty.json"
    python3 - >"$work/twenty.rem" <<'PYTHON'
for index in range(20):
    minute = 360 + index * 30
    print(f"REM AT {minute // 60:02d}:{minute % 60:02d} MSG T{index}")
PYTHON
    large_row "ten years ahead, 20 anchors: \`anchorctl simulate\` (the whole engine), \`remind -p120\` (times alone)" \
        "$(pairs 3 "$bin/anchorctl" simulate --schedule "$work/twenty.json" --from $from --until $until -- \
            remind -p120 "$work/twenty.rem" $from)"
}

# The daemon of $work/years has 180,000 rows.
measure_years() {
    local ledger=$work/years/state/ledger.sqlite3
    start_daemon "$work/years"
    "$bin/anchorctl" --socket "$work/years/socket" report --from "$(date -d '3650 days ago' +%F)" >"$work/report"
    sleep 4
    large_row "memory four seconds after a report over ten years (proportional, anonymous)" "$(memory "$daemon_pid")"
    large_row "180,000 rows: \`anchorctl export\`, \`sqlite3 -json\`" \
        "$(pairs 5 "$bin/anchorctl" --socket "$work/years/socket" export -- \
            sqlite3 -json "$ledger" 'SELECT * FROM history')"
    "$bin/anchorctl" --socket "$work/years/socket" export "$work/rows.jsonl" >"$work/said"
    stop_daemon
    mkdir "$work/empty"
    cp "$work/idle/schedule.json" "$work/empty/"
    start_daemon "$work/empty"
    local start=$EPOCHREALTIME
    "$bin/anchorctl" --socket "$work/empty/socket" import "$work/rows.jsonl" >"$work/said"
    large_row "\`anchorctl import\` of those, once" "$(echo "$start $EPOCHREALTIME" | awk '{ printf "%.1f s", $2 - $1 }')"
    stop_daemon
}

measure_starting() {
    local million none
    mkdir "$work/million"
    cp "$work/idle/schedule.json" "$work/million/"
    start_daemon "$work/million"
    python3 scripts/bench-history.py "$work/million/state/ledger.sqlite3" 1000000
    stop_daemon
    million=$(python3 scripts/bench-start.py --processor "$bin/anchord" "$work/million" 20)
    none=$(python3 scripts/bench-start.py --processor "$bin/anchord" "$work/idle" 20)
    large_row "processor from start to stop: a million rows of history; none" "$million; $none"
    # Counted and not timed: the same on a full machine.
    large_row "instructions from start to stop" "$(python3 scripts/bench-start.py --instructions "$bin/anchord" "$work/idle" 1)"
}

measure_large() {
    say "what grows: 200 anchors, ten years ahead, 180,000 and a million rows"
    : >"$work/large"
    measure_listing
    measure_answering
    measure_ahead
    measure_years
    measure_starting
}
