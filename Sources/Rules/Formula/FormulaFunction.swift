/// The functions of the formula language.
package enum FormulaFunction: String, Hashable, Sendable, CaseIterable {
    case choose = "if"
    case min, max, sum, mean, count
    case meanPresent = "mean_present"
    case sumPresent = "sum_present"
    case trimmedMean = "trimmed_mean"
    case clamp, abs, floor
    case ceiling = "ceil"
    case round
    case step, points, part, weighted
    case value, share, cast, counted
    case coalesce
    case isMissing = "is_missing"
    case best, worst
    case peerMean = "peer_mean"
    case peerMedian = "peer_median"
    case peers, rank

    /// How many arguments it takes; an upper bound of ``anyNumber`` is none.
    package var arity: ClosedRange<Int> {
        switch self {
        case .peers: 0...0
        case .abs, .floor, .ceiling, .points, .weighted, .isMissing, .best, .worst, .peerMean, .peerMedian: 1...1
        case .trimmedMean, .step, .part: 2...2
        // One argument is let through here, for a mistake that says what the tie rule is.
        case .rank: 1...3
        case .choose, .clamp, .round: 3...3
        case .value, .cast, .counted: 1...3
        case .share: 2...4
        case .min, .max, .sum, .mean, .count, .meanPresent, .sumPresent, .coalesce: 1...FormulaFunction.anyNumber
        }
    }

    /// More arguments than a formula has room for.
    package static let anyNumber = 4_000
}
