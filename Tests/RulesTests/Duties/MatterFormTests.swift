import Rules
import Testing

@Suite struct `The form for matters` {
    @Test func `has the steps of every clock, those it counts from and those that stop it`() throws {
        let form = MatterForm([try DutyBench.national()])
        #expect(
            form.entries.map(\.kind) == [
                "term_change", "admission", "arrears", "absence", "lost_contact", "away", "abroad",
            ]
        )
        #expect(form.entry("lost_contact")?.steps.map(\.id) == ["lost_since", "stopped", "removed", "found"])
        #expect(form.entry("term_change")?.steps.map(\.id) == ["expiry", "requested", "elected", "reported"])
    }

    @Test func `puts the steps of several rules about one kind together, each once, with its label`() throws {
        let form = MatterForm([try DutyBench.national()])
        let admission = try #require(form.entry("admission"))
        #expect(Set(admission.steps.map(\.id)).count == admission.steps.count)
        #expect(admission.steps.first { $0.id == "branch_meeting" }?.label?.text(in: "en") == "Branch meeting")
        #expect(admission.steps.contains { $0.id == "political_review" && $0.label == nil })
        #expect(admission.amounts == ["training_days", "training_hours"])
        #expect(admission.canBeExtended)
        #expect(form.entry("arrears")?.canBeExtended == false)
    }
}
