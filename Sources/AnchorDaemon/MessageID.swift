// The MESSAGE_ID of each kind of journal entry. The catalog in systemd/anchord.catalog explains the
// same ids; a test compares the two. An id never changes its meaning.

/// 128 bits, lower-case hex, as sd-journal wants them (sd-id128(3)).
enum MessageID: String, CaseIterable {
    case started = "6d6494c4ed714961848c058c93d051ca"
    case stopped = "afc16f7d5a304dfd80cfd6024c6ce263"
    case nudged = "b461964e1b8d45af90aba554bc5ba73c"
    case answered = "8414f0688d9a40d2b689564040997421"
    case snoozed = "eb2191fed5834bd2a7bc9edf9d89f20f"
    case letGo = "66bac45d88604b1fbe7cab9c94eddb51"
    case held = "2cac15bf56a245ccb7e0c30d2eeb69fa"
    case logged = "51d65de55feb4fd399b7cb47c1ea8a08"
    case paused = "b1a6293e1e6c464ba17ad60ef3c22d30"
    case resumed = "0807b704c0c04ee38e3bf2b7ab128f1d"
    case scheduleLoaded = "102b413f60ad48549bdcbffba4817be9"
    case scheduleRejected = "2d38e270fb014ad2a3c343bd40b91811"
    case notifierLost = "47cd3c98e43c4d00b79a3a3d3b96acbb"
    case notifierFound = "013f8e636e6c4880a219e1eb5f415479"
    case clockStepped = "090c1b3591004a64bd7fb8c3e05252c1"
    case zoneChanged = "b2185cc9fe894b7995be247453d228b5"
    case recordFailed = "a9d0ba31aca544b1bba209a044fbc4bb"
    case undone = "256450a049074bfab0c204256e5f8fde"
    case recordsCaughtUp = "28b1089fb8ff4690beef4aff8360d9fc"
    case mode = "c7c637b107144dc38b3f8966e68e6601"
    case gentleDay = "a8e2abd0bb874ac99961de3737604c12"
    case woke = "3394c4d959e34f6e99588cc4667de78c"
    case notDelivered = "af6d06eba81b4d83af1e23b4b008bd0f"
    case sessionFound = "1961c7b95f8b4aceab3b02eb737c74d8"
    case sessionLost = "bd87360f2fe649b785065e7ddf5cf5cb"
    case clientDropped = "9f54ff2a43214dcf9b31e151e097972f"
}
