# What the steps share: acting as the user of the box, her schedules, waiting, counting rows.
# Sourced by run.
# shellcheck shell=bash

box=Tests/Acceptance/box
socket=/run/user/1000/anchord/io.github.anchord.Anchord

user() { "$box" user "$@"; }
ctl() { user anchorctl "$@"; }
service() { user systemctl --user "$@"; }

# until SECONDS COMMAND...: polls until it succeeds. True as soon as it does.
until_true() {
    local end=$(($(date +%s) + $1))
    shift
    until "$@" >/dev/null 2>&1; do
        [ "$(date +%s)" -lt "$end" ] || return 1
        sleep 0.2
    done
}

# The box's own zone, and what TZ has to be for the same clock here. The machine's clock is not the
# box's to set: another hour is another zone (zones.sh).
home_zone=Etc/UTC
home_clock=Etc/UTC

# there WORD...: date, as her clock shows it.
there() { TZ=$home_clock date "$@"; }
# clock_in SECONDS: the clock time then, as a calendar expression writes it. Where her clock goes back
# it is UTC's: an hour that comes twice counts once, and by then that was the first time.
clock_in() {
    if [ "${CHANGE:-}" = back ]; then
        TZ=UTC date -d "@$(($(date +%s) + $1))" '+%H:%M:%S UTC'
    else
        there -d "@$(($(date +%s) + $1))" '+%H:%M:%S'
    fi
}

# write_schedule: standard input becomes her schedule, in one step as an editor saves it.
write_schedule() {
    # shellcheck disable=SC2016 # for her shell
    user sh -c 'mkdir -p ~/.config/anchord && cat >~/.config/anchord/new &&
        mv ~/.config/anchord/new ~/.config/anchord/schedule.json'
}

# schedule ID=TIME...: one custom anchor for each, with words that the journal may not show.
schedule() {
    local pair anchors=''
    for pair; do
        anchors+="{ id: \"${pair%%=*}\", kind: \"custom\", title: \"Zebra kettle\",
            why: \"because quokkas asked\", when: { calendar: \"*-*-* ${pair#*=}\" } },"
    done
    write_schedule <<<"{ version: 1, language: \"en\", anchors: [ $anchors ] }"
}

# The clock time that is 11 hours away: a schedule with it leaves the daemon alone.
far() { clock_in 39600; }

# rows KEY=VALUE...: how many rows of her history have them.
rows() { ctl history --json | python3 Tests/Acceptance/rows.py "$@"; }
has_row() { [ "$(rows "$@")" -ge 1 ]; }

# How many bubbles dunst shows. Not by dunstctl: without a server that waits for half a minute.
displayed() {
    user busctl --user --auto-start=no get-property org.freedesktop.Notifications \
        /org/freedesktop/Notifications org.dunstproject.cmd0 displayedLength | cut -d ' ' -f 2
}
shows() { [ "$(displayed)" = "$1" ]; }

# Nothing of the step before: no notes, its zone, a schedule that leaves the daemon alone.
fresh_start() {
    service stop anchord 2>/dev/null
    user rm -rf .local/state/anchord
    set_zone "$home_zone"
    schedule "rust=$(far)"
    service start anchord
}

main_pid() { service show -P MainPID anchord; }
is_active() { service is-active -q anchord; }

# shot NAME: keeps a picture of the screen for a person to look at.
shot() {
    "$box" shot "$work/$1.xwd" && python3 Tests/Acceptance/picture.py png "$work/$1.xwd" \
        "$pictures/$1.png"
}
