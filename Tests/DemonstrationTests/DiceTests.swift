import Testing

@testable import Demonstration

@Suite struct `Thrown dice` {
    /// The first numbers of splitmix64 with seed 1234567, as Rosetta Code lists them.
    @Test func `throw what the published generator throws`() {
        var dice = Dice(seed: 1_234_567)
        let thrown = (0..<5).map { _ in dice.next() }
        #expect(
            thrown == [
                6_457_827_717_110_365_317, 3_203_168_211_198_807_973, 9_817_491_932_198_370_423, 4_593_380_528_125_082_431,
                16_408_922_859_458_223_821,
            ]
        )
    }

    @Test func `stay inside the range and reach all of it`() {
        var dice = Dice(seed: 7)
        let rolls = Set((0..<600).map { _ in dice.roll(1...6) })
        #expect(rolls == [1, 2, 3, 4, 5, 6])
    }

    @Test func `for another purpose are other dice`() {
        var first = Dice(seed: 7, for: "names")
        var second = Dice(seed: 7, for: "scores")
        var again = Dice(seed: 7, for: "names")
        let number = first.next()
        #expect(number != second.next())
        #expect(number == again.next())
    }
}
