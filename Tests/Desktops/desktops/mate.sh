# MATE: mate-notification-daemon, mate-screensaver.
# shellcheck shell=bash
desktop_name=MATE
desktop_command=(mate-session)
desktop_packages='mate-notification-daemon mate-panel marco mate-session-manager mate-settings-daemon
    mate-screensaver mate-themes mate-icon-theme'
# The process of it that draws.
desktop_process=mate-panel
desktop_title=MATE
desktop_screensaver=org.mate.ScreenSaver
desktop_lock() { user mate-screensaver-command --lock; }
desktop_unlock() { type_password; }
version() { installed_version mate-notification-daemon; }
# Its name is longer than the 15 letters a process has. The bus starts it anew with the next call.
end_server() { user pkill -x mate-notificati; }
