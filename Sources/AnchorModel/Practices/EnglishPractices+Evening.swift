// English: going to bed, noticing, looking back, and what somebody made up themselves.

extension EnglishPractices {
    static let bedtime: [String: Phrase] = [
        "one-lamp": Phrase(
            "The evening can soften: turn one lamp off.",
            "Phone to the kitchen. Breath first tomorrow."),
        "phone-to-kitchen": Phrase(
            "Leave your phone in the kitchen.", "Tomorrow: breathe first, then read."),
        "warm-washcloth": Phrase(
            "A warm washcloth on your forehead.", "And then the day may close."),
        "close-laptop": Phrase("One thing less: close the laptop lid.", "It keeps what it has."),
        "same-time": Phrase("Bed at your usual time, weekends too.", "Roughly is fine."),
        "curtains": Phrase("Curtains closed, light softer.", "What is still open can wait."),
        "clothes-ready": Phrase(
            "Lay out your clothes for tomorrow.", "Then your head need not remember them."),
        "slow-breath-in-bed": Phrase(
            "In bed: hand on your belly, breathe out slowly.", "Sleep finds its own way."),
        "paper-remembers": Phrase(
            "Write down what can wait for tomorrow.", "Paper holds on so you can let go."),
        "warm-water": Phrase("Warm water over your hands, or back.", "It makes you drowsy."),
        "dishes-may-stand": Phrase(
            "Let the dishes stand tonight.", "There will be suds in the morning."),
        "herbal-tea": Phrase("A cup of herbal tea, and nothing else.", "Half a cup is a cup."),
        "window-ajar": Phrase(
            "Open the bedroom window a crack.", "Many people sleep easier in the cool."),
        "page-in-bed": Phrase("One page of a book, then lights out.", "Half a page will do."),
        "good-moment": Phrase("What was good today, for a moment?", "Small is big enough."),
        "last-screen": Phrase("The last screen may go dark.", "The rest follows from there."),
        "brush-teeth": Phrase(
            "Brush your teeth while you think of it.", "Then the way to bed is clear."),
        "long-back": Phrase(
            "Stretch out your back, on bed or floor.", "Breathing out is part of it."),
        "dim-here": Phrase("Dim the lamp where you sit.", "Your eyes take the hint."),
        "alarm-turned": Phrase(
            "Set the alarm and turn it to the wall.", "It knows the time for you."),
        "warm-socks": Phrase("Warm socks, or a hot-water bottle.", "Warm feet doze off sooner."),
        "yawn": Phrase("Yawn once, as wide as it goes.", "Nothing more to finish."),
        "one-thing-back": Phrase("Put one thing back in its place.", "The others can stay out."),
        "song-in-the-dark": Phrase("One quiet song, lights already out.", "Soft is loud enough."),
    ]

    static let checkIn: [String: Phrase] = [
        "shoulders": Phrase("How do your shoulders feel?", "Noticing is enough."),
        "breath": Phrase("Is your breath calm or hurried?", "No need to change it."),
        "need": Phrase("What do you need right now?", "One word is enough."),
        "belly": Phrase("How is your belly: calm or wobbly?", "Either is fine."),
        "jaw": Phrase("Is your jaw loose or tight?", "Your tongue often knows."),
        "inner-weather": Phrase("What is the weather like inside?", "It passes, as weather does."),
        "feet": Phrase("How do your feet meet the floor?", "Heel, ball, toes."),
        "sigh": Phrase("When did you last sigh deeply?", "Now is fine too."),
        "head-pace": Phrase("What pace is your head going at?", "On foot, by bike or by train."),
        "whole-body": Phrase("How is your body, top to toe?", "You can always skip."),
        "hands": Phrase("Are your hands warm or cold?", "Rub them together for a bit."),
        "slipping": Phrase("Did things slip from your hands today?", "It is a sign, no more."),
        "forehead": Phrase(
            "Is your forehead smooth or knitted?", "Just notice. Smoothing it is optional."),
        "thirst": Phrase("Thirsty, hungry, or neither?", "Bodies ask softly."),
        "chest": Phrase("How much room is there in your chest?", "A little is room too."),
        "forgetting": Phrase("Did something slip your mind today?", "A key, a word, the time."),
        "back": Phrase("How is your back in that chair?", "Feel free to shift."),
        "eyes": Phrase("Are your eyes tired or clear?", "Blink slowly, once."),
        "tension-and-thought": Phrase(
            "Where is tension, and which thought returns?", "One of the two will do."),
    ]

    static let reflection: [String: Phrase] = [
        "one-question": Phrase("One question about your week.", "A word is an answer. So is none."),
        "look-back": Phrase(
            "A look back, one question long.", "What comes up is fine. So is nothing."),
        "light-week": Phrase("What felt light this week?", "The first thing will do."),
        "off-your-shoulders": Phrase("What can leave your shoulders?", "Naming it is enough."),
        "clear-moment": Phrase("One clear moment for your week.", "With tea, if you like."),
        "week-in-a-word": Phrase("Which word fits your week?", "An odd one is fine. So are two."),
    ]

    static let custom: [String: Phrase] = [
        "you-chose": Phrase("A moment you chose.", "A small start is a start."),
        "time-for-this": Phrase("You wanted some time for this.", "More is welcome, not needed."),
        "yours": Phrase("This moment is yours.", "The first bit is something."),
        "here-it-is": Phrase("Here it is, what you had in mind.", "Half done is done."),
        "a-little-of-it": Phrase("A little of it is enough.", "The remainder can wait."),
        "your-plan": Phrase("This was on your list.", "Looking at it counts."),
        "first-step": Phrase("Just the first step.", "See from there."),
        "room-for-it": Phrase("Some room for what you wanted.", "For as long as it is pleasant."),
    ]

    static let sayings: [String: String] = [
        "wanting": "No need to feel like it. Just begin.",
        "no-reward": "Rest is no reward. It is as ordinary as eating and breathing.",
        "begin-small": "Begin small. Anything more is extra.",
        "like-a-muscle": "Resting takes practice, the way a muscle does.",
        "resistance": "Resistance is part of it. Everybody has some.",
        "attempt": "Every attempt counts.",
        "pattern": "It is the pattern that counts, not the performance.",
        "yesterday": "What helped yesterday may not help today, and that is all right.",
        "comes-later": "The wanting often comes along the way.",
        "not-sitting-still": "Rest is not always sitting still.",
        "yours-to-begin": "Not because it is enough, but because it is yours to begin.",
        "shorter-more-often": "Several short ones are as good as a long one.",
        "not-your-doing": "If it is heavy going, that is not your doing.",
        "what-for": "What do you want this for? That is direction enough.",
        "ordinary": "Being tired is not a shortcoming. It is being tired.",
        "now-and-then": "Small, and now and then again. It adds up.",
        "no-laziness": "It is no laziness, no weakness, no unwillingness.",
        "no-switch": "Rest has no switch. It comes with practice.",
        "another-day": "Tomorrow there is another chance.",
        "one-deep-breath": "Not working? One deep breath counts.",
        "together": "Together is fine too.",
        "useless-says-the-brain": "The brain calls rest useless. It may think so.",
        "halfway": "Stopping halfway is also done.",
        "messy-counts": "Tea on a messy couch is rest too.",
    ]
}
