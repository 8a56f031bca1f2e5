/// How large the classes are when not all their members are listed.
package struct PeerCounts: Hashable, Sendable {
    /// Everybody, where classes were not told apart.
    package let total: Int?
    package let byClass: [String: Int]

    package static let listed = PeerCounts(total: nil, byClass: [:])

    package init(total: Int?, byClass: [String: Int]) {
        self.total = total
        self.byClass = byClass
    }

    /// The size of each class: as stated, but never less than the number listed.
    ///
    /// A total without classes is the size of the only class; where there are several, it only counts for limits over all.
    func sizes(listed: [String: Int]) -> [String: Int] {
        var sizes = byClass.merging(listed) { max($0, $1) }
        guard let total else { return sizes }
        if sizes.isEmpty { sizes[""] = total }
        if sizes.count == 1, let only = sizes.keys.first { sizes[only] = max(total, sizes[only] ?? 0) }
        return sizes
    }

    func all(listed: [String: Int]) -> Int {
        max(total ?? 0, sizes(listed: listed).values.reduce(0, +))
    }
}
