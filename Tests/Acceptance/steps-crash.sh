# kill -9 around the moment a nudge is due: nothing lost, nothing doubled in the ledger, one bubble.
# shellcheck shell=bash

# Every Notify call on her bus, as dbus-monitor sees it: the witness that is not the daemon.
watch_bus() {
    user systemd-run --user -q --unit=witness --property=StandardOutput=file:/home/anna/notify.log \
        dbus-monitor --session "interface='org.freedesktop.Notifications',member='Notify'"
    # Nothing tells when the monitor listens.
    sleep 0.5
}
calls() { user grep -c 'member=Notify' /home/anna/notify.log || true; }

# kill_at MILLISECONDS: kill -9 that long after the due time (negative: before it).
kill_around() {
    local offset=$1 anchor=$2 due pid bubbles
    due=$(($(date +%s) + 5))
    schedule "$anchor=$(there -d "@$due" '+%H:%M:%S')" "rust=$(far)"
    # The new schedule is read by then; what is due comes in four seconds more.
    sleep 1
    pid=$(main_pid)
    bubbles=$(calls)
    # Waits inside the box and close to the moment: starting a command there takes tens of milliseconds.
    # shellcheck disable=SC2016 # for her shell
    user bash -c 'until (( ${EPOCHREALTIME/[.,]/} >= $1 )); do sleep 0.0005; done; kill -9 $2' \
        sh "$(((due * 1000 + offset) * 1000))" "$pid"
    until_true 10 is_active || { echo "it was not restarted"; return 1; }
    until_true 30 is_open "$anchor" || { echo "the slot is not open after the restart"; return 1; }
    # No second bubble is to come: time for one that would.
    sleep 2
    [ "$(rows event=nudged "anchor=$anchor")" = 1 ] ||
        { echo "nudged rows: $(rows event=nudged "anchor=$anchor")"; return 1; }
    shows 1 || { echo "bubbles on the screen: $(displayed)"; return 1; }
    # One call, and at most the one duplicate that dying between claim and delivery allows.
    bubbles=$(($(calls) - bubbles))
    case $bubbles in 1 | 2) ;; *) echo "Notify calls: $bubbles"; return 1 ;; esac
    ctl "done" "$anchor" && until_true 5 shows 0 && has_row event=done "anchor=$anchor"
}

step_crash() {
    local offset count=0
    watch_bus
    # Before; at the timer's own moment, where claim, call and delivery lie within milliseconds; after.
    for offset in -1500 -20 -1 0 1 2 3 5 10 50 1000; do
        count=$((count + 1))
        check "kill -9 $offset ms from the due time: shown, once, one bubble" \
            kill_around "$offset" "kill$count"
    done
    service stop witness
}
