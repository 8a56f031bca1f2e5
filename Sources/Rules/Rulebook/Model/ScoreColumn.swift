/// A named column of the score.
package struct ScoreColumn: Hashable, Sendable {
    package let id: String
    package let label: Label
    package let formula: String
    /// How many decimals are shown, where that differs from the rulebook's display.
    package let decimals: Int?
}
