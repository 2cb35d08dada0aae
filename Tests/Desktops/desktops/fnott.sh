# sway with fnott, on Wayland. It draws no buttons.
# shellcheck shell=bash
. Tests/Desktops/sway.sh
desktop_steps='body expiry discreet busy server idle'
desktop_title='sway, fnott'
version() { installed_version fnott; }
desktop_prepare() { only_ours; }
desktop_ready() { start_server fnott; }
