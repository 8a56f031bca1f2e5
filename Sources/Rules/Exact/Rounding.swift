/// How a number is brought to fewer decimals; there is no default, every rule states its own.
package enum Rounding: String, Hashable, Sendable, CaseIterable, Codable {
    /// To the nearest; a half goes away from zero (四舍五入).
    case halfUp = "half_up"
    /// To the nearest; a half goes to the even neighbour.
    case halfEven = "half_even"
    /// Towards zero.
    case down
    /// Away from zero.
    case up
    /// Towards minus infinity.
    case floor
    /// Towards plus infinity.
    case ceiling
    /// The same as ``halfUp``, under the name shares of people use.
    case nearest
}
