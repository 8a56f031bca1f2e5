package import Domain
package import Rules

/// A rulebook as it is pinned in a cycle, with the kinds it is pinned to.
package struct PinnedBook: Sendable {
    package let pin: Pin
    package let rulebook: Rulebook

    /// All of a cycle, in the order of their ids.
    static func all(of cycle: Cycle.ID, from connection: any Connection) throws -> [PinnedBook] {
        try SQLLedger(connection).list(Match<Pin>("cycle", .id(cycle))).map { pin in
            let rulebook = try RulebookShelf.shared.rulebook(
                pin.rulebook.text,
                text: SQLLedger(connection).require(pin.rulebook).text
            )
            return PinnedBook(pin: pin, rulebook: rulebook)
        }
    }
}
