import Domain
import Rules
import TestWorld
import Testing

private let told = [World.village.text, "2017-h1"]

@Suite struct `Approving a form` {
    let books: MemoryLedger
    let id = World.filled(World.village)

    init() throws {
        books = try World.books(at: .recording, under: World.formedRulebook)
        try World.enlistForForms(in: books)
        try books.submit(World.filling(World.village), by: World.vi)
        try books.submit(SubmitForm(id), by: World.vi)
    }

    private var seen: ApproveForms.Seen {
        get throws { try .init(id, at: books.require(id).recordedIn) }
    }

    private func approve(by signer: Signer, note: String? = nil) throws {
        try books.submit(ApproveForms([seen], note: note), by: signer)
    }

    private func income(_ organisation: Organisation.ID = World.village) throws -> Observation? {
        try books.observation(of: "income", in: World.cycle, for: books.require(organisation))
    }

    @Test func `goes up step by step, and counts after the last`() throws {
        try approve(by: World.tw, note: "属实")
        #expect(try books.require(id).waitsForOffice && books.require(id).approvals == 1)
        #expect(try income() == nil)
        try approve(by: World.ada)
        let form = try books.require(id)
        #expect(form.state == .approved && form.approved == form.values && form.waiting == nil)
        #expect(try income()?.value == 80)
        let source = Provenance(table: "formed_value", record: "2017|income|330203001201", entry: form.recordedIn)
        #expect(try income()?.source == source)
        #expect(try books.allObservations(of: "income", in: World.cycle).map(\.value.value) == [80])
        let steps = try books.list(Match<FormStep>("filled_form", .id(id))).sorted { $0.recordedIn < $1.recordedIn }
        #expect(steps.map(\.what) == [.submitted, .approved, .approved])
        #expect(steps.map(\.place) == [nil, World.township, World.root] && steps.map(\.note) == [nil, "属实", nil])
    }

    @Test func `wins over what was recorded or corrected for the indicator`() throws {
        let values = [RecordObservations.Observed(organisation: World.village, value: "5")]
        try books.submit(RecordObservations(cycle: World.cycle, indicator: "income", values: values), by: World.ada)
        #expect(try income()?.value == 5)
        try approve(by: World.tw)
        try approve(by: World.ada)
        #expect(try income()?.value == 80)
        let correction = CorrectObservation(
            cycle: World.cycle,
            indicator: "income",
            organisation: World.village,
            value: "6",
            reason: "误"
        )
        #expect(throws: Refusal(.conflict, "duties.corrects-formed", ["income", World.village.text, World.form])) {
            try books.submit(correction, by: World.ada)
        }
    }

    @Test func `leaves an indicator missing that needs a later period`() throws {
        try approve(by: World.tw)
        try approve(by: World.ada)
        #expect(try books.observation(of: "money", in: World.cycle, for: books.require(World.village)) == nil)
    }

    @Test func `is refused to whoever handed it in, whatever they are`() throws {
        try books.submit(WithdrawForm(id), by: World.vi)
        try books.submit(SubmitForm(id), by: World.tw)
        #expect(throws: Refusal.ownForm) { try approve(by: World.tw) }
        #expect(throws: Refusal.ownForm) {
            try books.submit(ReturnForm(id, reason: "误", seen: books.require(id).recordedIn), by: World.tw)
        }
        try approve(by: World.re)
    }

    @Test func `is for the reviewer or secretary of the organisation above, or the office in their place`() throws {
        for signer in [World.vi, World.cy, World.ed, World.di] {
            #expect(throws: Refusal(.forbidden, "forbidden.role", [World.township.text])) { try approve(by: signer) }
        }
        try approve(by: World.re)
        #expect(throws: Refusal(.forbidden, "forbidden.role", [World.root.text])) { try approve(by: World.re) }
        #expect(throws: Refusal(.forbidden, "forbidden.role", [World.root.text])) { try approve(by: World.tw) }
        try approve(by: World.ada)
        #expect(throws: Refusal(.conflict, "duties.form-approved", told)) { try approve(by: World.ada) }
    }

    @Test func `is refused for what is no longer as it was seen`() throws {
        let seen = try seen
        try books.submit(WithdrawForm(id), by: World.vi)
        try books.submit(World.filling(World.village, [("paid", "1")]), by: World.vi)
        try books.submit(SubmitForm(id), by: World.vi)
        #expect(throws: Refusal.formChangedMeanwhile) { try books.submit(ApproveForms([seen]), by: World.tw) }
    }

    @Test func `takes many at once, all or none`() throws {
        let other = World.filled("330203001202")
        try books.submit(World.filling("330203001202"), by: World.ada)
        let seen = try seen
        #expect(throws: Refusal(.conflict, "duties.form-not-submitted", ["330203001202", "2017-h1"])) {
            try books.submit(ApproveForms([seen, .init(other, at: books.require(other).recordedIn)]), by: World.tw)
        }
        #expect(try books.require(id).approvals == 0)
        let stamp = try books.submit(SubmitForm(other), by: World.ada)
        #expect(throws: Refusal.repeated("form", id.text)) { try books.submit(ApproveForms([seen, seen]), by: World.tw) }
        try books.submit(ApproveForms([seen, .init(other, at: stamp.sequence)]), by: World.tw)
        #expect(try books.require(other).approvals == 1 && books.require(id).approvals == 1)
    }

    @Test func `goes as many levels up as the rulebook says, and stops below the root`() throws {
        let organisation = try books.require(World.village)
        func steps(_ approval: String) throws -> [String] {
            let text = World.formedRulebook.replacing("approval: {levels: 1}", with: "approval: \(approval)")
            let reporting = try #require(try Rulebook.read(text).get().form("dues")?.reporting)
            return try books.approvalSteps(of: reporting, for: organisation)
                .map { $0.organisation.id.text + ($0.isOffice ? " office" : "") }
        }
        #expect(try steps("{levels: 2}") == ["330203001", "330203", "3302 office"])
        #expect(try steps("{levels: 9, office: false}") == ["330203001", "330203"])
        #expect(try steps("{levels: 0}") == ["3302 office"])
    }
}

