import Domain
import TestWorld

/// Books that count how often they are asked: what a command costs whatever machine it runs on.
final class CountingLedger: Ledger {
    private let books: MemoryLedger
    private(set) var finds = 0
    private(set) var lists = 0
    private(set) var saves = 0

    init(_ books: MemoryLedger) {
        self.books = books
    }

    func find<R: Record>(_ id: Identifier<R>) throws -> R? {
        finds += 1
        return try books.find(id)
    }

    func list<R: Record>(_ match: Match<R>) throws -> [R] {
        lists += 1
        return try books.list(match)
    }

    func count<R: Record>(_ match: Match<R>) throws -> Int {
        lists += 1
        return try books.count(match)
    }

    func save<R: Record>(_ record: R) throws {
        saves += 1
        try books.save(record)
    }

    func remove<R: Record>(_ id: Identifier<R>) throws {
        try books.remove(id)
    }

    func erase(_ commitment: Commitment) throws {
        try books.erase(commitment)
    }

    /// Gives a command to the books and tells what it asked of them.
    static func asked(_ command: some Command, of books: MemoryLedger, by signer: Signer) throws -> CountingLedger {
        let counting = CountingLedger(books)
        try command.weigh(by: signer, in: counting)
        try command.apply(to: counting, at: Stamp(sequence: 99, instant: MemoryLedger.instant(of: 99), actor: signer.person))
        return counting
    }
}
