// The values of the page's own buttons: what a view writes into a form and the form's reader looks for.

/// Until when to be quiet; without one it is a day of its own.
enum PauseChoice: String { case tonight, tomorrow }

/// What a person says of a night: as it was guessed, with other times, without sleep, or unknown.
enum NightChoice: String { case right, times, sleepless, unknown }
