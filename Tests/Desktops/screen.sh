# What the steps share: the desktop's screen as a person sees it, real clicks on it, and the bus that
# tells whether they arrived. Sourced by run.
# shellcheck shell=bash

# start_desktop: a login session of hers on seat0 with the desktop on it.
start_desktop() {
    "$box" root sh -c 'cat >/usr/local/bin/desk && chmod +x /usr/local/bin/desk' <Tests/Desktops/desk
    user systemd-run --user -q --collect --unit=witness \
        --property=StandardOutput=file:/home/anna/bus.json \
        busctl --user monitor --json=short --match "interface='org.freedesktop.Notifications'"
    "$box" root systemd-run -q --collect --unit=desktop --property=PAMName=login --property=User=anna \
        --property=TTYPath=/dev/console --property=StandardOutput=file:/tmp/desk.log \
        --property=StandardError=file:/tmp/desk.log \
        --setenv=XDG_SESSION_TYPE="${desktop_session:-x11}" --setenv=XDG_SEAT=seat0 --setenv=XDG_SESSION_CLASS=user \
        --setenv="XDG_SESSION_DESKTOP=$desktop_name" --setenv="XDG_CURRENT_DESKTOP=$desktop_name" \
        /usr/local/bin/desk "$desktop_name" "${desktop_command[@]}"
}
has_server() { user busctl --user status org.freedesktop.Notifications; }
server_process() {
    user busctl --user status org.freedesktop.Notifications 2>/dev/null | sed -n 's/^PID=//p'
}

# The bus since the last mark: only what this step did counts.
bus() { user cat /home/anna/bus.json | python3 Tests/Desktops/witness.py; }
mark() { marked=$(bus | wc -l); }
since() { bus | tail -n "+$((marked + 1))"; }
heard() { since | grep -qE -- "$1"; }
told() { heard "$@" || { since; return 1; }; }
heard_once() { [ "$(since | grep -c " $1 ")" = 1 ] || { since; return 1; }; }
unheard() { ! since | grep " $1 "; }

point() { user xdotool mousemove "$1" "$2"; }

# The picture that the next ones are compared with: before the bubble, the pointer out of the way.
before() {
    point 640 620
    # What the pointer was over takes a moment to be drawn without it.
    sleep 0.7
    "$box" shot "$work/before.xwd"
    rm -f "$work/read.xwd"
}
# look NAME: a picture of now, kept.
look() {
    "$box" shot "$work/now.xwd" &&
        python3 Tests/Acceptance/picture.py png "$work/now.xwd" "$pictures/$desk-$1.png"
}
words() { python3 Tests/Desktops/words.py text "$work/before.xwd" "$work/now.xwd"; }
place() { python3 Tests/Desktops/words.py place "$work/before.xwd" "$work/now.xwd" "$1"; }

# on_screen NAME TEXT [SECONDS]: within them a person can read it there, and still can a second later:
# many come with a movement or a fading-in.
on_screen() {
    local end=$(($(date +%s) + ${3:-20}))
    while :; do
        # The second that the name of this check promises.
        sees "$1" "$2" && sleep 1 && sees "$1" "$2" && return 0
        [ "$(date +%s)" -lt "$end" ] || break
        # A picture costs a busy machine as much.
        sleep 0.5
    done
    echo "$seen"
    return 1
}
# off_screen NAME TEXT [SECONDS]: within them nobody can any more.
off_screen() {
    local end=$(($(date +%s) + ${3:-20}))
    while sees "$1" "$2"; do
        [ "$(date +%s)" -lt "$end" ] || { echo "still there"; return 1; }
        # A picture costs a busy machine as much.
        sleep 0.5
    done
}
# sees NAME TEXT: in a picture of now; `seen` is where. Nothing is read twice: reading takes a second.
sees() {
    look "$1"
    if ! cmp -s "$work/now.xwd" "$work/read.xwd" || [ "$2" != "$(cat "$work/sought")" ]; then
        cp "$work/now.xwd" "$work/read.xwd"
        printf '%s' "$2" >"$work/sought"
        place "$2" >"$work/seen" 2>&1
        echo $? >"$work/found"
    fi
    seen=$(cat "$work/seen")
    return "$(cat "$work/found")"
}
# reveal NAME TEXT: some desktops show the buttons when the pointer is over the bubble.
reveal() {
    [ -n "${desktop_hover:-}" ] || return 0
    sees "$1" "$2" || return 1
    # shellcheck disable=SC2086 # two numbers
    point $seen
    # Buttons fade in, and nothing tells when they have.
    sleep 1
    look "$1"
}
# click LABEL: on the label where it is on the screen now.
click() {
    on_screen click "${desktop_labels[$1]:-$1}" 8 || return 1
    # shellcheck disable=SC2086 # two numbers
    point $seen
    # A busy machine tells its programs late where the pointer is.
    sleep 1
    user xdotool click 1
}
