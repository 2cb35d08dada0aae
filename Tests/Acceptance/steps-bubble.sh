# A nudge on the screen and what can be done with it: shown by dunst, clicked, told to the journal,
# and waiting for a screen that comes later.
# shellcheck shell=bash

changed_picture() {
    local pixels
    pixels=$(python3 Tests/Acceptance/picture.py differ "$work/before.xwd" "$work/bubble.xwd")
    # A bubble is some 300 by 50 pixels; a blinking cursor would be 200.
    [ "$pixels" -gt 3000 ] || { echo "$pixels pixels changed"; return 1; }
}
is_open() {
    ctl status --json |
        python3 -c 'import json, sys
sys.exit(not any(slot["anchor"] == sys.argv[1] for slot in json.load(sys.stdin)["open"]))' "$1"
}
not_open() { ! is_open "$1"; }

step_bubble() {
    shot before
    schedule "tea=$(clock_in 6)" "rust=$(far)"
    check "an anchor due in six seconds is a bubble" until_true 12 shows 1 || return
    # dunst counts a bubble before it is drawn.
    sleep 0.5
    shot bubble
    check "the screen shows it (look at $pictures/bubble.png)" changed_picture
    check "it is open in status" is_open tea
    check "history has it as nudged, once" once nudged tea
    ctl "done" tea >/dev/null
    check "answered by the client, the bubble goes" until_true 5 shows 0
    check "dunst had it with its words" bubble_words
}
# dunst's own memory of it: closed bubbles alone are in its history, so after the answer.
bubble_words() { user timeout 5 dunstctl history | grep -q 'Zebra kettle'; }
once() { [ "$(rows "event=$1" "anchor=$2")" = 1 ]; }

