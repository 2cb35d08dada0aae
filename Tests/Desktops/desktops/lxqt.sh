# LXQt: lxqt-notificationd. It has no lock of its own.
# shellcheck shell=bash
desktop_name=LXQt
desktop_command=(lxqt-session)
desktop_packages='lxqt-notificationd lxqt-panel lxqt-session lxqt-themes openbox breeze-icon-theme'
# The process of it that draws.
desktop_process=lxqt-panel
desktop_title=LXQt
# Beside three buttons it is asked for no click on the words.
# shellcheck disable=SC2034 # for the step
desktop_deaf=yes
# Its buttons are narrow, and cut the rest of a label.
# shellcheck disable=SC2034 # for click
declare -A desktop_labels=(['Not today']=Not ['Just right']=Just)
# It would ask for the window manager first.
desktop_prepare() {
    user sh -c 'mkdir -p ~/.config/lxqt &&
        printf "[General]\nwindow_manager=openbox\n" >~/.config/lxqt/session.conf'
}
version() { installed_version lxqt-notificationd; }
# The session starts one again that was killed.
end_server() { user pkill -9 -x lxqt-notificati; }
