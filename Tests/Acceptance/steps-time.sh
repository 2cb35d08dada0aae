# The machine's time zone changes under the running service: by hand, by timedatectl, by a link that
# goes away and comes back. What is planned moves with it within a second.
# shellcheck shell=bash

zone_log=/home/anna/zones.log

# Every state that monitor tells, with the moment it came.
watch_zones() {
    # shellcheck disable=SC2016 # for her shell
    user systemd-run --user -q --collect --unit=zones \
        --setenv=PATH=/home/anna/.local/bin:/usr/bin:/bin \
        --property=StandardOutput="append:$zone_log" \
        bash -c 'anchorctl monitor --json | while read -r line; do echo "$EPOCHREALTIME $line"; done'
    until_true 5 user grep -q '"zone"' "$zone_log"
}

# next_in ZONE: the next moment at which the clock there says $label, in microseconds.
next_in() {
    local day at
    for day in yesterday today tomorrow; do
        at=$(TZ=$1 date -d "$day $label" +%s)
        [ "$at" -gt "$(date +%s)" ] && break
    done
    echo "${at}000000"
}

# told_within_a_second ZONE: a state with that zone, and the anchor planned in it.
told_within_a_second() {
    local line told
    until_true 5 user grep -q "\"zone\":\"$1\"" "$zone_log" || { echo "never told"; return 1; }
    line=$(user tac "$zone_log" | grep "\"zone\":\"$1\"" | tail -n 1)
    told=${line%% *}
    told=${told/[.,]/}
    [ $((told - since)) -lt 1000000 ] || { echo "told after $((told - since)) us"; return 1; }
    grep -q "\"dueUSec\":$(next_in "$1")[,}]" <<<"$line" || { echo "$(next_in "$1"): $line"; return 1; }
    ctl next --json | grep -q "\"dueUSec\":$(next_in "$1")[,}]"
}

zone_entry() {
    local id
    id=$(sed -n '/^# zoneChanged$/{n;s/^-- //p}' systemd/anchord.catalog)
    entries | python3 -c 'import json, sys
identifier, zone, since = sys.argv[1:]
for entry in map(json.loads, sys.stdin):
    if entry.get("MESSAGE_ID") == identifier and entry.get("ANCHORD_ZONE") == zone:
        if 0 <= int(entry["__REALTIME_TIMESTAMP"]) - int(since) < 1_000_000:
            sys.exit(0)
sys.exit("no such entry within a second")' "$id" "$1" "$since"
}

# moves_to ZONE HOW: after at_root.
moves_to() {
    check "$2: planned in $1 within a second" told_within_a_second "$1"
    check "and the journal says so" zone_entry "$1"
    # The next change tells of its own.
    user truncate -s 0 "$zone_log"
}

step_time() {
    local since label
    # Three hours from now in Tokyo, which is another time everywhere else.
    label=$(TZ=Asia/Tokyo date -d '+3 hours' +%H:%M:%S)
    schedule "walk=$label"
    check "a schedule for the zones is read" until_true 5 ctl explain walk || return
    check "monitor tells what is planned" watch_zones || return
    user truncate -s 0 "$zone_log"
    set_zone Asia/Tokyo
    moves_to Asia/Tokyo "a link over /etc/localtime"
    at_root timedatectl set-timezone Europe/Amsterdam
    moves_to Europe/Amsterdam "timedatectl set-timezone"
    at_root rm /etc/localtime
    moves_to UTC "no /etc/localtime"
    set_zone America/New_York
    moves_to America/New_York "a new one"
    service stop zones
    step_time_nudge
    set_zone "$home_zone"
}

# Hours away in one zone is now in another.
step_time_nudge() {
    schedule "tea=$(TZ=Asia/Tokyo date -d '+8 seconds' +%H:%M:%S)" "rust=$(far)"
    until_true 5 ctl explain tea || return
    set_zone Asia/Tokyo
    check "what the new zone makes due comes" until_true 15 shows 1
    check "it is that one" is_open tea
    ctl "done" tea >/dev/null
    until_true 5 shows 0
}
