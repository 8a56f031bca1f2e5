import Rules

/// Adds quantities as they are kept: exact numbers as text.
enum ExactSum {
    /// Their sum as text; what is not a number counts as nothing, and commands accept nothing else.
    static func text(of quantities: [String]) -> String {
        quantities.compactMap { Exact($0) }.reduce(0) { $0 + $1 }.text
    }
}
