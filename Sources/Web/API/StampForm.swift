import Domain
import Storage

/// The entry something was written by.
enum StampForm {
    static let form = APIForm<EntryStamp>(
        "Stamp",
        [
            APIField("entry", .entry) { $0.entry }, APIField("at", .moment) { $0.at }, APIField("byName", .text) { $0.actor },
            APIField("command", .text) { $0.command },
        ]
    )
}
