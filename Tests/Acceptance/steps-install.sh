# Installing from a staged build into her home folder, and removing it again.
# shellcheck shell=bash

staged_install() {
    PREFIX=/home/anna/.local DESTDIR=$work/stage scripts/install
}

# What was staged for her goes to her, owned by her, as a package or a copied folder would bring it.
hand_over() {
    tar -C "$work/stage/home/anna" -c .local | user tar -x --no-same-owner
    user test -x /home/anna/.local/bin/anchord
}

# Nothing of the installation is root's or readable for the group alone.
owned_by_her() { [ -z "$(user find /home/anna/.local ! -user anna)" ]; }

starts() {
    service daemon-reload && service enable --now anchord.socket anchord.service && is_active
}
told_by_notify() {
    [ "$(service show -P Type anchord)" = notify ] &&
        [ "$(service show -P StatusText anchord)" != "" ]
}
answers() { ctl status --json | python3 -c 'import json, sys; json.load(sys.stdin)["open"]'; }
private() {
    [ "$(user stat -c %a "$socket")" = 600 ] &&
        [ "$(user stat -c %a /run/user/1000/anchord)" = 700 ] &&
        [ "$(user stat -c %a /home/anna/.local/state/anchord)" = 700 ] &&
        [ -z "$(user find /home/anna/.local/state/anchord -type f -perm /077)" ]
}
registered() { [ "$(user readlink -f /run/user/1000/varlink/registry/io.github.anchord.Anchord)" = "$socket" ]; }
pages() { user test -s /home/anna/.local/share/man/man1/anchorctl.1; }

step_install() {
    check "make install stages a build" staged_install
    check "it is copied into her home folder" hand_over
    check "every file of it is hers" owned_by_her
    schedule "rust=$(far)"
    check "she enables and starts it, and it becomes active" starts
    check "systemd was told so, with a status line" told_by_notify
    check "anchorctl status --json answers" answers
    check "socket, folders and notes are hers alone" private
    check "the socket is in the Varlink registry" registered
    check "the manual pages are there" pages
    "$box" screen
}

bring_the_script() {
    tar -C "$PWD" -c scripts/lib.sh scripts/uninstall | user tar -x --no-same-owner
}
uninstalls() { user scripts/uninstall 2>"$work/said"; }
nothing_left() {
    local left
    left=$(user sh -c 'find .local -not -path ".local/state*" ! -type d')
    [ -z "$left" ] || { echo "$left"; return 1; }
}
is_stopped() { ! is_active; }
notes_are_named() { grep -q '/home/anna/.local/state/anchord' "$work/said" && grep -q 'rm -r' "$work/said"; }
notes_are_there() { user test -s /home/anna/.local/state/anchord; }

step_remove() {
    bring_the_script
    check "it is uninstalled" uninstalls
    check "and stopped" is_stopped
    check "nothing that was installed is left" nothing_left
    check "it says where the notes are and how to erase them" notes_are_named
    check "the notes are still there" notes_are_there
}
