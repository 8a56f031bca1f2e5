import Rules
import Testing

/// R21 to R28.
@Suite struct `The duties of size and dues` {
    static let sizes: [DutyRow] = [
        DutyRow("r21", .met, "600 with an approved congress", .met) {
            size(&$0, "committee", 600, congress: true, approved: true)
        },
        DutyRow("r21", .broken, "400 with a congress", .notMet) { size(&$0, "committee", 400, congress: true) },
        DutyRow("r21", .border, "500 with an approved congress", .met) {
            size(&$0, "committee", 500, congress: true, approved: true)
        },
        DutyRow("r21", .border, "499, not scattered", .notMet) { size(&$0, "committee", 499, congress: true, approved: true) },
        DutyRow("r21", .other, "600 without a congress: it may, it need not", .met) { size(&$0, "committee", 600) },
        DutyRow("r21", .notApplicable, "a branch", .notApplicable) { _ in },
        DutyRow("r21", .notComputable, "approval not recorded", .notComputable) {
            size(&$0, "committee", 600, congress: true)
            $0.facts["is_approved"] = nil
        },

        DutyRow("r22", .met, "nine", .met) { _ in },
        DutyRow("r22", .broken, "two, not joint", .notMet) { $0.facts["full_members"] = .number(2) },
        DutyRow("r22", .border, "three", .met) { $0.facts["full_members"] = .number(3) },
        DutyRow("r22", .border, "two, joint", .met) {
            $0.facts["full_members"] = .number(2)
            $0.facts["is_joint"] = .truth(true)
        },
        DutyRow("r22", .notApplicable, "a committee", .notApplicable) { $0.facts["form"] = .text("committee") },
        DutyRow("r22", .notComputable, "members not recorded", .notComputable) { $0.facts["full_members"] = nil },
        DutyRow("r22_most", .met, "ten", .met) { _ in },
        DutyRow("r22_most", .broken, "seventy", .notMet) { $0.facts["members"] = .number(70) },
        DutyRow("r22_most", .border, "fifty", .met) { $0.facts["members"] = .number(50) },
        DutyRow("r22_most", .border, "fifty-one", .notMet) { $0.facts["members"] = .number(51) },
        DutyRow("r22_most", .notApplicable, "a committee", .notApplicable) { $0.facts["form"] = .text("committee") },
        DutyRow("r22_most", .notComputable, "members not recorded", .notComputable) { $0.facts["members"] = nil },
        DutyRow("r22_joint", .met, "three units", .met) { joint(&$0, 3) },
        DutyRow("r22_joint", .broken, "eight units", .notMet) { joint(&$0, 8) },
        DutyRow("r22_joint", .border, "five units", .met) { joint(&$0, 5) },
        DutyRow("r22_joint", .notApplicable, "not joint", .notApplicable) { _ in },
        DutyRow("r22_joint", .notComputable, "units not recorded", .notComputable) { joint(&$0, nil) },
        DutyRow("r22_project", .met, "a year", .met) { $0.facts["project_months"] = .number(12) },
        DutyRow("r22_project", .broken, "three months", .notMet) { $0.facts["project_months"] = .number(3) },
        DutyRow("r22_project", .border, "six months", .met) { $0.facts["project_months"] = .number(6) },
        DutyRow("r22_project", .notApplicable, "no project", .notApplicable) { _ in },
        DutyRow("r22_project", .notComputable, "form not recorded", .notComputable) {
            $0.facts["form"] = nil
            $0.facts["project_months"] = .number(12)
        },

        DutyRow("r23", .met, "nine with a committee", .met) { _ in },
        DutyRow("r23", .broken, "nine without", .notMet) { $0.facts["has_committee"] = .truth(false) },
        DutyRow("r23", .border, "seven with a committee", .met) { $0.facts["full_members"] = .number(7) },
        DutyRow("r23", .border, "six with a committee", .notMet) { $0.facts["full_members"] = .number(6) },
        DutyRow("r23", .border, "six without", .met) {
            $0.facts["full_members"] = .number(6)
            $0.facts["has_committee"] = .truth(false)
        },
        DutyRow("r23", .notApplicable, "a committee", .notApplicable) { $0.facts["form"] = .text("committee") },
        DutyRow("r23", .notComputable, "committee not recorded", .notComputable) { $0.facts["has_committee"] = nil },
        DutyRow("r23_seats", .met, "three", .met) { _ in },
        DutyRow("r23_seats", .broken, "two", .notMet) { $0.facts["committee_members"] = .number(2) },
        DutyRow("r23_seats", .border, "seven", .met) { $0.facts["committee_members"] = .number(7) },
        DutyRow("r23_seats", .border, "eight", .notMet) { $0.facts["committee_members"] = .number(8) },
        DutyRow("r23_seats", .notApplicable, "no committee", .notApplicable) { $0.facts["has_committee"] = .truth(false) },
        DutyRow("r23_seats", .notComputable, "seats not recorded", .notComputable) { $0.facts["committee_members"] = nil },

        DutyRow("r24", .met, "an agency branch of 20", .met) { agency(&$0, "branch", 20) },
        DutyRow("r24", .broken, "an agency branch of 120", .notMet) { agency(&$0, "branch", 120) },
        DutyRow("r24", .border, "a general branch of 50", .met) { agency(&$0, "general_branch", 50) },
        DutyRow("r24", .border, "a general branch of 49, without approval", .notMet) { agency(&$0, "general_branch", 49) },
        DutyRow("r24", .border, "a general branch of 49, with approval", .met) {
            agency(&$0, "general_branch", 49)
            $0.facts["is_approved"] = .truth(true)
        },
        DutyRow("r24", .border, "a committee of 100", .met) { agency(&$0, "committee", 100) },
        DutyRow("r24", .border, "a general branch of 100", .notMet) { agency(&$0, "general_branch", 100) },
        DutyRow("r24", .notApplicable, "a village", .notApplicable) { _ in },
        DutyRow("r24", .notComputable, "field not recorded", .notComputable) { $0.facts["field"] = nil },
    ]

