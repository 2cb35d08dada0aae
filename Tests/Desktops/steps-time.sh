# Bubbles that run out, and what comes after them; nothing of a discreet anchor; a new server.
# shellcheck shell=bash

# move_pointer: GNOME counts a bubble's time only once somebody is there.
move_pointer() {
    point 600 600
    sleep 0.2
    point 640 620
}

# Twice in one schedule: the second takes the first one's place as on any day.
step_expiry() {
    before
    mark
    bubble=12s nudge kettle-f '*:*:0/30'
    check "$desktop_title: a nudge is on the screen" on_screen kettle-f 'Zebra kettle' 40
    move_pointer
    # Some tell that it ran out, some keep it in a list without a word.
    check "$desktop_title: left alone, it goes from the screen" off_screen expired 'Zebra kettle' 20
    mark
    check "$desktop_title: the next nudge of that anchor is on the screen" on_screen next 'Zebra kettle' 40 &&
        check "$desktop_title: asked for once" heard_once Notify
    schedule "rust=$(far)"
    tidy kettle-f
}

# Begun from a terminal when its bubble had run out; the bubble of what runs is over before its end, too.
step_elsewhere() {
    before
    kind=movement length=40s bubble=12s nudge kettle-l
    check "$desktop_title: a nudge is on the screen" on_screen kettle-l 'Zebra kettle' 20
    move_pointer
    off_screen kettle-l-gone 'Zebra kettle' 20 >/dev/null
    ctl start kettle-l >/dev/null
    check "$desktop_title: what is begun elsewhere is on the screen" on_screen elsewhere 'Stop whenever you like'
    check "$desktop_title: and its end" on_screen elsewhere-end 'That was it' 60
    tidy kettle-l
}

step_discreet() {
    before
    mark
    write_schedule <<<"{ version: 1, language: \"en\", anchors: [ { id: \"body\", kind: \"checkIn\", discreet: true,
        title: \"Zebra kettle\", why: \"because quokkas asked\",
        when: { calendar: \"*-*-* $(clock_in 5)\" } } ] }"
    check "$desktop_title: a discreet nudge is on the screen" on_screen discreet 'A quiet moment' 20
    check "$desktop_title: and none of its words are" silent_words
    tidy body
}
silent_words() { ! { words; since; } | grep -iE 'zebra|kettle|quokka'; }

# new_server: the present one ends; where nobody starts it again, anybody's next bubble does.
new_server() {
    end_server
    until_true 15 has_server && return
    user busctl --user call org.freedesktop.Notifications /org/freedesktop/Notifications \
        org.freedesktop.Notifications Notify 'susssasa{sv}i' other 0 '' hello '' 0 0 3000
    until_true 30 has_server
}
# The server ends after a bubble ran out, and while one is open.
step_server() {
    bubble=12s
    shown kettle-g || { bubble=; tidy kettle-g; return 1; }
    move_pointer
    off_screen ran-out 'Zebra kettle' 40 >/dev/null
    # GNOME takes it away earlier than it asked.
    sleep 12
    mark
    check "$desktop_title: its server ends, and a new one comes" new_server
    # Longer than the settling time after a new server.
    sleep 25
    check "$desktop_title: what had run out does not come back" unheard Notify
    tidy kettle-g
    bubble=120s
    shown kettle-h || { bubble=; tidy kettle-h; return 1; }
    mark
    new_server
    check "$desktop_title: what was open comes once more" on_screen server-again 'Zebra kettle' 40 &&
        check "$desktop_title: asked for once" heard_once Notify
    bubble=
    tidy kettle-h
}