@Suite struct `A form that was returned` {
    let books: MemoryLedger
    let id = World.filled(World.village)

    init() throws {
        books = try World.books(at: .recording, under: World.formedRulebook)
        try World.enlistForForms(in: books)
        try books.submit(World.filling(World.village), by: World.vi)
        let stamp = try books.submit(SubmitForm(id), by: World.vi)
        try books.submit(ReturnForm(id, reason: "人数与名册不符", seen: stamp.sequence), by: World.tw)
    }

    @Test func `says why, keeps the old values, and lies with those below`() throws {
        let form = try books.require(id)
        #expect(form.state == .returned && form.reason == "人数与名册不符" && form.waiting == nil && form.returns == 1)
        try books.submit(World.filling(World.village, [("paid", "7")]), by: World.vi)
        let mended = try books.require(id)
        #expect(mended.earlier?["paid"] == "8" && mended.values["paid"] == "7")
        #expect(try books.list(Match<FormChange>("field", .text("paid"))).map(\.reason) == [nil, "人数与名册不符"])
    }

    @Test func `is handed in again, also as it was, and begins at the first step`() throws {
        try books.submit(SubmitForm(id, note: "名册已更新"), by: World.vi)
        let form = try books.require(id)
        #expect(form.waiting == World.township && form.earlier != nil)
        #expect(form.firstSubmittedOn == Day("2018-01-01"))
        try books.submit(ApproveForms([.init(id, at: form.recordedIn)]), by: World.tw)
        try books.submit(ReturnForm(id, reason: "金额不符", seen: books.require(id).recordedIn), by: World.ada)
        #expect(try books.require(id).approvals == 0 && books.require(id).returns == 2)
    }

    @Test func `is returned with a reason, and only while it waits`() throws {
        #expect(throws: Refusal(.conflict, "duties.form-not-submitted", told)) {
            try books.submit(ReturnForm(id, reason: "误", seen: books.require(id).recordedIn), by: World.tw)
        }
        let stamp = try books.submit(SubmitForm(id), by: World.vi)
        #expect(throws: Refusal.blank("reason")) {
            try books.submit(ReturnForm(id, reason: " ", seen: stamp.sequence), by: World.tw)
        }
        #expect(throws: Refusal(.forbidden, "forbidden.role", [World.township.text])) {
            try books.submit(ReturnForm(id, reason: "误", seen: stamp.sequence), by: World.vi)
        }
    }
}

@Suite struct `Opening one value again` {
    let books: MemoryLedger
    let id = World.filled(World.village)

    init() throws {
        books = try World.books(at: .recording, under: World.formedRulebook)
        try World.enlistForForms(in: books)
        try books.submit(World.filling(World.village), by: World.vi)
        try books.submit(SubmitForm(id), by: World.vi)
        for signer in [World.tw, World.ada] {
            try books.submit(ApproveForms([.init(id, at: books.require(id).recordedIn)]), by: signer)
        }
    }

