import Rules
import Testing

@Suite struct `A form in words` {
    @Test func `says when it is filled in, who approves, what is made of it and what is checked`() throws {
        let part = try #require(RulebookWords(FormBench.book()).parts.first { $0.section == .forms })
        #expect(
            part.lines.map(\.key) == [
                "rules.words.form", "rules.words.form-reported", "rules.words.form-indicator", "rules.words.form-indicator",
                "rules.words.form-indicator", "rules.words.form-indicator", "rules.words.form-check.error",
                "rules.words.form-check.warning",
            ]
        )
    }

    @Test func `tells in a comparison what changed`() throws {
        let old = try FormBench.book()
        let text = FormBench.text.replacing("due: {days: 10}", with: "due: {days: 15}")
            .replacing("paid <= owed\", severity: error", with: "paid < owed\", severity: warning")
            .replacing("version: 1", with: "version: 2")
        let new = try Rulebook.read(text).get()
        let changes = RulebookDiff(from: old, to: new).changes.filter { $0.part == .form }
        #expect(changes.map(\.id) == ["dues", "dues"] && changes.allSatisfy { $0.kind == .changed })
    }
}
