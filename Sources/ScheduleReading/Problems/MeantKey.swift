// The key that was meant by one that does not exist: what other programs and people call the same
// thing, and keys of one object written in another. Owns that list; a misspelt key is the nearest name's.

import AnchorModel

enum MeantKey {
    /// One of the known names.
    static func named(_ key: String, among known: [String]) -> String? {
        let plain = key.lowercased().filter { $0 != "_" && $0 != "-" }
        return (words[plain] ?? []).first(where: known.contains)
    }

    /// Where a key of another object belongs.
    static func place<Key: KeyTable>(of key: String, in type: Key.Type) -> Message? {
        if type == AnchorKey.self, CueKey(rawValue: key) != nil {
            return Message("\(quoted(key)) goes inside \"when\"")
        }
        if type == CueKey.self, AnchorKey(rawValue: key) != nil {
            return Message("\(quoted(key)) goes beside \"when\"")
        }
        if type == AnchorKey.self || type == CueKey.self, ScheduleKey(rawValue: key) != nil {
            return Message("\(quoted(key)) is of the whole schedule and goes beside \"anchors\"")
        }
        if type == ScheduleKey.self, AnchorKey(rawValue: key) != nil || CueKey(rawValue: key) != nil
        {
            return Message("\(quoted(key)) goes inside an anchor")
        }
        return nil
    }

    /// The key of another object that was meant by a word that is none here.
    static func elsewhere<Key: KeyTable>(
        _ key: String, in type: Key.Type
    ) -> (key: String, hint: Message)? {
        if type == AnchorKey.self, let cue = named(key, among: CueKey.allCases.map(\.rawValue)) {
            return (cue, Message("did you mean \(quoted(cue)), inside \"when\"?"))
        }
        if type == CueKey.self, let own = named(key, among: AnchorKey.allCases.map(\.rawValue)) {
            return (own, Message("did you mean \(quoted(own)), beside \"when\"?"))
        }
        if type == ScheduleKey.self,
            let own = named(key, among: AnchorKey.allCases.map(\.rawValue))
        {
            return (own, Message("did you mean \(quoted(own)), inside an anchor?"))
        }
        return nil
    }

    private static let words: [String: [String]] = {
        let rows: [String: String] = [
            "only": "host hosts hostname hostnames conditionhost machine machines "
                + "computer computers",
            "calendar": "cron crontab oncalendar schedule rrule kalender",
            "days": "weekdays day dagen dag weekday dayofweek",
            "weeks": "week weken fortnight fortnightly biweekly",
            "when": "trigger cue moment wanneer",
            "at": "time hour tijd tijden om clock",
            "times": "count repeat repeats perday keer",
            "between": "window range tussen",
            "every": "interval onunitactivesec elke iedere",
            "after": "event na follows",
            "by": "deadline latest before uiterlijk",
            "delay": "offset wait",
            "bed": "bedtime sleep slapen naarbed",
            "wake": "wakeup getup opstaan",
            "id": "identifier",
            "title": "name label text message summary description naam titel tekst",
            "why": "reason because purpose waarom omdat",
            "ideas": "tips suggestions examples ideeen",
            "steps": "stappen routine",
            "kind": "type category soort",
            "length": "duration minutes duur lengte",
            "enabled": "active disabled on off aan uit actief",
            "snooze": "later postpone",
            "timeZone": "tz zone timezone tijdzone",
            "discreet": "private hidden prive",
            "language": "lang locale taal",
            "quiet": "mute dnd silent silence donotdisturb stil stilte",
            "budget": "limit max maximum",
            "except": "exceptions holidays vacation skip vakantie behalve",
            "modes": "profiles standen",
            "anchors": "ankers habits reminders items",
            "dayStartsAt": "daystart startofday",
            "fade": "backoff",
            "from": "start begin van",
            "until": "to end tot",
        ]
        var table: [String: [String]] = [:]
        for (key, list) in rows.sorted(by: { $0.key < $1.key }) {
            for word in list.split(separator: " ") { table[String(word), default: []].append(key) }
        }
        return table
    }()
}
