import Domain
import Rules
import TestWorld
import Testing

private let told = [World.village.text, "2017-h1"]

@Suite struct `Filling a form in` {
    let books: MemoryLedger

    init() throws {
        books = try World.books(at: .recording, under: World.formedRulebook)
        try World.enlistForForms(in: books)
    }

    @Test func `keeps the values, and each with who changed it, from what to what`() throws {
        try books.submit(World.filling(World.village, [("paid", "8.0"), ("note", "见名册")]), by: World.vi)
        let second = try books.submit(World.filling(World.village, [("paid", "9"), ("note", " ")]), by: World.tw)
        let form = try books.require(World.filled(World.village))
        #expect(form.values == ["paid": "9"] && form.state == .draft && form.recordedIn == second.sequence)
        let changes = try books.list(Match<FormChange>("field", .text("paid"))).sorted { $0.recordedIn < $1.recordedIn }
        #expect(changes.map(\.before) == [nil, "8"] && changes.map(\.after) == ["8", "9"])
        #expect(changes.map(\.recordedBy) == [World.vi.person, World.tw.person])
        #expect(changes.last?.recordedAt == second.instant)
    }

    @Test func `is refused where nothing would change`() throws {
        try books.submit(World.filling(World.village), by: World.vi)
        #expect(throws: Refusal.formUnchanged) { try books.submit(World.filling(World.village), by: World.vi) }
        #expect(throws: Refusal.formUnchanged) { try books.submit(World.filling(World.village, [("note", "")]), by: World.vi) }
        #expect(throws: Refusal.blank("values")) { try books.submit(World.filling(World.village, []), by: World.vi) }
    }

    @Test func `is refused for what is no number, no field, or there twice`() throws {
        #expect(throws: Refusal.notANumber("paid", "八")) {
            try books.submit(World.filling(World.village, [("paid", "八")]), by: World.vi)
        }
        #expect(throws: Refusal.noSuchField(World.form, "x")) {
            try books.submit(World.filling(World.village, [("x", "1")]), by: World.vi)
        }
        #expect(throws: Refusal.repeated("field", "paid")) {
            try books.submit(World.filling(World.village, [("paid", "1"), ("paid", "2")]), by: World.vi)
        }
    }

    @Test func `is refused for a form or period there is none of`() throws {
        #expect(throws: Refusal.noSuchPeriod(World.form, "2017-q1")) {
            try books.submit(World.filling(World.village, period: "2017-q1"), by: World.vi)
        }
        let other = FillForm(
            cycle: World.cycle,
            organisation: World.village,
            form: "world-review.other",
            period: "2017-h1",
            values: [.init(field: "paid", value: "1")]
        )
        #expect(throws: Refusal.noSuchForm("world-review.other", World.village)) { try books.submit(other, by: World.vi) }
        #expect(throws: Refusal.noSuchForm(World.form, World.root)) { try books.submit(World.filling(World.root), by: World.ada) }
    }

    @Test func `is refused when somebody else changed it meanwhile`() throws {
        let first = try books.submit(World.filling(World.village, [("paid", "1")], seen: 0), by: World.vi)
        #expect(throws: Refusal.formChangedMeanwhile) {
            try books.submit(World.filling(World.village, [("paid", "2")], seen: 0), by: World.tw)
        }
        try books.submit(World.filling(World.village, [("paid", "2")], seen: first.sequence), by: World.tw)
    }

    @Test func `is refused to whoever keeps no records there`() throws {
        for signer in [World.cy, World.re, World.ed] {
            #expect(throws: Refusal(.forbidden, "forbidden.role", [World.village.text])) {
                try books.submit(World.filling(World.village), by: signer)
            }
        }
    }

    @Test func `is refused once the results are frozen`() throws {
        let books = try World.books(at: .deciding, under: World.formedRulebook)
        #expect(throws: Refusal.notWhile(.deciding)) { try books.submit(World.filling(), by: World.bo) }
    }
}

@Suite struct `Handing a form in` {
    let books: MemoryLedger

    init() throws {
        books = try World.books(at: .recording, under: World.formedRulebook)
        try World.enlistForForms(in: books)
    }

