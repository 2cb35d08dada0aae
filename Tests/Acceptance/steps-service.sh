# anchord as a service: reload, socket activation, Varlink, stop, the watchdog, and being idle.
# shellcheck shell=bash

reload_fails() { ! service reload anchord; }
says_the_problem() { ctl status --json | grep -q '"problems":\[{*[^]]'; }
reload_works() { service reload anchord; }

step_reload() {
    schedule "keep=$(clock_in 10)" "rust=$(far)"
    check "a good schedule reloads" until_true 5 reload_works
    write_schedule <<<'{ version: 1, anchors: [ { id: "keep", kind: "custom", when: { at: ["25:61"] } } ] }'
    check "a broken one makes systemctl reload fail" reload_fails
    check "the service is still active" is_active
    check "status names the problem" says_the_problem
    check "the old schedule goes on: its nudge comes" until_true 15 is_open keep
    ctl "done" keep >/dev/null
    schedule "rust=$(far)"
    check "the repaired one reloads" until_true 5 reload_works
}

step_activation() {
    service stop anchord
    check "stopped: not active" is_stopped
    check "anchorctl status starts it through the socket" ctl status
    check "it is active again" until_true 5 is_active
    check "a second daemon is refused, naming the first" second_is_refused
}
second_is_refused() {
    local said
    said=$(user anchord 2>&1) && return 1
    grep -q "$(main_pid)" <<<"$said" || { echo "$said"; return 1; }
}

