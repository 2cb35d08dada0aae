# sway with swaync, on Wayland.
# shellcheck shell=bash
. Tests/Desktops/sway.sh
desktop_title='sway, swaync'
version() { installed_version sway-notification-center; }
desktop_prepare() { only_ours; }
desktop_ready() { start_server swaync; }
silence() {
    if [ "$1" = on ]; then on_wayland swaync-client --dnd-on; else on_wayland swaync-client --dnd-off; fi
}
