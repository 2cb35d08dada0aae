# sway, drawing into a window of the test's screen, and a notification server that is started by hand.
# Sourced by the desktops that say which.
# shellcheck shell=bash

desktop_name=sway
desktop_flavour=sway
desktop_session=wayland
desktop_command=(sway)
desktop_packages='sway mako-notifier sway-notification-center fnott adwaita-icon-theme'
desktop_process=sway

on_wayland() { user env WAYLAND_DISPLAY=wayland-1 "$@"; }
# The bus would start any of the three.
only_ours() {
    "$box" root sh -c 'grep -l org.freedesktop.Notifications /usr/share/dbus-1/services/* | xargs rm'
    user busctl --user call org.freedesktop.DBus / org.freedesktop.DBus ReloadConfig
}
start_server() {
    user systemd-run --user -q --collect --unit=bubbles --setenv=WAYLAND_DISPLAY=wayland-1 \
        --setenv=XDG_CURRENT_DESKTOP=sway --property=KillSignal=KILL "$@"
}
end_server() {
    user systemctl --user stop bubbles
    desktop_ready
}
