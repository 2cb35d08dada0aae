# Xfce: xfce4-notifyd, xfce4-screensaver.
# shellcheck shell=bash
desktop_name=XFCE
desktop_command=(xfce4-session)
desktop_packages='xfce4-notifyd xfwm4 xfce4-panel xfce4-session xfce4-settings xfdesktop4 xfconf
    xfce4-screensaver adwaita-icon-theme xdg-desktop-portal xdg-desktop-portal-xapp'
# The process of it that draws.
desktop_process=xfdesktop
desktop_title=Xfce
# A click on the words closes it, and is told as nothing else.
# shellcheck disable=SC2034 # for the step
desktop_deaf=yes
desktop_screensaver=org.xfce.ScreenSaver
desktop_lock() { user xfce4-screensaver-command --lock; }
desktop_unlock() { type_password; }
silence() {
    user xfconf-query -c xfce4-notifyd -p /do-not-disturb -n -t bool -s "$([ "$1" = on ] && echo true || echo false)"
}
version() { installed_version xfce4-notifyd; }
# The bus starts it anew with the next call.
end_server() { user pkill -x xfce4-notifyd; }
