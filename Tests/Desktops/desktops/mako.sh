# sway with mako, on Wayland. It draws no buttons.
# shellcheck shell=bash
. Tests/Desktops/sway.sh
desktop_steps='body expiry discreet silence busy server idle'
desktop_title='sway, mako'
version() { installed_version mako-notifier; }
desktop_ready() { start_server mako; }
desktop_prepare() {
    only_ours
    user sh -c 'mkdir -p ~/.config/mako && printf "[mode=do-not-disturb]\ninvisible=1\n" >~/.config/mako/config'
}
silence() {
    if [ "$1" = on ]; then user makoctl mode -a do-not-disturb; else user makoctl mode -r do-not-disturb; fi
}
