/// The steps of a plan in whole numbers.
indirect enum LinearCode: Hashable, Sendable {
    enum Term: Hashable, Sendable {
        /// `absent` is added, weighted already, where the block has no value and so a 0.
        case input(Int, weight: Int64, absent: Int64)
        /// Bounds in the scale of the input.
        case clampedInput(Int, weight: Int64, low: Int64, high: Int64, absent: Int64)
        case code(LinearCode, weight: Int64)
    }

    case sum([Term], plus: Int64)
    case clamp(LinearCode, times: Int64, low: Int64, high: Int64)

    /// How many tiles it needs at once.
    var depth: Int {
        switch self {
        case .sum(let terms, _):
            1 + (terms.map { if case .code(let code, _) = $0 { code.depth } else { 0 } }.max() ?? 0)
        case .clamp(let code, _, _, _): code.depth
        }
    }
}
