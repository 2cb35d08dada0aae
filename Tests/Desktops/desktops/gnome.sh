# GNOME Shell: draws the bubbles and locks the screen itself.
# shellcheck shell=bash
desktop_name=GNOME
desktop_command=(gnome-shell --x11)
desktop_packages='gnome-shell gnome-session gnome-settings-daemon gsettings-desktop-schemas
    xdg-desktop-portal xdg-desktop-portal-gnome adwaita-icon-theme gdm3 mutter-common-bin'
# The process of it that draws.
desktop_process=gnome-shell
desktop_title='GNOME Shell'
desktop_screensaver=org.gnome.ScreenSaver
# The buttons come when the pointer is over the banner.
desktop_hover=yes
desktop_prepare() {
    # The shell locks only where a display manager answers.
    "$box" root sh -c 'cat >/usr/local/bin/display-manager' <Tests/Desktops/display_manager.py
    "$box" root systemd-run -q --collect --unit=display-manager-name python3 /usr/local/bin/display-manager
}
# It begins with the overview of windows, where no banner comes.
desktop_ready() {
    user xdotool key Escape
    # The overview moves away, and nothing tells when it has.
    sleep 2
}
desktop_lock() { lock_by_logind; }
desktop_unlock() { unlock_by_logind; }
silence() {
    user gsettings set org.gnome.desktop.notifications show-banners \
        "$([ "$1" = on ] && echo false || echo true)"
}
version() { installed_version gnome-shell; }
end_server() { user pkill -9 -x gnome-shell; }
