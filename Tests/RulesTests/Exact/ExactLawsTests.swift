import BigInt
import Rules
import Testing

/// Exact numbers in integers of any size only, as plain as can be: what the real ones are compared with.
private struct Reference: Equatable {
    let numerator: BigInt
    let denominator: BigInt

    init(_ numerator: BigInt, _ denominator: BigInt) {
        let divisor = numerator.greatestCommonDivisor(with: denominator) * (denominator < 0 ? -1 : 1)
        self.numerator = numerator / divisor
        self.denominator = denominator / divisor
    }

    var text: String { denominator == 1 ? String(numerator) : "\(numerator)/\(denominator)" }
    var exact: Exact? { Exact(text) }
}

@Suite struct `The laws of exact numbers` {
    private static let seeds = Array(UInt64(1)...UInt64(400))

    /// Small numbers, numbers at the border of 64 bits, and large ones.
    private func number(_ random: inout Seeded) -> Reference {
        func whole(_ random: inout Seeded) -> BigInt {
            switch random.whole(0...4) {
            case 0: BigInt(random.whole(-20...20))
            case 1: BigInt(random.whole(-100_000...100_000))
            case 2: BigInt(Int.max) - BigInt(random.whole(-3...3))
            case 3: BigInt(Int.min) + BigInt(random.whole(-3...3))
            default: BigInt(random.whole(Int.min...Int.max)) * BigInt(random.whole(1...Int.max))
            }
        }
        let denominator = whole(&random)
        return Reference(whole(&random), denominator == 0 ? 1 : denominator)
    }

    @Test(arguments: seeds)
    func `hold against arithmetic in integers of any size`(seed: UInt64) throws {
        var random = Seeded(seed)
        let (a, b) = (number(&random), number(&random))
        let (x, y) = (try #require(a.exact), try #require(b.exact))
        let top = a.numerator * b.denominator
        let other = b.numerator * a.denominator
        let bottom = a.denominator * b.denominator

        #expect(x + y == Reference(top + other, bottom).exact)
        #expect(x - y == Reference(top - other, bottom).exact)
        #expect(x * y == Reference(a.numerator * b.numerator, bottom).exact)
        #expect(x / y == (b.numerator == 0 ? nil : Reference(top, other).exact))
        #expect((x < y) == (top < other))
        #expect((x == y) == (a == b))
        #expect(x.isWhole == (a.denominator == 1))
        #expect(x.sign == a.numerator.signum())
    }

    @Test(arguments: seeds)
    func `are those of a field`(seed: UInt64) throws {
        var random = Seeded(seed)
        let (x, y, z) = (
            try #require(number(&random).exact), try #require(number(&random).exact), try #require(number(&random).exact)
        )
        #expect(x + y == y + x)
        #expect((x + y) + z == x + (y + z))
        #expect((x * y) * z == x * (y * z))
        #expect(x * (y + z) == x * y + x * z)
        #expect(x - x == 0)
        if let quotient = y / x { #expect(quotient * x == y) } else { #expect(x.isZero) }
        #expect(Exact.sum([x, y, z]) == x + y + z)
        #expect((x + y - y).hashValue == x.hashValue)
    }

    @Test(arguments: seeds)
    func `make its text read back the same`(seed: UInt64) throws {
        var random = Seeded(seed)
        let number = try #require(number(&random).exact)
        if number.text.utf8.count <= Exact.longestText { #expect(Exact(number.text) == number) }
    }

    @Test(arguments: seeds)
    func `keep a rounded number within one unit on the side its mode says`(seed: UInt64) throws {
        var random = Seeded(seed)
        let number = try #require(number(&random).exact)
        let decimals = random.whole(0...4)
        let unit = try #require(Exact("0.1")?.raised(to: decimals))
        let half = unit * (try #require(Exact("1/2")))
        for rounding in Rounding.allCases {
            let distance = number.rounded(to: decimals, rounding) - number
            #expect(distance.magnitude < unit)
            switch rounding {
            case .halfUp, .halfEven, .nearest: #expect(distance.magnitude <= half)
            case .down: #expect(distance.sign * number.sign <= 0)
            case .up: #expect(distance.sign * number.sign >= 0)
            case .floor: #expect(distance <= 0)
            case .ceiling: #expect(distance >= 0)
            }
        }
    }
}

extension BigInt {
    fileprivate func signum() -> Int {
        self == 0 ? 0 : self < 0 ? -1 : 1
    }
}
