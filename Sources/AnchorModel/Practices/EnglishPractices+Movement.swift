// English: movement. Without a second line, one of EnglishPractices.sayings follows.

extension EnglishPractices {
    static let movement: [String: Phrase] = [
        "coffee-walk": Phrase(
            "Coffee finished? {Length} of walking.", "To the front door and back counts."),
        "coat": Phrase("Put your coat on. That is all I ask.", "Decide the rest at the door."),
        "stretch": Phrase("Stretch, up to your fingertips.", "{Length} counts in full."),
        "open-door": Phrase(
            "Open the door and look outside.", "A step further is welcome, not needed."),
        "on-your-feet": Phrase("{Length} on your feet.", "The length of one song is plenty."),
        "stroll": Phrase("Stroll for {length}, to nowhere.", "The pace of rest is fast enough."),
        "around-the-house": Phrase(
            "Walk once around the house.", "As far as the kitchen counts too."),
        "roll-shoulders": Phrase(
            "Roll your shoulders, then stand up.", "Wherever you are is fine."),
        "sit-outside": Phrase("Sit outside for a moment.", "Fresh air is plenty."),
        "short-and-often": Phrase("Walk a little way.", "Rather short and often."),
        "knees": Phrase("Bend your knees a few times.", "Keep a hand on the counter."),
        "walk-along": Phrase("Walk along with somebody.", "As far as the corner will do."),
        "open-window": Phrase("Stand at the open window.", "As long as you like."),
        "turn-joints": Phrase(
            "Circle your ankles, wrists and shoulders.", "A few rounds each, at resting pace."),
        "stairs": Phrase("Go up one flight and down again.", "The bottom three steps count."),
        "shake-arms": Phrase("Shake out your arms and hands.", "As if you were drying them."),
        "cycle": Phrase("Cycle around the block.", "One street and back is a ride."),
        "getting-up": Phrase("Just up? Swing your arms wide.", "Before your head switches on."),
        "wall-push": Phrase("Hands on the wall, and push.", "Five times, or two."),
        "ring-and-walk": Phrase("Ring somebody and walk as you talk.", "The two go well together."),
        "tiptoe": Phrase("Up on your toes, and down again.", "While the kettle boils, perhaps."),
        "water": Phrase("Fetch a glass of water.", "Take the long way through the house."),
        "gentle-yoga": Phrase(
            "Let your head hang, and roll up slowly.", "One bone at a time, knees soft."),
        "front-door": Phrase("Walk to the front door.", "That is where you decide."),
        "arms-up": Phrase("Fold your hands and reach up high.", "Sitting is fine. So is yawning."),
        "after-eating": Phrase(
            "After eating: a turn around the block.", "To the corner makes a block too."),
        "sway": Phrase("Stand, and sway from foot to foot.", "Like a tree in the wind."),
        "brightest-spot": Phrase(
            "Walk to the brightest spot indoors.", "Or one step over the doorstep."),
        "barefoot": Phrase("Shoes off, and a few steps.", "Feel the floor under you."),
        "buddy": Phrase("Text a friend: off for a short walk.", "They walk with you from afar."),
        "look-over-shoulder": Phrase(
            "Look over one shoulder, then the other.", "As far as it goes by itself."),
        "one-leg": Phrase("Stand on one leg, hand on the table.", "Then the other, if you like."),
        "letter-box": Phrase("Walk to the letter box.", "Even if it turns out empty."),
        "dance": Phrase("Put one track on and sway along.", "In your chair is fine."),
        "rubbish": Phrase("Take the old paper out.", "A small outing for your legs."),
        "up-and-down": Phrase("Stand up, and sit down again.", "There, that was one."),
    ]
}
