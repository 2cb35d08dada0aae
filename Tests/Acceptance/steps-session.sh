# The real logind tells of a login, a locked screen and the return in the morning.
# shellcheck shell=bash

ledger=/home/anna/.local/state/anchord/ledger.sqlite3

# is_held ANCHOR REASON
is_held() {
    ctl status --json | python3 -c 'import json, sys
sys.exit(not any(slot["anchor"] == sys.argv[1] and slot["reason"] == sys.argv[2]
                 for slot in json.load(sys.stdin)["held"]))' "$1" "$2"
}
# logged ID: how many entries of that kind the present run of the service wrote.
logged() {
    local id
    id=$(sed -n "/^# $1\$/{n;s/^-- //p}" systemd/anchord.catalog)
    user journalctl --user _SYSTEMD_INVOCATION_ID="$(service show -P InvocationID anchord)" \
        -o json --no-pager | python3 Tests/Acceptance/rows.py "MESSAGE_ID=$id"
}
has_logged() { [ "$(logged "$1")" -ge 1 ]; }

step_session() {
    service restart anchord
    check "logind is found at the start" until_true 5 has_logged sessionFound
    check "a graphical login" "$box" login
    "$box" lock true
    schedule "kiss=$(clock_in 5)" "rust=$(far)"
    check "on a locked screen the nudge is held, with its reason" until_true 15 is_held kiss locked
    check "and there is no bubble" shows 0
    "$box" lock false
    # Some 20 s of settling lie between.
    check "unlocked, it is shown" until_true 40 shows 1
    check "once in history" once nudged kiss
    ctl "done" kiss >/dev/null
    until_true 5 shows 0

    "$box" root systemctl restart systemd-logind
    "$box" lock true
    schedule "back=$(clock_in 5)" "rust=$(far)"
    check "after a restart of logind a lock is still seen" until_true 15 is_held back locked
    "$box" logout
    check "logged out, nothing is locked any more" until_true 40 shows 1
    check "all the while logind was never given up" [ "$(logged sessionLost)" = 0 ]
    ctl "done" back >/dev/null
    until_true 5 shows 0
}

# hours_earlier N: since when nobody is there, in her ledger, changed by a copy while the daemon does
# not run: nobody waits that long, and the machine's clock is not the box's to set.
hours_earlier() {
    "$box" root cat "$ledger" >"$work/ledger"
    python3 - "$work/ledger" "$1" <<'END' || return 1
import sqlite3, sys
ledger = sqlite3.connect(sys.argv[1])
changed = ledger.execute(
    "UPDATE setting SET value = value - ? * 3600 * 1000000 WHERE name = 'awaySince'",
    [int(sys.argv[2])]).rowcount
ledger.commit()
ledger.execute("PRAGMA wal_checkpoint(TRUNCATE)")
ledger.close()
sys.exit(changed != 1)
END
    "$box" root sh -c "cat >$ledger" <"$work/ledger"
}

# A day that begins some hours ago, whatever the hour: the return is a wake from then on.
wake_schedule() {
    write_schedule <<<"{ version: 1, language: \"en\", dayStartsAt: \"$(there -d '-6 hours' +%H:%M)\",
        anchors: [ { id: \"breath\", kind: \"breathing\", when: { after: \"wake\" } } ] }"
}

step_wake() {
    "$box" login
    "$box" lock true
    wake_schedule
    service restart anchord
    until_true 5 has_logged sessionFound
    service stop anchord
    check "the ledger knows since when nobody is there" hours_earlier 4
    service start anchord
    # No nudge is to come: time for one that would.
    sleep 2
    check "still locked: no wake yet" shows 0
    "$box" lock false
    check "the first unlock after four hours is the wake: the nudge comes" until_true 40 shows 1
    check "it is the anchor after wake" is_open breath
    ctl "done" breath >/dev/null
    until_true 5 shows 0
    "$box" lock true
    # Away for a moment, which is no absence.
    sleep 1
    "$box" lock false
    # Past the 20 s in which what is released waits for others.
    sleep 25
    check "the next unlock is none" shows 0
    check "once in history" once nudged breath
    schedule "rust=$(far)"
    "$box" logout
}
