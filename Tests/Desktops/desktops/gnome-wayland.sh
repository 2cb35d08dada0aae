# GNOME Shell as a Wayland compositor, in a window of the test's screen.
# shellcheck shell=bash
. Tests/Desktops/desktops/gnome.sh
desktop_flavour=gnome
desktop_session=wayland
desktop_command=(env MUTTER_DEBUG_DUMMY_MODE_SPECS=1280x800 gnome-shell --nested --wayland)
desktop_title='GNOME Shell on Wayland'
