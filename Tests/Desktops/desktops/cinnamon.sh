# Cinnamon: its shell draws the bubbles; cinnamon-screensaver.
# shellcheck shell=bash
desktop_name=X-Cinnamon
desktop_command=(cinnamon-session --session cinnamon)
desktop_packages='cinnamon cinnamon-session cinnamon-settings-daemon cinnamon-screensaver
    xdg-desktop-portal xdg-desktop-portal-xapp adwaita-icon-theme'
# The process of it that draws.
desktop_process=cinnamon
desktop_title=Cinnamon
desktop_screensaver=org.cinnamon.ScreenSaver
# Its banners go after four seconds, whatever they ask for; who reads the screen here is slower.
desktop_ready() { user gsettings set org.cinnamon.desktop.notifications notification-duration 20; }
desktop_lock() { user cinnamon-screensaver-command --lock; }
desktop_unlock() { type_password; }
silence() {
    user gsettings set org.cinnamon.desktop.notifications display-notifications \
        "$([ "$1" = on ] && echo false || echo true)"
}
version() { installed_version cinnamon; }
end_server() {
    user pkill -9 -x cinnamon
    # Its windows' last requests reach the X server before the next one begins.
    sleep 1
    user systemd-run --user -q --collect --unit="shell-$RANDOM" --setenv=DISPLAY=:9 \
        --setenv=LIBGL_ALWAYS_SOFTWARE=1 --setenv=XDG_CURRENT_DESKTOP=X-Cinnamon cinnamon --replace
}
