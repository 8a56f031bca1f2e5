import BigInt

/// An exact rational number: what every score is made of.
///
/// It is always kept in lowest terms with a positive denominator, so equal numbers are equal values. Numbers whose
/// two halves fit 64 bits are computed in machine integers, all others in integers of any size; nobody sees which.
package struct Exact: Hashable, Sendable {
    enum Form: Hashable, Sendable {
        /// Neither half is ever `Int64.min`, so that both can be negated.
        case small(Int64, over: Int64)
        indirect case large(BigInt, over: BigInt)
    }

    let form: Form

    init(form: Form) {
        self.form = form
    }

    package init(_ whole: Int) {
        self = Exact.reduced(Int128(whole), over: 1)
    }

    /// Nil when the denominator is zero.
    package init?(_ numerator: Int, over denominator: Int) {
        guard denominator != 0 else { return nil }
        let sign: Int128 = denominator < 0 ? -1 : 1
        self = Exact.reduced(Int128(numerator) * sign, over: Int128(denominator) * sign)
    }

    package static let zero = Exact(form: .small(0, over: 1))
    package static let one = Exact(form: .small(1, over: 1))

    var numerator: BigInt {
        switch form {
        case .small(let numerator, _): BigInt(numerator)
        case .large(let numerator, _): numerator
        }
    }

    var denominator: BigInt {
        switch form {
        case .small(_, let denominator): BigInt(denominator)
        case .large(_, let denominator): denominator
        }
    }

    /// The bits its two halves take: the measure by which the engine refuses numbers that grow without end.
    package var bits: Int {
        switch form {
        case .small(let numerator, let denominator):
            128 - numerator.magnitude.leadingZeroBitCount - denominator.leadingZeroBitCount
        case .large(let numerator, let denominator):
            numerator.magnitude.bitWidth + denominator.magnitude.bitWidth
        }
    }
}

// MARK: What kind of number it is

extension Exact {
    package var isWhole: Bool {
        switch form {
        case .small(_, let denominator): denominator == 1
        case .large(_, let denominator): denominator == 1
        }
    }

    package var isZero: Bool { form == .small(0, over: 1) }

    /// -1, 0 or 1.
    package var sign: Int {
        switch form {
        case .small(let numerator, _): Int(numerator.signum())
        case .large(let numerator, _): numerator.sign == .minus ? -1 : 1
        }
    }

    /// The number itself when it is whole and fits; nil otherwise.
    package var wholeValue: Int? {
        switch form {
        case .small(let numerator, let denominator): denominator == 1 ? Int(numerator) : nil
        case .large(let numerator, let denominator): denominator == 1 ? Int(exactly: numerator) : nil
        }
    }
}

extension Exact {
    /// The denominator as a number.
    var denominatorNumber: Exact {
        switch form {
        case .small(_, let denominator): Exact(form: .small(denominator, over: 1))
        case .large(_, let denominator): Exact.reduced(denominator, over: 1)
        }
    }
}

extension Exact: Comparable {
    package static func < (left: Exact, right: Exact) -> Bool {
        switch (left.form, right.form) {
        case (.small(let a, let b), .small(let c, let d)):
            b == d ? a < c : Int128(a) * Int128(d) < Int128(c) * Int128(b)
        case (.small, .large), (.large, .small), (.large, .large):
            left.numerator * right.denominator < right.numerator * left.denominator
        }
    }
}

extension Exact: ExpressibleByIntegerLiteral {
    package init(integerLiteral whole: Int) {
        self.init(whole)
    }
}

extension Exact: CustomStringConvertible {
    package var description: String { text }
}

extension Exact: Codable {
    package init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        let text = try container.decode(String.self)
        guard let number = Exact(text) else {
            throw DecodingError.dataCorruptedError(in: container, debugDescription: "\(text.prefix(40)) is not an exact number")
        }
        self = number
    }

    package func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(text)
    }
}