# What docs/dunstrc says to do.
follow_the_docs() {
    user mkdir -p .config/dunst/dunstrc.d
    user cp -n /etc/xdg/dunst/dunstrc .config/dunst/
    user cp .local/share/anchord/dunstrc .config/dunst/dunstrc.d/50-anchord.conf
}
click_bubble() {
    local place
    # The one visible window is dunst's.
    # shellcheck disable=SC2016 # for her shell
    place=$(user sh -c 'eval "$(xdotool search --onlyvisible --class Dunst getwindowgeometry --shell)" &&
        echo $((X + WIDTH / 2)) $((Y + HEIGHT / 2))') || return 1
    # shellcheck disable=SC2086 # two numbers
    user xdotool mousemove $place click 1
}

step_click() {
    "$box" dark
    follow_the_docs
    "$box" screen
    schedule "walk=$(clock_in 6)" "rust=$(far)"
    check "with the documented dunst rule a bubble comes" until_true 12 shows 1 || return
    # dunst counts a bubble before it is drawn.
    sleep 0.5
    shot click-before
    check "a click on it" click_bubble
    check "is a Done in history" until_true 5 has_row event="done" anchor=walk
    check "and the bubble is gone" until_true 5 shows 0
    check "the slot is not open any more" not_open walk
    shot click-after
}

# A discreet anchor: nothing of its content on the screen, all of it for who asks.
private_schedule() {
    write_schedule <<<"{ version: 1, language: \"en\", anchors: [ { id: \"body\", kind: \"checkIn\", discreet: true,
        title: \"Zebra kettle\", why: \"because quokkas asked\", ideas: [\"stripes\"],
        when: { calendar: \"*-*-* $(clock_in 6)\" } } ] }"
}
step_discreet() {
    private_schedule
    check "a check-in that is to be discreet is a bubble" until_true 12 shows 1 || return
    # dunst counts a bubble before it is drawn.
    sleep 0.5
    shot discreet
    check "the client has its words" status_says 'Zebra kettle'
    user dunstctl close-all
    until_true 5 shows 0
    check "dunst was told of a quiet moment" newest_says 'A quiet moment'
    check "and of nothing else" newest_is_silent
    ctl "done" body >/dev/null
    schedule "rust=$(far)"
}
status_says() { ctl status | grep -q "$1"; }
# The newest in dunst's memory is the first; each has its summary and body.
newest() {
    user timeout 5 dunstctl history | python3 -c 'import json, sys
first = json.load(sys.stdin)["data"][0][0]
print(first["summary"]["data"], "|", first["body"]["data"])'
}
newest_says() { newest | grep -qF "$1"; }
newest_is_silent() { ! newest | grep -iE 'zebra|kettle|quokka|stripes|body|shoulder'; }

# A guided session on one bubble: its step, its progress, its end.
session_schedule() {
    write_schedule <<<"{ version: 1, language: \"en\", anchors: [ { id: \"walk\", kind: \"movement\",
        length: \"30s\", ideas: [\"Zebra kettle\"], when: { calendar: \"*-*-* $(far)\" } } ] }"
}
step_guided() {
    session_schedule
    until_true 5 walk_is_known || return
    check "start begins a session" ctl start walk
    check "its bubble is there" until_true 5 shows 1 || return
    # dunst counts a bubble before it is drawn.
    sleep 0.5
    shot guided-begin
    check "beginning was an attempt" until_true 5 has_row event=tried anchor=walk
    # Into the session, which lasts half a minute.
    sleep 21
    shot guided-progress
    check "its progress is drawn on the same bubble" progressed
    check "one bubble all along" shows 1
    # Past its end.
    sleep 10
    shot guided-end
    user dunstctl close-all
    until_true 5 shows 0
    check "it ends quietly" newest_says 'That was it.'
    schedule "rust=$(far)"
}
walk_is_known() { ctl list | grep -q walk; }
progressed() {
    local pixels
    pixels=$(python3 Tests/Acceptance/picture.py differ "$work/guided-begin.xwd" "$work/guided-progress.xwd")
    [ "$pixels" -gt 200 ] || { echo "$pixels pixels changed"; return 1; }
}

entries() { user journalctl --user -u anchord -o json --no-pager; }
nudge_entry() {
    local id
    id=$(sed -n '/^# nudged$/{n;s/^-- //p}' systemd/anchord.catalog)
    [ "$(entries | python3 Tests/Acceptance/rows.py "MESSAGE_ID=$id" ANCHORD_ANCHOR=walk \
        'ANCHORD_SLOT=*' SYSLOG_IDENTIFIER=anchord)" = 1 ]
}
answer_entry() {
    local id
    id=$(sed -n '/^# answered$/{n;s/^-- //p}' systemd/anchord.catalog)
    [ "$(entries | python3 Tests/Acceptance/rows.py "MESSAGE_ID=$id" ANCHORD_ANCHOR=walk)" -ge 1 ]
}
no_words() { ! entries | grep -iE 'zebra|kettle|quokka'; }

step_journal() {
    check "the journal has the nudge, with its fields" until_true 5 nudge_entry
    check "and the answer" answer_entry
    check "and none of her words" no_words
}

step_later_server() {
    "$box" dark
    service restart anchord
    schedule "late=$(clock_in 4)" "rust=$(far)"
    check "without a screen or a server the nudge is open all the same" until_true 12 is_open late ||
        { "$box" screen; return; }
    # Its program is installed: the bus would start it for the next one, which is no alarm.
    check "and doctor says that one would be started" found notifications ok serverStarts
    # The screen comes back to a daemon that stands still.
    sleep 1
    "$box" screen
    # A settle time of about 20 s may lie between.
    check "it is shown when a server comes" until_true 40 shows 1 || return
    shot later-server
    check "once in history" once nudged late
    ctl "done" late >/dev/null
    until_true 5 shows 0
}

# found CHECK STATE FINDING: what doctor has there. It ends with 1 where there is any problem.
found() {
    { ctl doctor --json || true; } | python3 -c 'import json, sys
wanted = dict(zip(("id", "state", "finding"), sys.argv[1:]))
checks = json.load(sys.stdin)["checks"]
print(checks)
sys.exit(not any(wanted.items() <= check.items() for check in checks))' "$@"
}
step_silence() {
    check "doctor sees the server and its buttons" found bubbles ok bubblesFull
    check "and that nobody asked for silence" found silence ok silenceOff
    user dunstctl set-paused true
    check "dunst paused: doctor says so" until_true 5 found silence ok silenceOn
    schedule "hush=$(clock_in 4)" "rust=$(far)"
    check "a nudge waits, with its reason" until_true 12 is_held hush doNotDisturb
    user dunstctl set-paused false
    check "no longer paused: doctor says so" until_true 5 found silence ok silenceOff
    # That it comes then is seen after a lock; answered before the settling time is over.
    ctl "done" hush >/dev/null
    schedule "rust=$(far)"
}
