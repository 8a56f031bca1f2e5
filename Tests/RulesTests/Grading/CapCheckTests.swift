import Rules
import Testing

@Suite struct `Checking decided grades against the limits` {
    private static let rules =
        SampleGrading.open + """
            shares:
              - {id: top, grades: [five], at_most: 30 %, rounding: down}
              - {id: low, grades: [three, none], at_least: 20 %, rounding: up}
            """

    private func broken(
        _ grades: [String?],
        counts: PeerCounts = .listed,
        outside: Set<Int> = []
    ) throws -> [String] {
        let plan = try #require(try SampleGrading.rulebook(Self.rules).plan().gradings.first)
        let decided = grades.enumerated().map { index, grade in
            CapCheck.Decided(peer: "\(index)", grade: grade, isOutside: outside.contains(index))
        }
        return CapCheck(plan).broken(by: decided, counts: counts).map { "\($0.rule) \($0.found)/\($0.number)" }
    }

    @Test func `finds nothing where all are kept`() throws {
        #expect(try broken(["five", "four", "four", "three"]) == [])
    }

    @Test func `finds a cap that is exceeded`() throws {
        #expect(try broken(["five", "five", "four", "three"]) == ["top 2/1"])
    }

    @Test func `finds a floor that is not reached`() throws {
        #expect(try broken(["five", "four", "four", "four"]) == ["low 0/1"])
    }

    @Test func `waits for the decisions still open`() throws {
        #expect(try broken(["five", "four"], counts: PeerCounts(total: 10, byClass: [:])) == [])
        let nine = [String?](repeating: "four", count: 9)
        #expect(try broken(nine, counts: PeerCounts(total: 10, byClass: [:])) == ["low 0/2"])
    }

    @Test func `leaves out grades awarded outside the shares`() throws {
        #expect(try broken(["five", "five", "four", "three"], outside: [0]) == [])
    }

    @Test func `leaves out those who are not graded`() throws {
        #expect(try broken(["five", "four", "three", nil]) == ["top 1/0"])
    }
}
