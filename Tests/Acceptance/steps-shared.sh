# A folder shared with another machine, read and written by a process of its own: in a unit of its own, and no stop
# of the service waits for it.
# shellcheck shell=bash

step_shared() {
    local helper
    user mkdir -p /home/anna/Sync
    write_schedule <<<'{ version: 1, language: "en", shared: "~/Sync", anchors: [
        { id: "rust", kind: "custom", title: "Zebra kettle", when: { calendar: "*-*-* '"$(far)"'" } } ] }'
    check "its helper is in a scope of its own" until_true 10 has_scope
    ctl log koffie >/dev/null
    check "what happens here is in the folder" until_true 5 is_shared koffie
    helper=$(shared_pid)
    "$box" root kill -STOP "$helper"
    ctl log thee >/dev/null
    check "a helper that hangs is told in status" until_true 20 says_it_hangs
    check "a stop of the service does not wait for it" stops_soon
    "$box" root kill -CONT "$helper"
    check "it ends by itself when it can go on" until_true 5 has_no_scope
    service start anchord
    check "started again, the rest goes there" until_true 10 is_shared thee
    write_schedule <<<'{ version: 1, language: "en", anchors: [
        { id: "rust", kind: "custom", title: "Zebra kettle", when: { calendar: "*-*-* '"$(far)"'" } } ] }'
    check "without the key there is no helper" until_true 10 has_no_scope
}
scopes() { service list-units --no-legend --plain 'anchord-shared-*.scope'; }
has_scope() { [ "$(scopes | wc -l)" = 1 ]; }
has_no_scope() { [ -z "$(scopes)" ]; }
shared_pid() { user pgrep -f '^anchord --shared-helper$'; }
is_shared() { user sh -c "grep -q '\"$1\"' ~/Sync/*.jsonl"; }
says_it_hangs() { ctl status | grep -q 'does not answer'; }
stops_soon() {
    local begin=$SECONDS
    service stop anchord && [ $((SECONDS - begin)) -le 3 ] && is_stopped
}
