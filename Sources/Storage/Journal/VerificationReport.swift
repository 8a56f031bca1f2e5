package import Proofs

/// What a verification found.
package struct VerificationReport: Sendable {
    /// How many entries were read and found whole; up to a damaged one, in whole stretches of 65,536.
    package internal(set) var entries: Int64 = 0
    /// The root over them.
    package internal(set) var root = MerkleHash.empty
    /// How many signed checkpoints agree.
    package internal(set) var checkpoints = 0
    /// How many entries at the end come after the last signature: not damage, for a program may be stopped before it signs.
    package internal(set) var unsigned: Int64 = 0
    /// The tables that were rebuilt and compared; empty where no replay was asked for.
    package internal(set) var tables: [TableComparison] = []
    /// What is wrong, the first damaged entry first.
    package internal(set) var damages: [Damage] = []

    package var isWhole: Bool { damages.isEmpty }

    init() {}

    /// The report on books that cannot even be opened.
    package init(unopened problem: StorageProblem) {
        damages = [.file(problem.arguments.joined(separator: " "))]
    }
}

/// One table, as it is and as the journal makes it.
package struct TableComparison: Hashable, Sendable {
    package let table: String
    package let rows: Int64
    package let live: Digest
    package let replayed: Digest
    /// The id of the first row that differs.
    package let firstDifference: String?

    package var isEqual: Bool { live == replayed }
}
