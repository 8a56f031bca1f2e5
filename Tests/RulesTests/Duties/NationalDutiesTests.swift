import Rules
import Testing

@Suite struct `The national duties` {
    static let rows: [DutyRow] =
        `The duties of meetings`.rhythms + `The duties of meetings`.life + `The duties of quorum, vote and election`.meetings
        + `The duties of quorum, vote and election`.elections + `The duties of terms`.rows + `The duties of terms`.local
        + `The duties of size and dues`.sizes + `The duties of size and dues`.dues + `The clocks`.members
        + `The clocks`.admission + `The duties of attendance and quality`.rows

    /// What cannot be, and why.
    static let impossible: Set<String> = [
        // A term is asked of everybody; without one recorded it is not computable.
        "r13 notApplicable", "r14 notApplicable", "r15 notApplicable", "r16 notApplicable",
        // A fixed amount needs nothing that could be missing.
        "r27_student notComputable",
    ]

    @Test func `each have a case met, broken, on the border, not applicable and not computable`() throws {
        let shown = Set(Self.rows.map { "\($0.duty) \($0.aspect.rawValue)" })
        for duty in try DutyBench.national().duties {
            for aspect in DutyRow.Aspect.allCases where aspect != .other {
                let name = "\(duty.id) \(aspect.rawValue)"
                #expect(shown.contains(name) != Self.impossible.contains(name), "\(name)")
            }
        }
    }

    @Test func `cover R01 to R35`() throws {
        let ids = try DutyBench.national().duties.map(\.id)
        for number in 1...35 {
            let id = "r" + (number < 10 ? "0" : "") + String(number)
            #expect(ids.contains { $0.hasPrefix(id) }, "\(id)")
        }
    }

    @Test func `guess no number that a place sets`() throws {
        let book = try DutyBench.national()
        #expect(book.settings.allSatisfy { $0.value == nil && $0.isLocal })
        let plan = try book.plan()
        #expect(plan.settings.isEmpty)
    }

    @Test func `each name a source or say that there is none`() throws {
        for duty in try DutyBench.national().duties {
            #expect(duty.source.url != nil && duty.source.reliability != nil || duty.source.note != nil, "\(duty.id)")
        }
    }
}
