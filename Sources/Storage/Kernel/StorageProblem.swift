/// Why the books cannot be opened, read or written: not a refusal, for nothing a signer filled in is to blame.
///
/// The words are in the language tables under ``key``; ``arguments`` fill their places in order.
package struct StorageProblem: Error, Hashable, Sendable {
    package enum Kind: String, Sendable {
        /// Somebody else has the books open.
        case busy
        /// There are no books here.
        case missing
        /// It cannot be made here.
        case cannotCreate
        /// The bytes are not what was written.
        case damaged
        /// The disk or the system refused.
        case inputOutput
        /// Made by a newer program, or set up in a way we do not trust.
        case unsuitable
    }

    package let kind: Kind
    package let key: String
    package let arguments: [String]

    package init(_ kind: Kind, _ key: String, _ arguments: [String] = []) {
        self.kind = kind
        self.key = key
        self.arguments = arguments
    }
}

extension StorageProblem: CustomStringConvertible {
    package var description: String { "\(key) \(arguments)" }
}

extension StorageProblem {
    /// The folder belongs to a running program.
    static func locked(_ folder: String) -> StorageProblem { StorageProblem(.busy, "storage.locked", [folder]) }
    static func noRealm(_ folder: String) -> StorageProblem { StorageProblem(.missing, "storage.no-realm", [folder]) }
    static func folderTaken(_ folder: String) -> StorageProblem {
        StorageProblem(.cannotCreate, "storage.folder-taken", [folder])
    }
    static func cannotCreate(_ path: String, _ reason: String) -> StorageProblem {
        StorageProblem(.cannotCreate, "storage.cannot-create", [path, reason])
    }
    static func openKeys(_ path: String) -> StorageProblem { StorageProblem(.unsuitable, "storage.keys-open", [path]) }
    static func badKey(_ path: String) -> StorageProblem { StorageProblem(.unsuitable, "storage.key-damaged", [path]) }
    static func notDurable(_ found: String) -> StorageProblem { StorageProblem(.unsuitable, "storage.not-durable", [found]) }
    static func newerSchema(_ migration: String) -> StorageProblem {
        StorageProblem(.unsuitable, "storage.newer-schema", [migration])
    }
    /// The file is there and the books are not in it.
    static func emptied(_ path: String) -> StorageProblem { StorageProblem(.damaged, "storage.emptied", [path]) }
    /// The tables are those of an older program; only opening for writing brings them up to date.
    static func olderSchema(_ migration: String) -> StorageProblem {
        StorageProblem(.unsuitable, "storage.older-schema", [migration])
    }
    /// The first so many entries are not those that were signed, or are no longer there.
    static func historyDiffers(_ size: Int64) -> StorageProblem {
        StorageProblem(.damaged, "storage.history-differs", [String(size)])
    }
    /// There are entries, and no signature of ours over any of them.
    static func unsignedHistory(_ size: Int64) -> StorageProblem {
        StorageProblem(.damaged, "storage.history-unsigned", [String(size)])
    }
    static func badSeen(_ path: String) -> StorageProblem { StorageProblem(.damaged, "storage.seen-damaged", [path]) }
    /// Another writer took over: it raised the epoch, or moved the journal on.
    static var fenced: StorageProblem { StorageProblem(.busy, "storage.fenced") }
    static var closed: StorageProblem { StorageProblem(.busy, "storage.closed") }
    static func damaged(_ what: String) -> StorageProblem { StorageProblem(.damaged, "storage.damaged", [what]) }
    static func inputOutput(_ what: String) -> StorageProblem { StorageProblem(.inputOutput, "storage.input-output", [what]) }
    /// An earlier write failed and nobody knows how much of it is on disk; nothing is written until the program starts again.
    static func stopped(after problem: String) -> StorageProblem { StorageProblem(.inputOutput, "storage.stopped", [problem]) }
}
