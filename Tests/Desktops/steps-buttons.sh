# A nudge on the screen; each of its buttons, and its body, by a real click.
# shellcheck shell=bash

# nudge ANCHOR [CALENDAR]: one due in some seconds, or then; a kind of its own has a Done button, movement a
# Start button.
nudge() {
    write_schedule <<<"{ version: 1, language: \"en\", bubble: \"${bubble:-2min}\", anchors: [
        { id: \"$1\", kind: \"${kind:-custom}\", title: \"Zebra kettle\", length: \"${length:-10min}\",
          why: \"because quokkas asked\", when: { calendar: \"*-*-* ${2:-$(clock_in 5)}\" } },
        { id: \"rust\", kind: \"custom\", when: { calendar: \"*-*-* $(far)\" } } ] }"
}
# shown NAME: it comes, with its words.
shown() {
    before
    mark
    nudge "$1"
    check "$desktop_title: a nudge is on the screen, with its words" on_screen "$1" 'Zebra kettle' 20 &&
        check "$desktop_title: and asked for once" heard_once Notify
}
tidy() {
    ctl "done" "$1" >/dev/null 2>&1
    point 640 620
    # The bubble fades out, and nothing tells when it has.
    sleep 1
}

# press ANCHOR LABEL KEY EVENT: that button, on the bus and in the notes.
press() {
    shown "$1" || { tidy "$1"; return 1; }
    reveal "$1-hover" 'Zebra kettle'
    check "$desktop_title: a click on $2" click "$2" &&
        check "$desktop_title: is $3 on the bus" until_true 5 told "ActionInvoked [0-9]+ $3" &&
        check "$desktop_title: and $4 in the notes" until_true 5 has_row "event=$4" "anchor=$1"
}

step_done() { press kettle-a "Done" answer "done" && gone kettle-a; tidy kettle-a; }
step_later() { press kettle-b Later later snoozed && gone kettle-b; tidy kettle-b; }
step_not_today() { press kettle-c 'Not today' notToday notToday && gone kettle-c; tidy kettle-c; }
gone() { check "$desktop_title: and it is gone from the screen" off_screen "$1-gone" 'Zebra kettle'; }

step_body() {
    [ -z "${desktop_deaf:-}" ] || { skip "$desktop_title: a click on the words" "it hears none"; return; }
    shown kettle-d || { tidy kettle-d; return 1; }
    check "$desktop_title: a click on the words" click 'Zebra kettle' &&
        check "$desktop_title: is default on the bus" until_true 5 told 'ActionInvoked [0-9]+ default' &&
        check "$desktop_title: and why is on the screen" on_screen kettle-d-more 'because quokkas asked'
    tidy kettle-d
}

# Start: a session of forty seconds on the bubble, and its end.
step_session() {
    kind=movement length=40s press kettle-e Start answer tried || { tidy kettle-e; return 1; }
    # The pointer is still on it: GNOME takes a banner away four seconds after somebody moved.
    check "$desktop_title: the session is on the screen" on_screen session 'Stop whenever you like'
    point 640 620
    check "$desktop_title: and its end" on_screen session-end 'That was it' 80
    reveal session-end-hover 'That was it'
    check "$desktop_title: how it was, by a click" click 'Just right' &&
        check "$desktop_title: is on the bus" until_true 5 told 'ActionInvoked [0-9]+ wasRight'
    tidy kettle-e
    check "$desktop_title: and its bubble is gone" off_screen session-gone 'That was it'
}
