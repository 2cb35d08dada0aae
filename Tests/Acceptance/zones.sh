# The zone of the box: set, and made so that it is the asked hour there now. Sourced by run.
# shellcheck shell=bash

# at_root COMMAND...: runs it in the box and sets `since`, the moment before it in microseconds.
at_root() {
    local stamp
    # shellcheck disable=SC2016 # for the box's shell
    stamp=$("$box" root bash -c 'echo "$EPOCHREALTIME"; "$@" >&2' bash "$@") || return 1
    since=${stamp/[.,]/}
}
link_zone() { ln -sf "/usr/share/zoneinfo/$1" /etc/localtime; }
set_zone() { at_root bash -c "$(declare -f link_zone); link_zone $1"; }

# make_zone HH:MM[:SS] [forward|back]: a zone of our own in which it is that time now, and in which the
# clock is changed by an hour when the next full one begins.
make_zone() {
    local now shift at rest to
    now=$(date +%s)
    shift=$(($(date -u -d "1970-01-01 $1" +%s) - now % 86400))
    # No zone is further away than this.
    [ "$shift" -ge -43200 ] || shift=$((shift + 86400))
    [ "$shift" -lt 50400 ] || shift=$((shift - 86400))
    rest=$((3600 - (now + shift + 86400) % 3600))
    at=$(date -u -d "@$((now + rest))" '+%Y %b %-d %H:%M:%Su')
    case ${2:-} in forward) to=$((shift + 3600)) ;; back) to=$((shift - 3600)) ;; *) to=$shift ;; esac
    printf 'Zone Anchord/Test %s - AAA %s\n\t%s - BBB\n' "$(offset "$shift")" "$at" "$(offset "$to")" \
        >"$work/zone"
    zic -d "$work/zoneinfo" "$work/zone" || return 1
    home_zone=Anchord/Test
    home_clock=$work/zoneinfo/Anchord/Test
    "$box" root sh -c 'mkdir -p /usr/share/zoneinfo/Anchord && cat >/usr/share/zoneinfo/Anchord/Test' \
        <"$home_clock" && set_zone "$home_zone"
}
# Seconds as zic writes them.
offset() {
    local sign='' seconds=$1
    [ "$seconds" -ge 0 ] || { sign=-; seconds=$((-seconds)); }
    printf '%s%d:%02d:%02d' "$sign" $((seconds / 3600)) $((seconds / 60 % 60)) $((seconds % 60))
}
