# A night that nobody said: the screen is locked in the evening and unlocked in the morning, as the real
# logind tells it, and `nights` asks about what lies between.
# shellcheck shell=bash

# A locker in a few lines: what loginctl asks of it, it does, and tells logind as the manual shows.
start_locker() {
    # shellcheck disable=SC2016 # for her shell
    user systemd-run --user -q --collect --unit=locker bash -c '
        dbus-monitor --system "interface=org.freedesktop.login1.Session" | while read -r line; do
            case $line in
            *member=Lock) hint=true ;;
            *member=Unlock) hint=false ;;
            *) continue ;;
            esac
            busctl call org.freedesktop.login1 /org/freedesktop/login1/session/auto \
                org.freedesktop.login1.Session SetLockedHint b $hint
        done'
    # Nothing tells when the monitor listens.
    sleep 0.5
}
hint() { [ "$("$box" root loginctl show-session -P LockedHint "$("$box" session)")" = "$1" ]; }
# lock_session lock|unlock: by loginctl, until the session says so.
lock_session() {
    local hint=no
    [ "$1" = unlock ] || hint=yes
    "$box" root loginctl "$1-session" "$("$box" session)" && until_true 5 hint "$hint"
}

# The zone in which it is between seven and eight in the morning now: the machine's own clock is not
# the box's to set.
morning_zone() {
    local ahead=$((7 - $(TZ=UTC date +%-H)))
    # No zone is more than twelve hours behind.
    [ "$ahead" -ge -12 ] || ahead=$((ahead + 24))
    # The names have the sign of POSIX.
    if [ "$ahead" -gt 0 ]; then echo "Etc/GMT-$ahead"; else echo "Etc/GMT+$((-ahead))"; fi
}
bedtime_schedule() {
    write_schedule <<<'{ version: 1, language: "en", anchors: [ { id: "bed", kind: "bedtime",
        when: { bed: "22:45", wake: "06:45" } } ] }'
}

# night_is STATE BED: the night of yesterday evening is listed so, from BED until now. What is said is
# said to the minute.
night_is() {
    ctl nights --json | python3 -c 'import json, sys, time
state, day, bed = sys.argv[1:]
nights = json.load(sys.stdin)["nights"]
print(nights)
night = next(night for night in nights if night["day"] == day)
sys.exit(not (night["state"] == state and abs(night["bedUSec"] / 1e6 - int(bed)) < 60
              and 0 <= time.time() - night["wakeUSec"] / 1e6 < 120))' "$1" "$evening" "$2"
}
not_known() { ctl nights --json >"$work/nights" && ! grep -q "$evening" "$work/nights"; }
# At a terminal; what it says is kept.
press_enter() {
    # shellcheck disable=SC2016 # for her shell
    user sh -c 'printf "\n" | TERM=xterm script -qec "anchorctl nights" /dev/null' >"$work/nights"
    grep -q "$(TZ=$zone date -d "@$bed" +%H:%M)" "$work/nights" || { cat "$work/nights"; return 1; }
}
# The list alone, without a question mark.
asks_nothing() {
    user script -qec 'anchorctl nights' /dev/null </dev/null >"$work/nights"
    grep -q "$(TZ=$zone date -d "@$bed" +%H:%M)" "$work/nights" && ! grep -q '?' "$work/nights" ||
        { cat "$work/nights"; return 1; }
}
bed_and_up() { [ "$(rows event=logged word=bed)" = 1 ] && [ "$(rows event=logged word=wake)" = 1 ]; }

step_night() {
    local zone evening bed
    zone=$(morning_zone)
    evening=$(TZ=$zone date -d yesterday +%F)
    "$box" root timedatectl set-timezone "$zone"
    bedtime_schedule
    service restart anchord
    until_true 5 has_logged sessionFound
    "$box" login
    start_locker
    check "loginctl lock-session, and a locker that obeys, lock her screen" lock_session lock
    bed=$(($(date +%s) - 8 * 3600))
    # The daemon writes down since when, before it is stopped.
    sleep 1
    service stop anchord
    check "the ledger knows since when, and it becomes eight hours" hours_earlier 8
    service start anchord
    until_true 5 has_logged sessionFound
    check "before the unlock no night is known" not_known
    check "unlocked in the morning" lock_session unlock
    check "nights has the night as a guess, from lock to unlock" until_true 30 night_is guessed "$bed"
    check "a guess is no row of history" [ "$(rows word=bed)" = 0 ]
    check "at a terminal it is a question; Enter" press_enter
    check "and the night is so" night_is said "$bed"
    check "to bed and up are rows of history" bed_and_up
    check "it is not asked again" asks_nothing
    service stop locker
    "$box" logout
    set_zone "$home_zone"
    schedule "rust=$(far)"
}
