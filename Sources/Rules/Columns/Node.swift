/// A formula whose names have been looked up: what is computed, for any peer.
struct Node: Hashable, Sendable {
    indirect enum Form: Hashable, Sendable {
        case constant(Value)
        case setting(Int)
        case input(Int)
        case column(Int)
        case negated(Node)
        case not(Node)
        case comparison(Expression.Comparison, Node, Node)
        case power(Node, Node)
        case chain(Node, [Link])
        /// The functions whose arguments are all values.
        case call(FormulaFunction, [Node])
        case round(Node, decimals: Node, Rounding)
        case step(Node, table: String, StepTable)
        case points(Node, [String: Exact])
        case part(Node, at: Int, name: String)
        case weighted(Node, GroupsForm)
        case ballot(Node, BallotQuestion, BallotForm)
        /// The answer to one of the column's ``PeerQuestion``s.
        case peers(Int)
    }

    struct Link: Hashable, Sendable {
        let sign: Expression.Operator
        let operand: Node
    }

    let form: Form
    let span: Range<Int>
}

/// What a formula asks about a ballot.
enum BallotQuestion: Hashable, Sendable {
    case value(group: String?, item: String?)
    /// Positions of the options.
    case share([Int], group: String?, item: String?)
    case cast(group: String?, item: String?)
    case counted(group: String?, item: String?)
}

/// What a formula asks about all peers of the same class.
struct PeerQuestion: Hashable, Sendable {
    enum Source: Hashable, Sendable {
        case column(Int)
        case input(Int)
    }

    enum Form: Hashable, Sendable {
        case best, worst, mean, median
        case count
        case rank(TieRule, Direction)
    }

    let form: Form
    /// Nil for ``Form/count``.
    let source: Source?
    /// How the source is called.
    let name: String
}

/// Which places equal values get.
package enum TieRule: String, Hashable, Sendable, CaseIterable {
    /// 1, 2, 2, 4.
    case shared
    /// 1, 2, 2, 3.
    case dense
    /// 1, 3, 3, 4: all of them the last place of the tie.
    case last
}

/// Which end of a column comes first.
package enum Direction: String, Hashable, Sendable, CaseIterable {
    case descending
    case ascending
}
