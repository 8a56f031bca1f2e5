package import Domain
package import Rules

/// A rulebook as it is pinned in a cycle, with the kinds it is pinned to.
package struct PinnedBook: Sendable {
    package let pin: Pin
    package let rulebook: Rulebook

    /// Those a cycle is scored by, in the order of their ids.
    static func scoring(of cycle: Cycle.ID, from connection: any Connection) throws -> [PinnedBook] {
        try all(of: cycle, from: connection).filter { $0.pin.purpose == .scoring }
    }

    /// All of a cycle, whatever for, in the order of their ids.
    static func all(of cycle: Cycle.ID, from connection: any Connection) throws -> [PinnedBook] {
        try SQLLedger(connection).pins(of: cycle).map { pin in
            let rulebook = try RulebookShelf.shared.rulebook(
                pin.rulebook.text,
                text: SQLLedger(connection).require(pin.rulebook).text
            )
            return PinnedBook(pin: pin, rulebook: rulebook)
        }
    }
}
