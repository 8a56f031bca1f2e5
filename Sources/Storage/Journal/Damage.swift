/// One thing that is wrong with the books.
///
/// The words are in the language tables under ``key``; ``arguments`` fill their places in order.
package struct Damage: Hashable, Sendable {
    package let key: String
    /// The first entry that is damaged, where it is about entries.
    package let entry: Int64?
    package let arguments: [String]

    init(_ key: String, entry: Int64? = nil, _ arguments: [String] = []) {
        self.key = key
        self.entry = entry
        self.arguments = arguments
    }
}

extension Damage {
    /// The bytes do not give the leaf hash beside them.
    static func entryChanged(_ entry: Int64) -> Damage { Damage("verify.entry-changed", entry: entry, [String(entry)]) }
    /// The number is not there, and a later one is.
    static func entryMissing(_ entry: Int64) -> Damage { Damage("verify.entry-missing", entry: entry, [String(entry)]) }
    /// SQLite could not read on.
    static func entryUnreadable(_ entry: Int64, _ reason: String) -> Damage {
        Damage("verify.entry-unreadable", entry: entry, [String(entry), reason])
    }
    /// Bytes and leaf hashes agree, but the signed root says otherwise: whoever wrote them did not have the key.
    static func entriesReplaced(from first: Int64, before end: Int64) -> Damage {
        Damage("verify.entries-replaced", entry: first, [String(first), String(end - 1)])
    }
    /// A signed checkpoint, or the head, knows of more entries than there are.
    static func entriesCut(from first: Int64, expected size: Int64) -> Damage {
        Damage("verify.entries-cut", entry: first, [String(first), String(size)])
    }
    /// An entry beyond those the head counts.
    static func entryBeyondHead(_ entry: Int64) -> Damage { Damage("verify.entry-beyond-head", entry: entry, [String(entry)]) }
    /// A checkpoint that no key of this realm has signed as it stands.
    static func checkpointUnsigned(_ size: Int64) -> Damage { Damage("verify.checkpoint-unsigned", [String(size)]) }
    /// A checkpoint that is not one.
    static func checkpointUnreadable(_ size: Int64) -> Damage { Damage("verify.checkpoint-unreadable", [String(size)]) }
    /// SQLite could not read the checkpoints.
    static func checkpointsUnreadable(_ reason: String) -> Damage { Damage("verify.checkpoints-unreadable", [reason]) }
    /// Numbers below 0 or more rows than numbers: what counts from 0 would pass over them.
    static func entryMisnumbered(_ entry: Int64) -> Damage {
        Damage("verify.entry-misnumbered", entry: entry, [String(entry)])
    }
    /// Nothing is nothing to vouch for.
    static var empty: Damage { Damage("verify.empty") }
    /// Entries that no valid signature covers, where one must.
    static func entriesUnsigned(from first: Int64, before end: Int64) -> Damage {
        Damage("verify.entries-unsigned", entry: first, [String(first), String(end - 1)])
    }
    /// The file beside the key does not hold a checkpoint of ours.
    static func seenUnreadable(_ path: String) -> Damage { Damage("verify.seen-unreadable", [path]) }
    static func head(_ reason: String) -> Damage { Damage("verify.head", [reason]) }
    /// The entry does not say what it must: another number, an earlier time, a command nobody knows.
    static func entryUnfit(_ entry: Int64, _ reason: String) -> Damage {
        Damage("verify.entry-unfit", entry: entry, [String(entry), reason])
    }
    static func tableDiffers(_ table: String, row: String) -> Damage { Damage("verify.table-differs", [table, row]) }
    static func tableMissing(_ table: String) -> Damage { Damage("verify.table-missing", [table]) }
    static func file(_ reason: String) -> Damage { Damage("verify.file", [reason]) }
}
