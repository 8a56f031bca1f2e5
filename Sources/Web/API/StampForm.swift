import Domain
import Language
import Rules
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

/// Why a value is not there.
enum MissingForm {
    static let form = APIForm<Missing>(
        "MissingValue",
        [
            APIField("key", .text) { $0.key },
            APIField("text", APIForm<Missing>(.text, inWords: { .text($1.missing(key: $0.key, arguments: $0.arguments)) })) {
                $0
            },
        ]
    )
}
