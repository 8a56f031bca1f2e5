import BigInt

extension Exact {
    /// The number brought to so many decimals; a negative count rounds to tens, hundreds and so on.
    package func rounded(to decimals: Int, _ rounding: Rounding) -> Exact {
        let unit = BigInt(10).power(Int(clamping: decimals.magnitude))
        let whole = scaled(to: decimals, rounding)
        return decimals < 0 ? Exact.reduced(whole * unit, over: 1) : Exact.reduced(whole, over: unit)
    }

    /// The number as it is shown, with exactly so many decimals: `90.20`.
    package func shown(decimals: Int, rounding: Rounding) -> String {
        let decimals = max(decimals, 0)
        return Exact.digits(scaled(to: decimals, rounding), decimals: decimals)
    }

    /// The largest whole number that is not above it.
    package var floor: Exact { isWhole ? self : rounded(to: 0, .floor) }

    /// The smallest whole number that is not below it.
    package var ceiling: Exact { isWhole ? self : rounded(to: 0, .ceiling) }

    private func scaled(to decimals: Int, _ rounding: Rounding) -> BigInt {
        let unit = BigInt(10).power(Int(clamping: decimals.magnitude))
        let top = decimals < 0 ? numerator : numerator * unit
        let bottom = decimals < 0 ? denominator * unit : denominator
        let (quotient, remainder) = top.quotientAndRemainder(dividingBy: bottom)
        guard remainder != 0 else { return quotient }
        let isNegative = top.sign == .minus
        let twice = remainder.magnitude * 2
        let goesAway =
            switch rounding {
            case .halfUp, .nearest: twice >= bottom.magnitude
            case .halfEven: twice > bottom.magnitude || (twice == bottom.magnitude && quotient.magnitude % 2 == 1)
            case .down: false
            case .up: true
            case .floor: isNegative
            case .ceiling: !isNegative
            }
        return goesAway ? quotient + (isNegative ? -1 : 1) : quotient
    }
}
