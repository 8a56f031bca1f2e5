import BigInt

extension Exact: AdditiveArithmetic {
    package static func + (left: Exact, right: Exact) -> Exact {
        switch (left.form, right.form) {
        case (.small(let a, let b), .small(let c, let d)):
            if b == d { return reduced(Int128(a) + Int128(c), over: Int128(b)) }
            return reduced(Int128(a) * Int128(d) + Int128(c) * Int128(b), over: Int128(b) * Int128(d))
        case (.small, .large), (.large, .small), (.large, .large):
            let (b, d) = (left.denominator, right.denominator)
            if b == d { return reduced(left.numerator + right.numerator, over: b) }
            return reduced(left.numerator * d + right.numerator * b, over: b * d)
        }
    }

    package static func - (left: Exact, right: Exact) -> Exact {
        left + -right
    }

    package static prefix func - (number: Exact) -> Exact {
        switch number.form {
        case .small(let numerator, let denominator): Exact(form: .small(-numerator, over: denominator))
        case .large(let numerator, let denominator): Exact(form: .large(-numerator, over: denominator))
        }
    }

    package static func * (left: Exact, right: Exact) -> Exact {
        switch (left.form, right.form) {
        case (.small(let a, let b), .small(let c, let d)):
            reduced(Int128(a) * Int128(c), over: Int128(b) * Int128(d))
        case (.small, .large), (.large, .small), (.large, .large):
            reduced(left.numerator * right.numerator, over: left.denominator * right.denominator)
        }
    }

    /// Nil when divided by zero.
    package static func / (left: Exact, right: Exact) -> Exact? {
        guard let inverse = right.inverse else { return nil }
        return left * inverse
    }

    package static func *= (left: inout Exact, right: Exact) {
        left = left * right
    }
}

extension Exact {
    /// Nil for zero.
    package var inverse: Exact? {
        switch form {
        case .small(let numerator, let denominator):
            if numerator == 0 { return nil }
            return Exact(form: numerator < 0 ? .small(-denominator, over: -numerator) : .small(denominator, over: numerator))
        case .large(let numerator, let denominator):
            return Exact.reduced(numerator.sign == .minus ? -denominator : denominator, over: BigInt(numerator.magnitude))
        }
    }

    package var magnitude: Exact {
        sign < 0 ? -self : self
    }

    /// The number multiplied by itself `exponent` times; nil for zero to a negative power.
    ///
    /// The caller bounds the exponent: the result has about ``bits`` × exponent bits.
    package func raised(to exponent: Int) -> Exact? {
        if exponent == 0 { return .one }
        guard let base = exponent < 0 ? inverse : self else { return nil }
        let times = Int(clamping: exponent.magnitude)
        // Powers of numbers in lowest terms are in lowest terms.
        return Exact.fitted(base.numerator.power(times), over: base.denominator.power(times))
    }

    /// The sum of many numbers, adding those of equal denominator first so that intermediate denominators stay small.
    package static func sum(_ numbers: [Exact]) -> Exact {
        var (whole, others) = (Exact.zero, [Exact]())
        for number in numbers {
            if number.isWhole { whole += number } else { others.append(number) }
        }
        var parts = others.sorted { $0.denominator < $1.denominator }
        while parts.count > 1 {
            var next: [Exact] = []
            for start in stride(from: 0, to: parts.count, by: 2) {
                next.append(start + 1 < parts.count ? parts[start] + parts[start + 1] : parts[start])
            }
            parts = next
        }
        return whole + (parts.first ?? .zero)
    }
}

// MARK: Lowest terms

extension Exact {
    /// The denominator must be positive.
    static func reduced(_ numerator: Int128, over denominator: Int128) -> Exact {
        if denominator == 1, let whole = Int64(exactly: numerator), whole != .min {
            return Exact(form: .small(whole, over: 1))
        }
        let (top, bottom) = (numerator.magnitude, denominator.magnitude)
        let divisor: UInt128
        if let top = UInt64(exactly: top), let bottom = UInt64(exactly: bottom) {
            divisor = UInt128(greatestCommonDivisor(top, bottom))
        } else {
            divisor = greatestCommonDivisor(top, bottom)
        }
        if divisor != 1 {
            return fitted(numerator / Int128(divisor), over: denominator / Int128(divisor))
        }
        return fitted(numerator, over: denominator)
    }

    /// The denominator must be positive.
    static func reduced(_ numerator: BigInt, over denominator: BigInt) -> Exact {
        let divisor = numerator.greatestCommonDivisor(with: denominator)
        return divisor == 1 ? fitted(numerator, over: denominator) : fitted(numerator / divisor, over: denominator / divisor)
    }

    /// The two halves, already in lowest terms, in the smaller form if they fit it.
    private static func fitted<Number: BinaryInteger>(_ numerator: Number, over denominator: Number) -> Exact {
        if let small = Int64(exactly: numerator), small != .min, let over = Int64(exactly: denominator) {
            return Exact(form: .small(small, over: over))
        }
        return Exact(form: .large(BigInt(numerator), over: BigInt(denominator)))
    }
}

/// Stein's algorithm: no division.
func greatestCommonDivisor<Number: FixedWidthInteger & UnsignedInteger>(_ left: Number, _ right: Number) -> Number {
    if left == 0 { return right }
    if right == 0 { return left }
    let shift = min(left.trailingZeroBitCount, right.trailingZeroBitCount)
    var (a, b) = (left >> left.trailingZeroBitCount, right >> right.trailingZeroBitCount)
    while a != b {
        if a < b { swap(&a, &b) }
        a -= b
        a >>= a.trailingZeroBitCount
    }
    return a << shift
}
