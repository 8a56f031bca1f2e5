import Rules
import Testing

@Suite struct `An exact number` {
    @Test(arguments: [
        ("0", "0"), ("12", "12"), ("-0.5", "-0.5"), ("3780/41", "3780/41"), ("15%", "0.15"), ("15 %", "0.15"),
        ("12.5 %", "0.125"), ("0.10", "0.1"), ("6/4", "1.5"), ("-6/4", "-1.5"), ("007", "7"), ("-0", "0"), ("0/5", "0"),
        ("1/3", "1/3"), ("1/8", "0.125"), ("1/80000", "0.0000125"), ("-1/30", "-1/30"),
        ("9223372036854775807", "9223372036854775807"), ("-9223372036854775808", "-9223372036854775808"),
        ("123456789012345678901234567890.5", "123456789012345678901234567890.5"),
        ("1/18446744073709551616", "0.0000000000000000000542101086242752217003726400434970855712890625"),
    ])
    func `is read and written in its shortest exact form`(read: String, written: String) throws {
        let number = try #require(Exact(read))
        #expect(number.text == written)
        #expect(Exact(number.text) == number)
    }

    @Test(arguments: [
        "", " ", "-", "+1", "1.", ".5", "1..2", "1.2.3", "1,000", "1 000", "1e3", "0x10", "１２", "12％", "1/0", "1/-2", "/2", "1/",
        "1/2/3", "1.5/2", "5%%", "%", " 1", "1 ", "−1", "五", "1/3%", "15  %", "NaN", "½", "--1",
    ])
    func `is not read from anything else`(text: String) {
        #expect(Exact(text) == nil)
    }

    @Test func `is not read from a text beyond all measure`() {
        #expect(Exact(String(repeating: "9", count: 200)) != nil)
        #expect(Exact(String(repeating: "9", count: 201)) == nil)
    }

    @Test(arguments: [
        ("2.5", 0, Rounding.halfUp, "3"), ("-2.5", 0, .halfUp, "-3"), ("2.4", 0, .halfUp, "2"), ("2.5", 0, .nearest, "3"),
        ("2.5", 0, .halfEven, "2"), ("3.5", 0, .halfEven, "4"), ("-2.5", 0, .halfEven, "-2"), ("2.51", 0, .halfEven, "3"),
        ("2.9", 0, .down, "2"), ("-2.9", 0, .down, "-2"), ("2.1", 0, .up, "3"), ("-2.1", 0, .up, "-3"), ("2", 0, .up, "2"),
        ("-2.1", 0, .floor, "-3"), ("2.9", 0, .floor, "2"), ("2.1", 0, .ceiling, "3"), ("-2.9", 0, .ceiling, "-2"),
        ("90.195", 2, .halfUp, "90.2"), ("2/3", 4, .halfUp, "0.6667"), ("1250", -2, .halfUp, "1300"),
        ("1250", -2, .halfEven, "1200"),
        ("0.004", 2, .halfUp, "0"), ("99999999999999999999.995", 2, .halfUp, "100000000000000000000"),
    ])
    func `is rounded as its mode says`(text: String, decimals: Int, rounding: Rounding, expected: String) throws {
        #expect(try #require(Exact(text)).rounded(to: decimals, rounding).text == expected)
    }

    @Test(arguments: [
        ("90.2", 2, "90.20"), ("-0.004", 2, "0.00"), ("-0.005", 2, "-0.01"), ("0.5", 0, "1"), ("8/15", 4, "0.5333"),
        ("7", 3, "7.000"), ("-12.345", 1, "-12.3"), ("0.05", 2, "0.05"),
    ])
    func `is shown with all its decimals`(text: String, decimals: Int, shown: String) throws {
        #expect(try #require(Exact(text)).shown(decimals: decimals, rounding: .halfUp) == shown)
    }

    @Test(arguments: [
        ("2", 10, "1024"), ("-2", 3, "-8"), ("2/3", -2, "2.25"), ("7", 0, "1"), ("0", 0, "1"),
        ("0.1", 20, "0.00000000000000000001"),
    ])
    func `is raised to whole powers`(base: String, exponent: Int, power: String) throws {
        #expect(try #require(Exact(base)).raised(to: exponent)?.text == power)
    }

    @Test func `has no inverse when it is zero`() {
        #expect(Exact.zero.inverse == nil)
        #expect(Exact(5) / 0 == nil)
        #expect(Exact.zero.raised(to: -1) == nil)
        #expect(Exact(1, over: 0) == nil)
    }

    @Test func `is the same value whichever way it was reached`() throws {
        let third = try #require(Exact(1, over: 3))
        #expect(third + third + third == 1)
        #expect(Set([third, try #require(Exact("2/6")), try #require(Exact(-3, over: -9))]).count == 1)
        let huge = try #require(Exact(10).raised(to: 40))
        #expect(huge + 1 - huge == 1)
        #expect(Set([huge + 1 - huge, 1]).count == 1)
    }

    @Test func `keeps its sign at the borders of machine integers`() throws {
        let least = Exact(Int.min)
        #expect(least.text == "-9223372036854775808")
        #expect((-least).text == "9223372036854775808")
        #expect(-(-least) == least)
        #expect(least < Exact(Int.max))
        #expect(least.wholeValue == Int.min)
        #expect((least - 1).wholeValue == nil)
        #expect((least * least).text == "85070591730234615865843651857942052864")
        #expect(least.inverse?.inverse == least)
        #expect(least.sign == -1)
    }

    @Test(arguments: [("2.5", "2", "3"), ("-2.5", "-3", "-2"), ("4", "4", "4"), ("1/3", "0", "1"), ("-1/3", "-1", "0")])
    func `lies between its floor and its ceiling`(text: String, floor: String, ceiling: String) throws {
        let number = try #require(Exact(text))
        #expect(number.floor.text == floor)
        #expect(number.ceiling.text == ceiling)
    }
}
