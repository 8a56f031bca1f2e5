/// The reference order of the peers.
package struct OrderRule: Hashable, Sendable {
    package enum Direction: String, Hashable, Sendable, CaseIterable { case descending, ascending }
    package enum Within: String, Hashable, Sendable, CaseIterable { case group = "class", all }

    package let by: String
    package let direction: Direction
    package let within: Within
    /// Columns compared where the first is equal; empty: equal values share a place.
    package let breakBy: [String]
}
