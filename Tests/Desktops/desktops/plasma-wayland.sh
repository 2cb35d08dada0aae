# Plasma with kwin as a Wayland compositor, in a window of the test's screen.
# shellcheck shell=bash
. Tests/Desktops/desktops/plasma.sh
desktop_flavour=plasma
desktop_session=wayland
desktop_command=(startplasma-wayland)
desktop_title='Plasma on Wayland'
