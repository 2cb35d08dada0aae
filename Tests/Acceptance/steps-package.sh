# The Debian package: made, looked at by lintian, installed with apt without a network, used by its
# owner after her own decision, and removed again.
# shellcheck shell=bash

makes_it() { scripts/deb; }
package() { ls .build/deb/anchord_*.deb; }
bring_the_package() { "$box" root sh -c 'cat >/tmp/anchord.deb' <"$(package)"; }
apt() { "$box" root env DEBIAN_FRONTEND=noninteractive LC_ALL=C apt-get -q -y --no-install-recommends "$@"; }
enabled() { [ "$(service is-enabled "anchord.$1" 2>/dev/null)" = enabled ]; }
nobody_asked() { ! enabled socket && ! enabled service && ! is_active; }
unit_is_the_packages() { [ "$(service show -P FragmentPath anchord)" = /usr/lib/systemd/user/anchord.service ]; }
begins_by_init() {
    user sh -c 'rm -f ~/.config/anchord/schedule.json' && ctl init --yes >/dev/null &&
        ctl check >/dev/null
}
enables() { service enable --now anchord.socket anchord.service && until_true 5 is_active; }
the_catalog_knows_it() {
    # The trigger of the systemd package compiles it.
    "$box" root journalctl --list-catalog | grep '6d6494c4ed714961848c058c93d051ca .*anchord has started'
}
# The package's own test, as autopkgtest runs it.
its_own_test() { "$box" root sh -c 'cat >/tmp/smoke' <debian/tests/smoke && user sh /tmp/smoke; }
dutch_pages() { user test -s /usr/share/man/nl/man1/anchorctl.1.gz; }
completes() {
    # shellcheck disable=SC2016 # for her shell
    user bash -c '. /usr/share/bash-completion/completions/anchorctl && complete -p anchorctl'
}
zsh_is_where_debian_looks() { user test -s /usr/share/zsh/vendor-completions/_anchorctl; }
files_are_gone() { [ -z "$(user sh -c 'ls -d /usr/bin/anchor* /usr/share/anchord /usr/lib/systemd/user/anchord.*' 2>/dev/null)" ]; }

step_package() {
    # What is in her home folder comes before the system's.
    if user test -e /home/anna/.local/bin/anchord; then step_remove; fi
    check "the package is made, and lintian has nothing to warn of" makes_it || return
    bring_the_package
    check "apt installs it" apt install /tmp/anchord.deb || return
    service daemon-reload
    check "its units are there" unit_is_the_packages
    check "and enabled for nobody" nobody_asked
    check "the catalog explains its journal" the_catalog_knows_it
    check "bash completes it" completes
    check "zsh's completion is where Debian looks" zsh_is_where_debian_looks
    check "the package's own test passes" its_own_test
    check "the Dutch pages are where man looks" dutch_pages
    check "she begins with init" begins_by_init
    check "she enables it, and it runs" enables
    check "status answers" answers
    service disable --now anchord.socket anchord.service 2>/dev/null
    check "apt removes it" apt purge anchord
    check "nothing of it is left" files_are_gone
    check "her notes and her schedule are" user test -s /home/anna/.config/anchord/schedule.json
}
