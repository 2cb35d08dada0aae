# LXQt: lxqt-notificationd. It has no lock of its own: xdg-screensaver asks whatever is installed.
# shellcheck shell=bash
desktop_name=LXQt
desktop_command=(lxqt-session)
desktop_packages='lxqt-notificationd lxqt-panel lxqt-session lxqt-themes openbox breeze-icon-theme'
# The process of it that draws.
desktop_process=lxqt-panel
desktop_title=LXQt
version() { installed_version lxqt-notificationd; }
# The session starts it again.
end_server() { user pkill -x lxqt-notificati; }
