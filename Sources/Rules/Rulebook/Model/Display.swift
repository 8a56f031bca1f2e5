/// How a number is shown; its exact value is kept for everything else.
package struct Display: Hashable, Sendable {
    package let decimals: Int
    package let rounding: Rounding
}
