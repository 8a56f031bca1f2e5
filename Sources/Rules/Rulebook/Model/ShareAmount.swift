/// A share, perhaps not the same for every class.
package enum ShareAmount: Hashable, Sendable {
    case all(Stated<Exact>)
    /// Class → share; classes that are not named take `other`, or have no limit.
    case byClass([String: Stated<Exact>], other: Stated<Exact>?)

    func share(of group: String) -> Stated<Exact>? {
        switch self {
        case .all(let share): share
        case .byClass(let shares, let other): shares[group] ?? other
        }
    }

    var stated: [Stated<Exact>] {
        switch self {
        case .all(let share): [share]
        case .byClass(let shares, let other):
            shares.sorted { $0.key < $1.key }.map(\.value) + (other.map { [$0] } ?? [])
        }
    }
}
