/// What the readers of one rulebook share: the log of mistakes and the names that are there.
struct ReadingContext {
    let log: MistakeLog
    let names: NameIndex
    /// The settings as read, so that a field that leaves its value to one can be checked.
    var settings: [String: Setting] = [:]

    var settingValues: [String: Value] {
        settings.compactMapValues(\.value)
    }
}
