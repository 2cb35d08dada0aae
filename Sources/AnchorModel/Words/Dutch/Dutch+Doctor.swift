// Nederlands: what doctor finds, and what to do about it.

extension Translations {
    static let dutchDoctor: KeyValuePairs<String, String> = [
        "ok":
            "goed",
        "look":
            "let op",
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
        "what they show":
            "wat ze tonen",
        "words that are set":
            "gezette woorden",
        "{0}: what waits for it waits":
            "{0}: wat daarop wacht, wacht",
        "{0}, and nothing waits for it":
            "{0}, en niets wacht daarop",
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
        "test notification":
            "proefmelding",
        "version {0} answers":
            "versie {0} antwoordt",
        "version {0} is running, and this is {1}":
            "versie {0} draait, en dit is {1}",
        "version {0} answers, from before an update: its program was replaced since":
            "versie {0} antwoordt, van voor een update: het programma is intussen vervangen",
        "systemctl --user restart anchord starts the newer one.":
            "systemctl --user restart anchord start de nieuwste.",
        "is not running":
            "draait niet",
        "systemctl --user restart anchord, then doctor again.":
            "systemctl --user restart anchord, en dan nog eens dokter.",
        "starts by itself":
            "start vanzelf",
        "running, but does not start at the next login":
            "draait, maar start niet bij de volgende aanmelding",
        "systemctl --user enable anchord.socket anchord.service":
            "systemctl --user enable anchord.socket anchord.service",
        "installed, but off":
            "geïnstalleerd, maar uit",
        "systemctl --user enable --now anchord.socket anchord.service":
            "systemctl --user enable --now anchord.socket anchord.service",
        "ended with an error":
            "eindigde met een fout",
        "journalctl --user -u anchord -e tells why.":
            "journalctl --user -u anchord -e zegt waarom.",
        "not installed as a service; it was started by hand":
            "niet als dienst geïnstalleerd; het is met de hand gestart",
        "make install puts it in place.":
            "make install zet het klaar.",
        "no systemd service manager answers here":
            "hier is geen systemd die diensten beheert",
        "none at {0}":
            "geen op {0}",
        "others can look into {0} (mode {1})":
            "anderen kunnen in {0} kijken (mode {1})",
        "connected":
            "verbonden",
        "none, so no notifications":
            "die is er niet, dus ook geen meldingen",
        "anchord belongs in a desktop session; DBUS_SESSION_BUS_ADDRESS names its bus.":
            "anchord hoort in de sessie van een desktop; DBUS_SESSION_BUS_ADDRESS noemt de bus.",
        "nothing shows them here; nudges stay open without a notification":
            "niets toont ze hier; seintjes blijven open, zonder melding",
        "A desktop has its own server; elsewhere, use dunst or mako.":
            "Een desktop heeft er zelf een; gebruik anders dunst of mako.",
        "with words and buttons":
            "met tekst en knoppen",
        "with words, without buttons":
            "met tekst, zonder knoppen",
        "The terminal answers: anchorctl done, later, not-today.":
            "Antwoorden kan in de terminal: anchorctl gedaan, straks, vandaag-niet.",
        "with a title and buttons, and nothing below the title":
            "met een titel en knoppen, zonder tekst eronder",
        "on: nudges wait until it ends":
            "aan: seintjes wachten tot het voorbij is",
        "this desktop does not say":
            "deze desktop vertelt het niet",
        "anchorctl pause 2h works everywhere.":
            "anchorctl pauze 2u werkt overal.",
        "a graphical session, unlocked":
            "een grafische sessie, niet op slot",
        "locked: nudges wait until it is open":
            "op slot: seintjes wachten tot het open is",
        "logind knows of no graphical session of yours":
            "logind weet van geen grafische sessie van jou",
        "nothing says when it is locked or the computer sleeps":
            "niets vertelt wanneer het op slot is of de computer slaapt",
        "none yet; the built-in starter is in use":
            "nog geen; het ingebouwde beginschema geldt",
        "anchorctl init writes one.":
            "anchorctl begin-hier schrijft er een.",
        "anchorctl check lists every problem.":
            "anchorctl controleer noemt alles wat er mis is.",
        "{0}, {1}, {2} free":
            "{0}, {1}, {2} vrij",
        "{0} is made at the first start":
            "{0} wordt bij de eerste start gemaakt",
        "{0} free for {1}":
            "{0} vrij voor {1}",
        "Make room on that disk, so that your answers are safe.":
            "Maak ruimte op die schijf, zodat je antwoorden veilig zijn.",
        "{0} cannot be written to: {1}":
            "in {0} kan niet geschreven worden: {1}",
        "no KDE Connect, so notifications stay on this computer":
            "geen KDE Connect, dus meldingen blijven op deze computer",
        "KDE Connect is running: notifications may show on your phone, even when locked":
            "KDE Connect draait: meldingen kunnen op je telefoon komen, ook als die op slot is",
        "discreet: true keeps an anchor's words out of every notification; KDE Connect can leave anchord out in its own settings.":
            "discreet: true houdt de woorden van een anker uit elke melding; KDE Connect kan anchord in zijn eigen instellingen overslaan.",
        "nothing says whether KDE Connect shows notifications elsewhere":
            "niets vertelt of KDE Connect meldingen elders laat zien",
        "{0}, zone data {1}":
            "{0}, tijdzonegegevens {1}",
        "TZ is \"{0}\", which is no time zone; the machine's own is used":
            "TZ is \"{0}\" en dat is geen tijdzone; die van de computer geldt",
        "anchord uses the time zone {0}, this terminal {1}":
            "anchord gebruikt de tijdzone {0}, deze terminal {1}",
        "TZ is set in one of them; the times here are those of {0}.":
            "TZ is in een van de twee ingesteld; de tijden hier zijn die van {0}.",
        "not set, so UTC":
            "niet ingesteld, dus UTC",
        "timedatectl set-timezone Europe/Amsterdam, or your own zone.":
            "timedatectl set-timezone Europe/Amsterdam, of je eigen zone.",
        "Unset TZ, or give it a name such as Europe/Amsterdam.":
            "Haal TZ weg, of geef een naam zoals Europe/Amsterdam.",
        "set over the network":
            "wordt via het netwerk gelijkgezet",
        "not set over the network, as far as the kernel knows":
            "wordt niet via het netwerk gelijkgezet, voor zover de kernel weet",
        "timedatectl set-ntp true, where the machine has a network.":
            "timedatectl set-ntp true, als de computer een netwerk heeft.",
        "says the year is {0}":
            "zegt dat het {0} is",
        "{0} is showing one now; do you see it?":
            "{0} toont er nu een; zie je hem?",
        "there is nothing to show one":
            "er is niets dat er een kan tonen",
        "the notification server did not answer within 5 s":
            "het meldingenprogramma gaf binnen 5 s geen antwoord",
        "the notification server refused it: {0}":
            "het meldingenprogramma weigerde: {0}",
        "calls and films":
            "bellen en films",
        "the next notification starts what shows it":
            "de volgende melding start wat meldingen toont",
        "nothing keeps the screen awake":
            "niets houdt het scherm wakker",
        "the screen is kept awake: nudges wait, bedtime aside":
            "het scherm wordt wakker gehouden: seintjes wachten, alleen bedtijd niet",
        "{0} keeps the screen awake: nudges wait, bedtime aside":
            "{0} houdt het scherm wakker: seintjes wachten, alleen bedtijd niet",
        "whileBusy: \"show\" in the schedule shows them all the same.":
            "Met whileBusy: \"show\" in het schema komen ze toch.",
        "the screen is kept awake for more than three hours":
            "het scherm wordt al meer dan drie uur wakker gehouden",
        "{0} keeps the screen awake for more than three hours":
            "{0} houdt het scherm al meer dan drie uur wakker",
        "It is ignored for the rest of today: nudges come.":
            "Vandaag telt het niet meer mee: seintjes komen.",
        "locked, you said: nudges wait":
            "op slot, zei je: seintjes wachten",
        "anchorctl unset locked lets them come.":
            "Na anchorctl haal-af op-slot komen ze.",
    ]
}
