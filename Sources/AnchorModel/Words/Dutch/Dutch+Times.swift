// Nederlands: days, months, and what a reader of times expected.

extension Translations {
    static let dutchTimes: KeyValuePairs<String, String> = [
        "Monday":
            "maandag",
        "Tuesday":
            "dinsdag",
        "Wednesday":
            "woensdag",
        "Thursday":
            "donderdag",
        "Friday":
            "vrijdag",
        "Saturday":
            "zaterdag",
        "Sunday":
            "zondag",
        "Mon":
            "ma",
        "Tue":
            "di",
        "Wed":
            "wo",
        "Thu":
            "do",
        "Fri":
            "vr",
        "Sat":
            "za",
        "Sun":
            "zo",
        "January":
            "januari",
        "February":
            "februari",
        "March":
            "maart",
        "April":
            "april",
        "May":
            "mei",
        "June":
            "juni",
        "July":
            "juli",
        "August":
            "augustus",
        "September":
            "september",
        "October":
            "oktober",
        "November":
            "november",
        "December":
            "december",
        "Jan":
            "jan",
        "Feb":
            "feb",
        "Mar":
            "mrt",
        "Apr":
            "apr",
        "May{short}":
            "mei",
        "Jun":
            "jun",
        "Jul":
            "jul",
        "Aug":
            "aug",
        "Sep":
            "sep",
        "Oct":
            "okt",
        "Nov":
            "nov",
        "Dec":
            "dec",
        "a calendar expression such as Mon..Fri 07:30":
            "een kalenderuitdrukking zoals Mon..Fri 07:30",
        "seconds since 1970":
            "seconden sinds 1970",
        "the end after seconds since 1970":
            "niets meer na de seconden sinds 1970",
        "the end of the date":
            "het einde van de datum",
        "a space, or the end of the date":
            "een spatie, of het einde van de datum",
        "a date (- or ~) or a time (:)":
            "een datum (- of ~) of een tijd (:)",
        "a time such as 07:30":
            "een tijd zoals 07:30",
        "UTC or the name of a time zone that has a file":
            "UTC, of de naam van een tijdzone die een bestand heeft",
        "the end of the time":
            "het einde van de tijd",
        "0/n in place of */n":
            "0/n in plaats van */n",
        "at most {0} items in a list":
            "hooguit {0} in een lijst",
        "a repeat of at least 1":
            "een herhaling van minstens 1",
        "a range of at least one second":
            "een reeks van minstens één seconde",
        "a comma, a separator or the end":
            "een komma, een scheidingsteken of het einde",
        "a weekday, a date, a time or a word such as daily":
            "een dag, een datum, een tijd of een woord zoals daily",
        "a number or *":
            "een getal of *",
        "a number":
            "een getal",
        "digits after the decimal point":
            "cijfers achter de punt",
        "a number up to {0}":
            "een getal tot {0}",
        "the end of the weekdays":
            "het einde van de dagen",
        "{0} or a later day (a range does not wrap)":
            "{0} of een latere dag (een reeks loopt niet over het einde van de week)",
        "a comma, or one range per item":
            "een komma, of één reeks per deel",
        "a weekday such as Mon, or a range such as Mon..Fri":
            "een dag zoals Mon, of een reeks zoals Mon..Fri",
        "a length of time such as 10min or 1h 30min":
            "een duur zoals 10min of 1h 30min",
        "a length of time below 292,000 years":
            "een duur onder de 292.000 jaar",
        "a length of time that is not negative":
            "een duur die niet negatief is",
        "a unit such as s, min, h or d after the number":
            "een eenheid zoals s, min, h of d achter het getal",
        "a year from 1970 to 2199":
            "een jaar van 1970 tot 2199",
        "a month from 1 to 12":
            "een maand van 1 tot 12",
        "a day from 1 to 31":
            "een dag van 1 tot 31",
        "a day from the month's end from 1 to 28":
            "een dag vanaf het einde van de maand, van 1 tot 28",
        "an hour from 0 to 23":
            "een uur van 0 tot 23",
        "a minute from 0 to 59":
            "een minuut van 0 tot 59",
        "a second from 0 to 59.999999":
            "een seconde van 0 tot 59.999999",
        "a day from the month's end up to {0}, as item {1}":
            "een dag vanaf het einde van de maand, tot {0}, als nummer {1}",
        "a repeat that fits: {0}":
            "een herhaling die past: {0}",
        "a range that ends after it begins":
            "een reeks die eindigt nadat ze begint",
        "a repeat that comes at least once more before the month's end":
            "een herhaling die minstens nog één keer komt voor het einde van de maand",
        "a repeat that comes at least once more: {0}":
            "een herhaling die minstens nog één keer komt: {0}",
        "at {0}":
            "om {0} uur",
        "every other week":
            "om de week",
        "every {0} weeks":
            "elke {0} weken",
        "from {0} on{weeks}":
            "vanaf {0}",
        "not {0}{dates}":
            "niet {0}",
        "with {0} exceptions":
            "met {0} uitzonderingen",
        "on {0}{dates}":
            "op {0}",
        "from {0} to {1}{dates}":
            "van {0} tot en met {1}",
        "{0} at {1}":
            "{0} om {1} uur",
        "after {0}, {1} at the latest":
            "na {0}, uiterlijk {1} uur",
        "{0}, after {1}, {2} at the latest":
            "{0}, na {1}, uiterlijk {2} uur",
        "calendar {0}":
            "kalender {0}",
        "once between {0} and {1}":
            "één keer tussen {0} en {1} uur",
        "every {0} between {1} and {2}":
            "elke {0} tussen {1} en {2} uur",
        "to bed {0}, up {1}":
            "naar bed {0}, opstaan {1}",
        "{0}min":
            "{0}min",
        "{0}h":
            "{0}u",
        "{0}h {1}min":
            "{0}u {1}min",
    ]
}