    private func income() throws -> Exact? {
        try books.observation(of: "income", in: World.cycle, for: books.require(World.village))?.value
    }

    @Test func `is needed once it is approved, and the refusal says by whom`() throws {
        #expect(throws: Refusal(.conflict, "duties.form-locked", ["2018-01-01", "南门街道"])) {
            try books.submit(World.filling(World.village, [("paid", "7")]), by: World.vi)
        }
    }

    @Test func `opens that field only, and the approved value counts until the new one is`() throws {
        try books.submit(UnlockField(id, field: "paid", reason: "补交一人"), by: World.tw)
        #expect(throws: Refusal(.conflict, "duties.field-locked", ["南门街道"])) {
            try books.submit(World.filling(World.village, [("owed", "11")]), by: World.vi)
        }
        #expect(throws: Refusal.formUnchanged) { try books.submit(SubmitForm(id), by: World.vi) }
        try books.submit(World.filling(World.village, [("paid", "9")]), by: World.vi)
        #expect(try income() == 80)
        try books.submit(SubmitForm(id), by: World.vi)
        #expect(try income() == 80 && books.require(id).earlier?["paid"] == "8")
        for signer in [World.tw, World.ada] {
            try books.submit(ApproveForms([.init(id, at: books.require(id).recordedIn)]), by: signer)
        }
        #expect(try income() == 90)
        #expect(try books.require(id).open == [] && books.require(id).state == .approved)
        #expect(try books.list(Match<FormChange>("field", .text("paid"))).map(\.reason) == [nil, "补交一人"])
    }

    @Test func `stays with that field when it is returned`() throws {
        try books.submit(UnlockField(id, field: "paid", reason: "补交一人"), by: World.tw)
        try books.submit(World.filling(World.village, [("paid", "9")]), by: World.vi)
        let stamp = try books.submit(SubmitForm(id), by: World.vi)
        try books.submit(ReturnForm(id, reason: "凭证不全", seen: stamp.sequence), by: World.tw)
        #expect(try books.require(id).state == .unlocked && books.require(id).open == ["paid"])
        #expect(try income() == 80)
    }

    @Test func `is for those who approve, with a reason, once a field`() throws {
        #expect(throws: Refusal(.forbidden, "forbidden.role", [World.township.text])) {
            try books.submit(UnlockField(id, field: "paid", reason: "改"), by: World.vi)
        }
        #expect(throws: Refusal.blank("reason")) { try books.submit(UnlockField(id, field: "paid", reason: ""), by: World.tw) }
        #expect(throws: Refusal.noSuchField(World.form, "x")) {
            try books.submit(UnlockField(id, field: "x", reason: "改"), by: World.tw)
        }
        try books.submit(UnlockField(id, field: "paid", reason: "改"), by: World.ada)
        #expect(throws: Refusal.fieldOpen("paid")) { try books.submit(UnlockField(id, field: "paid", reason: "改"), by: World.tw) }
        try books.submit(UnlockField(id, field: "note", reason: "改"), by: World.re)
        #expect(try books.require(id).open == ["note", "paid"])
    }

    @Test func `is refused for a form that is not approved`() throws {
        try books.submit(World.filling(World.village, period: "2017-h2"), by: World.vi)
        let other = World.filled(World.village, "2017-h2")
        #expect(throws: Refusal(.conflict, "duties.form-not-approved", [World.village.text, "2017-h2"])) {
            try books.submit(UnlockField(other, field: "paid", reason: "改"), by: World.tw)
        }
    }

    @Test func `can be undone, which puts the approved values back`() throws {
        try books.submit(UnlockField(id, field: "paid", reason: "补交一人"), by: World.tw)
        try books.submit(World.filling(World.village, [("paid", "9")]), by: World.vi)
        try books.submit(LockForm(id, reason: "核对无误"), by: World.tw)
        let form = try books.require(id)
        #expect(form.state == .approved && form.values["paid"] == "8" && form.open == [] && form.reason == nil)
        #expect(try books.list(Match<FormChange>("field", .text("paid"))).map(\.after) == ["8", "9", "8"])
        #expect(throws: Refusal(.conflict, "duties.form-not-open", told)) {
            try books.submit(LockForm(id, reason: "再锁"), by: World.tw)
        }
    }
}
