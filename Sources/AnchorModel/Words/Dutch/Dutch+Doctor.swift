// Nederlands: what doctor finds, and what to do about it.

extension Translations {
    static let dutchDoctor: KeyValuePairs<String, String> = [
        "ok":
            "goed",
        "look":
            "kijk",
        "unknown":
            "onbekend",
        "anchord":
            "anchord",
        "at login":
            "bij aanmelden",
        "socket":
            "socket",
        "session bus":
            "sessiebus",
        "notifications":
            "meldingen",
        "bubbles":
            "ballonnetjes",
        "screen":
            "scherm",
        "schedule":
            "schema",
        "ledger":
            "logboek",
        "phone":
            "telefoon",
        "status":
            "status",
        "time zone":
            "tijdzone",
        "clock":
            "klok",
        "a bubble":
            "een ballonnetje",
        "version {0} answers":
            "versie {0} antwoordt",
        "version {0} answers, and this is {1}":
            "versie {0} antwoordt, en dit is {1}",
        "systemctl --user restart anchord starts the newer one.":
            "systemctl --user restart anchord start de nieuwe.",
        "is not running":
            "draait niet",
        "systemctl --user restart anchord, then doctor again.":
            "systemctl --user restart anchord, en dan nog eens dokter.",
        "it starts by itself":
            "start vanzelf",
        "runs now, and does not start at the next login":
            "draait nu, en start niet bij de volgende keer aanmelden",
        "systemctl --user enable anchord.socket anchord.service":
            "systemctl --user enable anchord.socket anchord.service",
        "is installed, and off":
            "staat klaar, en is uit",
        "systemctl --user enable --now anchord.socket anchord.service":
            "systemctl --user enable --now anchord.socket anchord.service",
        "it ended with an error":
            "eindigde met een fout",
        "journalctl --user -u anchord -e tells why.":
            "journalctl --user -u anchord -e zegt waarom.",
        "not installed as a service; somebody starts it by hand":
            "niet geïnstalleerd als dienst; iemand start het met de hand",
        "make install puts it in place.":
            "make install zet het klaar.",
        "no service manager of systemd answers here":
            "hier antwoordt geen dienstbeheer van systemd",
        "there is none at {0}":
            "er is er geen op {0}",
        "others can look into {0} (mode {1})":
            "anderen kunnen in {0} kijken (mode {1})",
        "connected":
            "verbonden",
        "there is none, so no bubbles":
            "die is er niet, dus geen ballonnetjes",
        "anchord belongs into a desktop's session; DBUS_SESSION_BUS_ADDRESS names its bus.":
            "anchord hoort in de sessie van een desktop; DBUS_SESSION_BUS_ADDRESS noemt de bus.",
        "nobody shows them here; nudges stay open without a bubble":
            "niemand toont ze hier; duwtjes blijven open, zonder ballonnetje",
        "A desktop has its own; elsewhere dunst or mako shows them.":
            "Een desktop heeft zijn eigen; elders tonen dunst of mako ze.",
        "calls and films":
            "bellen en films",
        "the next bubble starts what shows it":
            "het volgende ballonnetje start wat het toont",
        "nothing keeps the screen awake":
            "niets houdt het scherm wakker",
        "this desktop does not tell of them":
            "deze desktop vertelt er niets van",
        "the screen is kept awake: nudges wait, bedtime aside":
            "het scherm wordt wakker gehouden: duwtjes wachten, behalve dat voor bed",
        "{0} keeps the screen awake: nudges wait, bedtime aside":
            "{0} houdt het scherm wakker: duwtjes wachten, behalve dat voor bed",
        "whileBusy: \"show\" in the schedule has them come all the same.":
            "Met whileBusy: \"show\" in het schema komen ze toch.",
        "the screen is kept awake for more than three hours":
            "het scherm wordt al meer dan drie uur wakker gehouden",
        "{0} keeps the screen awake for more than three hours":
            "{0} houdt het scherm al meer dan drie uur wakker",
        "It is not heard any more today: nudges come.":
            "Het telt vandaag niet meer mee: duwtjes komen.",
        "locked, you said: nudges wait":
            "op slot, zei je: duwtjes wachten",
        "anchorctl unset locked has them come.":
            "Na anchorctl haal-af op-slot komen ze.",
        "with words and buttons":
            "met woorden en knoppen",
        "with words, without buttons":
            "met woorden, zonder knoppen",
        "The terminal answers: anchorctl done, later, not-today.":
            "Antwoorden kan in de terminal: anchorctl gedaan, straks, vandaag-niet.",
        "with a title and buttons, and nothing below the title":
            "met een titel en knoppen, en niets eronder",
        "on: nudges wait until it ends":
            "aan: duwtjes wachten tot het voorbij is",
        "this desktop does not tell":
            "deze desktop vertelt het niet",
        "anchorctl pause 2h is heeded everywhere.":
            "anchorctl pauze 2u werkt overal.",
        "a graphical session, unlocked":
            "een grafische sessie, niet op slot",
        "locked: nudges wait until it is open":
            "op slot: duwtjes wachten tot het open is",
        "logind knows no graphical session of yours":
            "logind kent geen grafische sessie van jou",
        "nobody tells when it is locked or the machine sleeps":
            "niemand vertelt wanneer het op slot is of de computer slaapt",
        "none yet; the built-in starter runs":
            "nog geen; het ingebouwde begin loopt",
        "anchorctl init writes one.":
            "anchorctl begin-hier schrijft er een.",
        "anchorctl check tells every problem of it.":
            "anchorctl controleer noemt alles wat eraan is.",
        "{0}, {1}, {2} free":
            "{0}, {1}, {2} vrij",
        "{0} comes with the first start":
            "{0} komt er bij de eerste start",
        "{0} free for {1}":
            "{0} vrij voor {1}",
        "Room on that disk keeps the answers safe.":
            "Ruimte op die schijf houdt je antwoorden veilig.",
        "{0} cannot be written to: {1}":
            "in {0} kan niet geschreven worden: {1}",
        "no KDE Connect here that would show bubbles elsewhere too":
            "geen KDE Connect hier dat ballonnetjes elders laat zien",
        "KDE Connect runs: bubbles may show on your phone, locked or not":
            "KDE Connect draait: ballonnetjes kunnen op je telefoon komen, ook op slot",
        "discreet: true keeps an anchor's words off every bubble; KDE Connect's own settings can leave anchord out.":
            "discreet: true houdt de woorden van een anker uit elk ballonnetje; KDE Connect kan anchord ook zelf overslaan.",
        "nobody tells whether KDE Connect shows bubbles elsewhere too":
            "niemand vertelt of KDE Connect ballonnetjes elders laat zien",
        "{0}, zone data {1}":
            "{0}, zonegegevens {1}",
        "anchord lives in {0}, this terminal in {1}":
            "anchord leeft in {0}, deze terminal in {1}",
        "TZ in one of them says so; times shown here are those of {0}.":
            "TZ zegt dat in een van de twee; de tijden hier zijn die van {0}.",
        "not set, so UTC":
            "niet ingesteld, dus UTC",
        "timedatectl set-timezone Europe/Amsterdam, or your own.":
            "timedatectl set-timezone Europe/Amsterdam, of je eigen.",
        "unset TZ, or a name such as Europe/Amsterdam.":
            "unset TZ, of een naam zoals Europe/Amsterdam.",
        "kept right by the network":
            "wordt door het netwerk gelijk gezet",
        "nobody sets it by the network, as far as the kernel knows":
            "niemand zet hem door het netwerk gelijk, voor zover de kernel weet",
        "timedatectl set-ntp true, where the machine has a network.":
            "timedatectl set-ntp true, als de computer een netwerk heeft.",
        "it says the year is {0}":
            "hij zegt dat het {0} is",
        "{0} shows one now; is it there?":
            "{0} toont er nu een; is het er?",
        "nobody is there to show one":
            "er is niemand die er een kan tonen",
        "the notification server did not answer within 5 s":
            "de meldingenserver gaf binnen 5 s geen antwoord",
        "the notification server wants none: {0}":
            "de meldingenserver wil er geen: {0}",
    ]
}
