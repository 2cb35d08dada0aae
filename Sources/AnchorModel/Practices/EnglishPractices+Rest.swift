// English: rest and breathing. Without a second line, one of EnglishPractices.sayings follows.

extension EnglishPractices {
    static let rest: [String: Phrase] = [
        "one-song": Phrase("One song, hand on your heart.", "Carry on after, or don't."),
        "tea": Phrase("Tea, without a screen.", "A few sips count."),
        "window": Phrase("Look out of the window for a while.", "Nothing to do there."),
        "silence": Phrase("{Length} of silence.", "Nothing on, nothing open."),
        "something-green": Phrase(
            "Find something green and look at it.", "A tree through the glass counts."),
        "one-thing": Phrase("Do one thing, and just that.", "The rest will keep."),
        "alone": Phrase("Be alone for a little while.", "A closed door will do, any door."),
        "eat-well": Phrase(
            "Eat something that does you good, screen off.", "It tastes longer that way."),
        "screen-closed": Phrase("Screen closed, eyes closed.", "The world can wait a moment."),
        "small-hands": Phrase(
            "Make something small with your hands.", "A scribble on paper is enough."),
        "hands-in-lap": Phrase("Rest your hands in your lap.", "Feel how heavy they may be."),
        "company": Phrase(
            "Find somebody you can be quiet with.", "Sitting side by side is company."),
        "locked-door": Phrase("{Length} with the door locked.", "Sit. Stare, if you like."),
        "three-sounds": Phrase("Listen for three sounds around you.", "The farthest one last."),
        "messy-couch": Phrase("Drop onto the couch, mess and all.", "Tidying is something else."),
        "offline": Phrase("Put your phone in flight mode.", "Whoever wants you will find you."),
        "far-away": Phrase(
            "Look as far away as you can.", "Your eyes have nothing to read there."),
        "something-warm": Phrase(
            "Hold something warm in both hands.", "A mug, a hot-water bottle, a hand."),
        "next-rest": Phrase("Put your next break in the diary.", "Like meeting a friend."),
        "lie-down": Phrase("Lie down for a bit.", "Bed or floor, shoes off."),
        "something-nice": Phrase("Get a treat and sit down with it.", "Down to the last bite."),
        "something-soft": Phrase("Stroke a pet, or something soft.", "A jumper counts."),
        "cloud": Phrase("Pick a cloud and watch it go.", "It is in no hurry either."),
        "nothing": Phrase("Do nothing at all for a while.", "That is the whole of it."),
        "dishes": Phrase("The dishes can stay. Sit down.", "They are good at waiting."),
        "feet-up": Phrase("Put your feet up.", "Higher than your hips is a luxury."),
        "one-page": Phrase("Read one page, on paper.", "Or look at the pictures."),
        "one-sip": Phrase("Take one sip, and taste it.", "Hot or cold, either is good."),
        "friendly-no": Phrase("Say one friendly no.", "Today, or in your head for now."),
        "dear-place": Phrase("Think of a place you love.", "What does it smell like there?"),
        "water-plant": Phrase("Water one plant and look at it.", "Growing takes it no effort."),
        "hum": Phrase("Hum a tune to yourself.", "Off-key is fine."),
        "sunny-spot": Phrase("Find a patch of sun, or a warm corner.", "Turn your face to it."),
        "sit-as-you-are": Phrase("Sit down just as you are.", "No need to sit up straight."),
        "wrists": Phrase("Hold your wrists under cold water.", "Ten counts, or three."),
        "close-your-eyes": Phrase("Close your eyes.", "They will open by themselves."),
    ]

    static let breathing: [String: Phrase] = [
        "before-mail": Phrase(
            "Before the first mail: {length} of breathing.", "4 in, 6 out, through the nose."),
        "softly": Phrase(
            "Breathe. You may do it softly.", "4 in, 6 out, as long as it is pleasant."),
        "feet-on-floor": Phrase("Feet on the floor, one slow breath.", "Stop when you like."),
        "before-phone": Phrase(
            "Breathe for {length}, then the phone.", "The messages will still be there."),
        "hand-on-belly": Phrase(
            "Hand on your belly, breathe out slowly.", "The breath out may be the longest."),
        "slow": Phrase("{Length} of slow breathing.", "The phone can wait in the kitchen."),
        "through-the-nose": Phrase(
            "Breathe through your nose, in and out.", "Mouth closed, shoulders low."),
        "count-to-six": Phrase(
            "Count to six as you breathe out.", "Lost count? Start again at one."),
        "stay-and-listen": Phrase(
            "Breathe for {length}, then stay and listen.", "What does your body say?"),
        "drop-shoulders": Phrase(
            "Breathe out and let your shoulders drop.", "And a little more."),
        "breathe-at-window": Phrase(
            "Breathe at an open window.", "The outdoors breathes along."),
        "coffee-breath": Phrase(
            "While the coffee brews: breathe for {length}.", "The machine keeps count."),
        "ribs": Phrase(
            "Hands on your ribs, and breathe.", "Feel them widen and settle."),
        "one-sigh": Phrase("One deep breath in, and a sigh.", "Out loud is fine."),
        "candle": Phrase(
            "Blow as if a candle stood before you.", "So softly that the flame stays lit."),
        "follow-one": Phrase(
            "Follow one breath from start to end.", "Drifted off? Another is on its way."),
        "between-two-things": Phrase(
            "Between two things: breathe for {length}.", "The next one starts calmer."),
        "soft-belly": Phrase("Let your belly go soft and breathe there.", "Nobody is looking."),
        "loose-jaw": Phrase("Loosen your jaw and breathe out.", "Teeth apart is plenty."),
        "lean-back": Phrase("Lean back, and breathe out for six.", "The chair has got you."),
        "cool-and-warm": Phrase(
            "Feel the air: cool coming in, warm going out.", "Right below your nose."),
        "breathe-the-day-out": Phrase("Breathe the day out, slowly.", "A bit more each time."),
        "eyes-and-breath": Phrase(
            "Eyes closed, {length} of breathing.", "In the dark it goes by itself."),
        "long-way-out": Phrase(
            "Breathe for {length}, the long way out.", "Four counts in, six counts out."),
    ]
}