    static let dues: [DutyRow] = [
        DutyRow("r25", .met, "4,000 at 1 per cent", .met) { pays(&$0, "employed", 4000, "40") },
        DutyRow("r25", .broken, "4,000 at half a per cent", .notMet) { pays(&$0, "employed", 4000, "20") },
        DutyRow("r25", .border, "3,000 at half a per cent", .met) { pays(&$0, "employed", 3000, "15") },
        DutyRow("r25", .border, "3,001 at 1 per cent of the whole", .notMet) { pays(&$0, "employed", 3001, "30") },
        DutyRow("r25", .border, "5,000 at 1 per cent", .met) { pays(&$0, "employed", 5000, "50") },
        DutyRow("r25", .border, "10,000 at one and a half", .met) { pays(&$0, "employed", 10000, "150") },
        DutyRow("r25", .border, "10,001 at 2", .met) { pays(&$0, "employed", 10001, "200.02") },
        DutyRow("r25", .other, "more than owed", .met) { pays(&$0, "employed", 3000, "100") },
        DutyRow("r25", .other, "not paid", .notMet) { pays(&$0, "employed", 3000, nil) },
        DutyRow("r25", .notApplicable, "nobody employed", .notApplicable) { _ in },
        DutyRow("r25", .notComputable, "income not recorded", .notComputable) { pays(&$0, "employed", nil, "20") },
        DutyRow("r26", .met, "4,000 at half a per cent", .met) { pays(&$0, "retired", 4000, "20") },
        DutyRow("r26", .broken, "6,000 at half a per cent", .notMet) { pays(&$0, "retired", 6000, "30") },
        DutyRow("r26", .border, "5,000 at half a per cent", .met) { pays(&$0, "retired", 5000, "25") },
        DutyRow("r26", .notApplicable, "nobody retired", .notApplicable) { _ in },
        DutyRow("r26", .notComputable, "pension not recorded", .notComputable) { pays(&$0, "retired", nil, "20") },
        DutyRow("r27_farmer", .met, "half a yuan where the province says so", .met, settings: half) {
            pays(&$0, "farmer", nil, "0.5")
        },
        DutyRow("r27_farmer", .broken, "0.3 where half is owed", .notMet, settings: half) { pays(&$0, "farmer", nil, "0.3") },
        DutyRow("r27_farmer", .broken, "below the lowest any province may set", .notMet) { pays(&$0, "farmer", nil, "0.1") },
        DutyRow("r27_farmer", .border, "1 yuan is enough in any province", .met) { pays(&$0, "farmer", nil, "1") },
        DutyRow("r27_farmer", .border, "0.2 may be enough or not", .notComputable) { pays(&$0, "farmer", nil, "0.2") },
        DutyRow("r27_farmer", .notApplicable, "no farmer", .notApplicable) { _ in },
        DutyRow("r27_farmer", .notComputable, "the province has set nothing", .notComputable) { pays(&$0, "farmer", nil, "0.5") },
        DutyRow("r27_student", .met, "0.2", .met) { pays(&$0, "student", nil, "0.2") },
        DutyRow("r27_student", .met, "waived", .met) { pays(&$0, "student", nil, nil, isWaived: true) },
        DutyRow("r27_student", .broken, "0.1", .notMet) { pays(&$0, "student", nil, "0.1") },
        DutyRow("r27_student", .border, "not paid on the last day of the month", .notYetDue, asOf: "2017-05-31") {
            pays(&$0, "student", nil, nil)
        },
        DutyRow("r27_student", .notApplicable, "no student", .notApplicable) { _ in },
    ]

    static let half: [String: Value] = ["farmer_dues": Exact("0.5").map { .number($0) } ?? .truth(false)]

    @Test(arguments: sizes + dues) func `stand as the table says`(row: DutyRow) throws {
        try row.check()
    }

    @Test func `say how much is still to pay`() throws {
        let finding = try DutyRow("r25", .other, "", .notMet) { Self.pays(&$0, "employed", 4000, "20") }.finding()
        #expect(finding.shortfalls.first?.mend == Phrase("duties.mend.pay", ["20"]))
    }

    static func size(
        _ record: inout DutyRecord,
        _ form: String,
        _ members: Int,
        congress: Bool = false,
        approved: Bool = false
    ) {
        record.facts["form"] = .text(form)
        record.facts["members"] = .number(Exact(members))
        record.facts["has_congress"] = .truth(congress)
        record.facts["is_approved"] = .truth(approved)
    }

    static func joint(_ record: inout DutyRecord, _ units: Int?) {
        record.facts["is_joint"] = .truth(true)
        record.facts["units"] = units.map { .number(Exact($0)) }
    }

    static func agency(_ record: inout DutyRecord, _ form: String, _ members: Int) {
        record.facts["field"] = .text("agency")
        record.facts["form"] = .text(form)
        record.facts["members"] = .number(Exact(members))
    }

    static func pays(_ record: inout DutyRecord, _ group: String, _ base: Int?, _ paid: String?, isWaived: Bool = false) {
        record.dues = [
            DuesPayment(
                "p",
                group: group,
                month: DutyBench.day("2017-05-01"),
                base: base.map { Exact($0) },
                paid: paid.flatMap { Exact($0) },
                isWaived: isWaived
            )
        ]
    }
}
