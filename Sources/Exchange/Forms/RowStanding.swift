/// How a row of a file stands to the books.
package enum RowStanding: String, CaseIterable, Sendable {
    /// The books have nothing under its name.
    case new
    /// The books have something else under its name, and will have this.
    case changed
    /// The books have it exactly so: nothing is written.
    case same
    /// Nothing stands in it that could be written.
    case empty
    /// Something is wrong with it.
    case bad

    /// Whether it is written.
    package var isWritten: Bool { self == .new || self == .changed }
}
