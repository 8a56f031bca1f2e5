import Domain
package import Rules
import Synchronization

/// Rulebook editions as they were read: an edition never changes, so each text is read once in the life of the process.
package final class RulebookShelf: Sendable {
    package static let shared = RulebookShelf()

    private let books = Mutex<[String: Rulebook]>([:])

    private init() {}

    /// The rulebook in the edition; a fault where the text cannot be read, since only what could be read was published.
    package func rulebook(_ edition: String, text: @autoclosure () throws -> String) throws -> Rulebook {
        if let known = books.withLock({ $0[edition] }) { return known }
        guard case .success(let read) = Rulebook.read(try text()) else { throw Fault("edition \(edition) cannot be read") }
        books.withLock { $0[edition] = read }
        return read
    }
}
