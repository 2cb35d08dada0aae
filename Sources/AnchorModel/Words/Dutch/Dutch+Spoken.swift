// Nederlands: a time that was typed and not understood.

extension Translations {
    static let dutchSpoken: KeyValuePairs<String, String> = [
        "{0} can mean two things. Type {1} or {2}.":
            "{0} kan twee dingen betekenen. Typ {1} of {2}.",
        "{0}: at what time? Type for example {1}.":
            "{0}: hoe laat? Typ bijvoorbeeld {1}.",
        "{0} is still to come.":
            "{0} komt nog.",
        "{0} is over.":
            "{0} is al voorbij.",
        "{0} is no time at all. Type for example 10 min.":
            "{0} is geen tijd. Typ bijvoorbeeld 10 min.",
        "{0} is not a time that I understand. Type for example 7:30, half past seven or 7:30pm.":
            "{0} snap ik niet als tijd. Typ bijvoorbeeld 7.30, half acht of kwart over zeven.",
        "{0} is not a length that I understand. Type for example 10 min, a quarter of an hour or 1h 30min.":
            "{0} snap ik niet als duur. Typ bijvoorbeeld 10 min, een kwartier of anderhalf uur.",
        "{0} is not a time that I understand. Type for example 10 min, 16:30, half past seven or tomorrow 9:00.":
            "{0} snap ik niet als tijd. Typ bijvoorbeeld een kwartier, 16.30, half acht of morgen 9.00.",
        "{0} is not an end that I understand. Type for example 2 hours, a week, 18:00, tomorrow or until friday 9:00.":
            "{0} snap ik niet als einde. Typ bijvoorbeeld 2 uur, een week, 18.00, morgen of tot vrijdag 9.00.",
        "{0} is not a time that I understand. Type for example 7:40, 10 min ago or yesterday 7:40.":
            "{0} snap ik niet als tijd. Typ bijvoorbeeld 7.40, 10 min geleden of gisteren 7.40.",
        "{0} is not a day that I understand. Type for example tomorrow, friday or 1 december.":
            "{0} snap ik niet als dag. Typ bijvoorbeeld morgen, vrijdag of 1 december.",
        "{0} is not a day that I understand. Type for example yesterday, saturday or 14 november.":
            "{0} snap ik niet als dag. Typ bijvoorbeeld gisteren, zaterdag of 14 november.",
        "{0} are not days that I understand. Type for example weekdays, mon-fri or tue and thu.":
            "{0} snap ik niet als dagen. Typ bijvoorbeeld werkdagen, ma t/m vr of di en do.",
        "{0} is not a night that I understand. Type for example 22:40 7:05, none or ?.":
            "{0} snap ik niet als nacht. Typ bijvoorbeeld 22.40 7.05, geen of ?.",
        "{0} is not a part of the day that I understand. Type for example 9:00-17:00.":
            "{0} snap ik niet als deel van de dag. Typ bijvoorbeeld 9.00-17.00.",
        "{0} is not a moment that I understand. Type for example 8:30, after coffee or three times between 9 and 17 on weekdays.":
            "{0} snap ik niet als moment. Typ bijvoorbeeld 8.30, na de koffie of drie keer tussen 9 en 17 op werkdagen.",
        "{0} is not an event that I understand. Type a word or two, for example coffee or getting up.":
            "{0} snap ik niet als gebeurtenis. Typ een woord of twee, bijvoorbeeld koffie of opstaan.",
    ]
}