step_varlink() {
    if ! user sh -c 'command -v varlinkctl' >/dev/null; then
        skip "varlinkctl speaks with it" "this Debian has none"
        return
    fi
    check "varlinkctl info" user varlinkctl info "$socket"
    check "varlinkctl introspect" user varlinkctl introspect "$socket" io.github.anchord.Anchord
    check "varlinkctl call GetStatus" user varlinkctl call "$socket" \
        io.github.anchord.Anchord.GetStatus '{}'
    check "varlinkctl list-interfaces names both" interfaces
    check "varlinkctl validates the definition as it is served" definition_is_valid
    check "an unknown method is an error there" unknown_method
    check "a stream needs --more" needs_more
    check "varlinkctl --more reads the history to its end" \
        user varlinkctl call --more "$socket" io.github.anchord.Anchord.ReadHistory '{}'
    check "varlinkctl takes every reply that asks for nothing" every_reply
    check "varlinkctl follows the events, to a last reply when the service stops" follows
    check "varlinkctl monitors: the state, a change, and a last reply when the service stops" monitors
    check "another user is not answered, even where the file system lets her through" no_stranger
}
unknown_method() { ! user varlinkctl call "$socket" io.github.anchord.Anchord.Nope '{}'; }
needs_more() {
    user varlinkctl call "$socket" io.github.anchord.Anchord.Monitor '{}' >"$work/said" 2>&1 &&
        return 1
    grep -q ExpectedMore "$work/said"
}
interfaces() {
    user varlinkctl list-interfaces "$socket" >"$work/said" 2>&1 &&
        grep -qx io.github.anchord.Anchord "$work/said" && grep -qx org.varlink.service "$work/said"
}
definition_is_valid() {
    # shellcheck disable=SC2016 # for her shell
    user sh -c 'varlinkctl introspect "$1" io.github.anchord.Anchord >/tmp/served.varlink &&
        varlinkctl validate-idl /tmp/served.varlink' sh "$socket" >"$work/said" 2>&1 ||
        { cat "$work/said"; return 1; }
}
# The default timeout of varlinkctl is 45 s, for a stream too.
# It ends a call whose reply has a key that the definition does not know.
every_reply() {
    local name
    for name in GetStatus ListAnchors ListNext Explain ListNights ReadLetter Diagnose Report Pause Resume Reload; do
        user varlinkctl call "$socket" "io.github.anchord.Anchord.$name" '{}' >"$work/said" 2>&1 ||
            { echo "$name"; cat "$work/said"; return 1; }
    done
}
follows() {
    local follower status
    user varlinkctl call --more "$socket" io.github.anchord.Anchord.Follow '{}' \
        >"$work/followed" 2>&1 &
    follower=$!
    # From now on: a word that is logged before it listens is none of its events.
    until_true 5 grep -q '"cursor"' "$work/followed" || { cat "$work/followed"; return 1; }
    ctl log tea >/dev/null
    until_true 5 grep -q '"logged"' "$work/followed" || { cat "$work/followed"; return 1; }
    service stop anchord
    wait "$follower"
    status=$?
    service start anchord
    [ "$status" = 0 ] || { cat "$work/followed"; return 1; }
}
monitors() {
    local watcher status
    user varlinkctl call --more "$socket" io.github.anchord.Anchord.Monitor '{}' \
        >"$work/monitor" 2>&1 &
    watcher=$!
    until_true 5 grep -q '"open"' "$work/monitor" || { cat "$work/monitor"; return 1; }
    ctl pause 5min >/dev/null
    until_true 5 grep -q '"pausedUntilUSec"' "$work/monitor" || { cat "$work/monitor"; return 1; }
    service stop anchord
    wait "$watcher"
    status=$?
    service start anchord
    ctl resume >/dev/null
    [ "$status" = 0 ] || { cat "$work/monitor"; return 1; }
}
# The way to the socket is opened for a moment; the daemon still asks the kernel who calls.
no_stranger() {
    local way=${socket%/*} status=0
    "$box" root chmod o+x "${way%/*}" "$way"
    "$box" root chmod o+rw "$socket"
    "$box" root setpriv --reuid=65534 --clear-groups \
        varlinkctl info "$socket" >"$work/said" 2>&1 && status=1
    "$box" root chmod o-rw "$socket"
    "$box" root chmod o-x "$way" "${way%/*}"
    grep -qi 'product: anchord' "$work/said" && status=1
    [ "$status" = 0 ] || cat "$work/said"
    return "$status"
}

step_stop() {
    schedule "tidy=$(clock_in 5)" "rust=$(far)"
    check "a bubble is there" until_true 12 shows 1 || return
    service stop anchord
    check "systemctl stop takes the bubble away" until_true 3 shows 0
    check "it ended well" ended_well
    service start anchord
    check "started again, the slot is still open" until_true 5 is_open tidy
    ctl "done" tidy >/dev/null
    until_true 5 shows 0
}
ended_well() { [ "$(service show -P Result anchord)" = success ]; }

restarted() { [ "$(service show -P NRestarts anchord)" -gt "$1" ] && is_active; }

step_watchdog() {
    local before
    # The shipped 120 s would make this test two minutes long.
    user mkdir -p /home/anna/.config/systemd/user/anchord.service.d
    printf '[Service]\nWatchdogSec=3s\n' |
        user tee /home/anna/.config/systemd/user/anchord.service.d/short.conf >/dev/null
    service daemon-reload
    service restart anchord
    # More than twice the three seconds of its watchdog.
    sleep 8
    before=$(service show -P NRestarts anchord)
    check "left alone, the watchdog is content" [ "$before" = 0 ]
    user kill -STOP "$(main_pid)"
    check "a stopped process is restarted by the watchdog" until_true 20 restarted "$before"
    check "and answers again" until_true 5 ctl status
    user rm -r /home/anna/.config/systemd/user/anchord.service.d
    service daemon-reload
    service restart anchord
}

step_hardening() {
    user mkdir -p .config/systemd/user/anchord.service.d
    user cp .local/share/anchord/hardening.conf .config/systemd/user/anchord.service.d/
    service daemon-reload
    check "with the hardening drop-in it starts" service restart anchord
    schedule "safe=$(clock_in 5)" "rust=$(far)"
    check "reads a saved schedule, shows a bubble" until_true 12 shows 1
    check "and keeps an answer" ctl "done" safe
    check "logind is within its reach" has_logged sessionFound
    check "its home folder is read-only but for the notes" read_only_home
    check "clients still see that it runs" user test -s "$socket.running"
    step_hardening_shared
    user rm -r .config/systemd/user/anchord.service.d
    service daemon-reload
    service restart anchord
    check "the answer is still there without it" has_row event="done" anchor=safe
}

shared_schedule() {
    write_schedule <<<"{ version: 1, language: \"en\", shared: \"~/Sync/anchord\",
        anchors: [ { id: \"safe\", kind: \"custom\", when: { calendar: \"*-*-* $(far)\" } } ] }"
}
# With the line of the drop-in that waits for it.
step_hardening_shared() {
    user sed -i 's/^#ReadWritePaths=/ReadWritePaths=/' .config/systemd/user/anchord.service.d/hardening.conf
    service daemon-reload
    shared_schedule
    check "a shared folder that is not there keeps nothing from starting" service restart anchord
    check "and status says what to do" until_true 5 status_says 'Sync/anchord is not there'
    user mkdir -p Sync/anchord
    check "made under the running service it is read-only, and status says so" \
        until_true 5 status_says 'Sync/anchord cannot be written'
    service restart anchord
    check "after a restart it has this machine's file" until_true 5 shared_lines
    other_machine
    check "and another machine's is heard" until_true 5 has_row anchor=safe \
        host=0badcafe-0000-4000-8000-000000000001
    user rm -r Sync
    schedule "rust=$(far)"
}
shared_lines() { user sh -c 'cat Sync/anchord/*.jsonl' | grep '"anchor":"safe"' >"$work/lines"; }
# The same answer, as a machine with another id has written it.
other_machine() {
    sed -E -e 's/("host":)"[^"]*"/\1"0badcafe-0000-4000-8000-000000000001"/' \
        -e 's/("id":")......../\10badcafe/' "$work/lines" | user tee Sync/anchord/other-0badcafe.jsonl >/dev/null
}

# Seen from inside the service's own mount namespace.
read_only_home() {
    "$box" root grep -E ' /home/anna(/.local/state)? ' "/proc/$(main_pid)/mountinfo" >"$work/mounts"
    grep -qE ' /home/anna ro[ ,]| /home ro[ ,]' "$work/mounts" ||
        "$box" root grep -qE ' (/home|/) ro[ ,]' "/proc/$(main_pid)/mountinfo"
}

# switches PID: voluntary and other context switches of all its threads.
switches() {
    "$box" root sh -c "cat /proc/$1/task/*/status" | awk '/ctxt_switches/ { n += $2 } END { print n }'
}
one_thread() { [ "$("$box" root ls "/proc/$(main_pid)/task" | wc -l)" = 1 ]; }

step_idle() {
    local pid before after
    schedule "rust=$(far)"
    # The new schedule is read, and what that left to do is done.
    sleep 3
    pid=$(main_pid)
    before=$(switches "$pid")
    # The minute that is measured.
    sleep 60
    after=$(switches "$pid")
    # WatchdogSec=120 is answered once a minute: one wake, seen as one or two switches.
    check "idle for a minute: $((after - before)) context switches, the watchdog's own at most 2" \
        [ $((after - before)) -le 2 ]
    check "one thread" one_thread
}
