import Rules
import Testing

@Suite struct `A value far off` {
    private let limit = Exact("3.5") ?? .one

    private func outlier(_ value: Exact, _ others: [Exact], least: Int = 5) -> Outlier? {
        Outlier(value, among: others, limit: limit, least: least)
    }

    @Test func `is told with the median of the others`() throws {
        let found = try #require(outlier(40, [10, 11, 12, 13, 14]))
        #expect(found.median == 12)
        // 0.6745 × 28 ÷ 1
        #expect(found.score == Exact("18.886"))
    }

    @Test func `is not one that lies among them`() {
        #expect(outlier(15, [10, 11, 12, 13, 14]) == nil)
    }

    @Test func `is one only beyond the limit itself`() throws {
        // MAD 1, median 0: 0.6745 × d > 3.5 ⇔ d > 7000/1349.
        let others: [Exact] = [-1, -1, 0, 1, 1]
        #expect(outlier(try #require(Exact("7000/1349")), others) == nil)
        #expect(outlier(try #require(Exact("7001/1349")), others) != nil)
    }

    @Test func `is not moved by one wild value among the others`() {
        #expect(outlier(40, [10, 11, 12, 13, 1_000_000]) != nil)
    }

    @Test func `is found where most of the others are equal`() {
        #expect(outlier(9, [5, 5, 5, 5, 6]) != nil)
        #expect(outlier(6, [5, 5, 5, 5, 10]) == nil)
    }

    @Test func `is whatever differs where all the others are equal`() throws {
        let found = try #require(outlier(6, [5, 5, 5, 5, 5]))
        #expect(found.score == nil)
        #expect(outlier(5, [5, 5, 5, 5, 5]) == nil)
    }

    @Test func `is not looked for among too few`() {
        #expect(outlier(40, [10, 11, 12, 13]) == nil)
        #expect(outlier(40, [], least: 0) == nil)
    }

    @Test func `stays as far off when all values are scaled and moved`() throws {
        var seeded = Seeded(20_171_124)
        for round in 0..<200 {
            let others = (0..<9).map { _ in Exact(seeded.whole(-50...50)) }
            let value = Exact(seeded.whole(-300...300))
            let (scale, move) = (Exact(seeded.whole(1...9)), Exact(seeded.whole(-99...99)))
            let plain = outlier(value, others)
            let moved = outlier(value * scale + move, others.map { $0 * scale + move })
            #expect(plain?.score == moved?.score && (plain == nil) == (moved == nil), "seed 20171124, round \(round)")
        }
    }
}
