# What lies around the bubbles on each desktop: its lock, its silence, a film, its end and new start.
# Sourced by run; what differs is in desktops/NAME.sh.
# shellcheck shell=bash

installed_version() { "$box" root dpkg-query -W -f '${Version}' "$1"; }

# locker_says true|false: by the desktop's own screen saver.
locker_says() {
    user busctl --user call "$desktop_screensaver" \
        "/${desktop_screensaver//.//}" "$desktop_screensaver" GetActive | grep -qx "b $1"
}
session_id() { "$box" root loginctl list-sessions --no-legend | awk '$3 == "anna" && $4 == "seat0" { print $1 }'; }
lock_by_logind() { "$box" root loginctl lock-session "$(session_id)"; }
unlock_by_logind() { "$box" root loginctl unlock-session "$(session_id)"; }
type_password() {
    # A key wakes the dialogue; it takes a moment to listen.
    user xdotool mousemove_relative 5 5 key shift
    # Nothing tells when the dialogue listens.
    sleep 2
    user xdotool type --delay 50 anna
    user xdotool key Return
}

# film on|off: the screen kept awake, by what this desktop's players ask; logind's where none answers.
film() {
    if [ "$1" = off ]; then
        user systemctl --user stop film
        return
    fi
    if user busctl --user status org.freedesktop.ScreenSaver >/dev/null 2>&1; then
        user sh -c 'cat >/home/anna/film.py' <Tests/Desktops/film.py
        user systemd-run --user -q --collect --unit=film python3 /home/anna/film.py
    else
        # Longer than any step: the unit is stopped.
        user systemd-run --user -q --collect --unit=film \
            systemd-inhibit --what=idle --who=player --why='a film' sleep 600
    fi
}
