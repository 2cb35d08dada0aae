# Plasma: plasmashell draws the bubbles; kscreenlocker.
# shellcheck shell=bash
desktop_name=KDE
desktop_command=(startplasma-x11)
desktop_packages='plasma-desktop plasma-workspace kwin-x11 kwin-wayland breeze-icon-theme powerdevil
    xdg-desktop-portal-kde xdg-desktop-portal kde-cli-tools systemsettings'
# The process of it that draws.
desktop_process=plasmashell
desktop_title=Plasma
desktop_screensaver=org.freedesktop.ScreenSaver
desktop_prepare() {
    # Its file asks for a capability that a container has not, and then it does not start at all.
    "$box" root sh -c 'cd /usr/lib/x86_64-linux-gnu/libexec &&
        cp org_kde_powerdevil plain && mv plain org_kde_powerdevil'
}
desktop_lock() { lock_by_logind; }
desktop_unlock() { unlock_by_logind; }
version() { installed_version plasma-workspace; }
# A day of silence, as the applet's switch sets it.
silence() {
    if [ "$1" = on ]; then
        user kwriteconfig6 --file plasmanotifyrc --group DoNotDisturb --key Until --notify \
            "$(date -d tomorrow '+%Y,%-m,%-d,12,0,0')"
    else
        user kwriteconfig6 --file plasmanotifyrc --group DoNotDisturb --key Until --delete --notify
    fi
}
end_server() { service restart plasma-plasmashell; }