    private func submit(_ values: [(String, String?)], _ explanations: [SubmitForm.Explained] = []) throws {
        try books.submit(World.filling(World.village, values), by: World.vi)
        try books.submit(SubmitForm(World.filled(World.village), explanations: explanations), by: World.vi)
    }

    @Test func `lays it before the organisation above, and notes the day`() throws {
        try submit(World.formValues)
        let form = try books.require(World.filled(World.village))
        #expect(form.state == .submitted && form.waiting == World.township && !form.waitsForOffice)
        #expect(form.submittedBy == World.vi.person)
        #expect(form.firstSubmittedOn == Day("2018-01-01"))
    }

    @Test func `lays that of a district before the office`() throws {
        try books.submit(World.filling(), by: World.bo)
        try books.submit(SubmitForm(World.filled), by: World.bo)
        let form = try books.require(World.filled)
        #expect(form.waiting == World.root && form.waitsForOffice)
    }

    @Test func `is refused with the number of gaps and the first`() throws {
        #expect(throws: Refusal(.invalid, "duties.form-incomplete", ["2", "按时交纳人数"])) { try submit([("owed", "10")]) }
    }

    @Test func `is refused for values out of bounds and checks that must hold`() throws {
        #expect(throws: Refusal(.invalid, "duties.form-wrong", ["1", "按时交纳人数不多于应交人数"])) {
            try submit([("paid", "11"), ("owed", "10"), ("amount", "1")])
        }
        #expect(throws: Refusal(.invalid, "duties.form-wrong", ["1", "按时交纳人数"])) {
            try submit([("paid", "-1"), ("owed", "10"), ("amount", "1")])
        }
    }

    @Test func `asks why a check does not hold that need not, and keeps the answer`() throws {
        let few = [("paid", "1"), ("owed", "2"), ("amount", "5")]
        #expect(throws: Refusal(.invalid, "duties.form-unexplained", ["1", "应交人数不少于五人"])) { try submit(few) }
        try books.submit(
            SubmitForm(World.filled(World.village), explanations: [.init(check: "steady", words: "支部刚成立")]),
            by: World.vi
        )
        #expect(try books.require(World.filled(World.village)).explanations == ["steady": "支部刚成立"])
    }

    @Test func `is refused twice, and closes every field with the reason and who opens it`() throws {
        try submit(World.formValues)
        let id = World.filled(World.village)
        #expect(throws: Refusal(.conflict, "duties.form-submitted", told)) {
            try books.submit(SubmitForm(id), by: World.vi)
        }
        #expect(throws: Refusal(.conflict, "duties.form-waits", ["南门街道"])) {
            try books.submit(World.filling(World.village, [("paid", "7")]), by: World.vi)
        }
    }

    @Test func `can be taken back until somebody approved it`() throws {
        try submit(World.formValues)
        let id = World.filled(World.village)
        try books.submit(WithdrawForm(id), by: World.vi)
        #expect(try books.require(id).state == .draft)
        try books.submit(World.filling(World.village, [("paid", "7")]), by: World.vi)
        let stamp = try books.submit(SubmitForm(id), by: World.vi)
        try books.submit(ApproveForms([.init(id, at: stamp.sequence)]), by: World.tw)
        #expect(throws: Refusal(.conflict, "duties.form-half-approved", told)) {
            try books.submit(WithdrawForm(id), by: World.vi)
        }
        #expect(throws: Refusal(.conflict, "duties.form-waits-for-office")) {
            try books.submit(World.filling(World.village, [("paid", "6")]), by: World.vi)
        }
    }

    @Test func `shows the figures of the period before to the checks`() throws {
        let text = World.formedRulebook.replacing("owed >= 5", with: "owed >= owed_before")
        let books = try World.books(at: .recording, under: text)
        try books.submit(World.filling(), by: World.bo)
        try books.submit(SubmitForm(World.filled), by: World.bo)
        try books.submit(
            World.filling(World.district, [("paid", "8"), ("owed", "9"), ("amount", "1")], period: "2017-h2"),
            by: World.bo
        )
        #expect(throws: Refusal(.invalid, "duties.form-unexplained", ["1", "应交人数不少于五人"])) {
            try books.submit(SubmitForm(World.filled(World.district, "2017-h2")), by: World.bo)
        }
    }
}
