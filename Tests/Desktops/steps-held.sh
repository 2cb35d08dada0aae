# What holds a nudge on this desktop: its lock, its do-not-disturb, a film. Each is seen coming and going.
# shellcheck shell=bash

# held ANCHOR REASON: due now, it is held for that reason and not on the screen.
held() {
    mark
    nudge "$1"
    check "$desktop_title: a nudge is held, as $2" until_true 15 is_held "$1" "$2" &&
        check "$desktop_title: and not asked for" unheard Notify
}
# let_go ANCHOR: some 20 s of settling lie between.
comes() {
    check "$desktop_title: then it is on the screen" on_screen "$1" 'Zebra kettle' 45 &&
        check "$desktop_title: once" heard_once Notify
}

step_silence() {
    declare -F silence >/dev/null || { skip "$desktop_title: do-not-disturb" "it has none"; return; }
    before
    silence on
    check "$desktop_title: do-not-disturb: doctor hears it" until_true 10 found silence ok silenceOn
    held kettle-i doNotDisturb
    silence off
    comes kettle-i
    tidy kettle-i
}

step_lock() {
    declare -F desktop_lock >/dev/null || { skip "$desktop_title: its own lock" "it has none"; return; }
    before
    desktop_lock
    check "$desktop_title: it locks" until_true 15 locker_says true
    held kettle-j locked
    look locked
    desktop_unlock
    check "$desktop_title: it unlocks" until_true 15 locker_says false
    move_pointer
    comes kettle-j
    tidy kettle-j
}

# unseen: what runs out behind the lock comes once more when it is unlocked.
step_unseen() {
    declare -F desktop_lock >/dev/null || return 0
    before
    bubble=20s nudge kettle-n
    check "$desktop_title: a nudge is on the screen" on_screen kettle-n 'Zebra kettle' 20
    desktop_lock
    check "$desktop_title: it locks" until_true 15 locker_says true
    # Its time on the screen.
    sleep 22
    mark
    desktop_unlock
    check "$desktop_title: it unlocks" until_true 15 locker_says false
    move_pointer
    check "$desktop_title: what ran out meanwhile is on the screen" on_screen unseen 'Zebra kettle' 45 &&
        check "$desktop_title: asked for once" heard_once Notify
    tidy kettle-n
}

step_busy() {
    before
    film on
    # The daemon reads who keeps the screen awake when it is told, and some desktops tell late.
    sleep 5
    held kettle-k busy
    film off
    comes kettle-k
    tidy kettle-k
}
