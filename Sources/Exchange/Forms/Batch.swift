package import Documents
package import Domain

/// Rows that go into the books together.
package struct Batch: Sendable {
    /// What tells the batches of one file apart; nil: sent again, it is weighed anew instead of being answered as before.
    package let name: String?
    package let rows: [SheetRow]
    /// Whether its rows make sense only together.
    package let isWhole: Bool
    private let make: @Sendable ([Int]) throws -> any Command
    private let weigh: @Sendable ([Int]) throws -> any Command

    /// A row that becomes a command of its own.
    package init(name: String?, row: SheetRow, command: some Command) {
        self.init(name: name, rows: [row]) { _ in command }
    }

    /// - Parameters:
    ///   - isWhole: whether it must not be divided.
    ///   - weigh: what to hold against the books for some of the rows where that differs from what is written: rows that need
    ///     others before them.
    ///   - make: what some of the rows, given by their places, become.
    package init(
        name: String?,
        rows: [SheetRow],
        isWhole: Bool = false,
        weigh: (@Sendable ([Int]) throws -> any Command)? = nil,
        make: @escaping @Sendable ([Int]) throws -> any Command
    ) {
        self.name = name
        self.rows = rows
        self.isWhole = isWhole
        self.weigh = weigh ?? make
        self.make = make
    }

    /// What these rows become.
    package func command(of places: [Int]) throws -> any Command { try make(places) }

    /// What tells what the books have against these rows.
    package func weighed(_ places: [Int]) throws -> any Command { try weigh(places) }
}
