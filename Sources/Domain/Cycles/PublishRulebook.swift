package import Rules

/// Publishes a rulebook: its text, read without a mistake, under the SHA-256 of that text.
///
/// A version of a rulebook is published once; another text needs another version. A field that a form of another rulebook
/// already asks for is refused. Drafts with that text are done with it.
package struct PublishRulebook: Command {
    package static let name = "cycles.publish-rulebook"

    /// The whole file.
    package let text: String

    package init(text: String) {
        self.text = text
    }

    package func authorize(_ signer: Signer, in facts: some Facts) throws {
        try signer.requires([.office], over: facts.root(), in: facts)
    }

    package func validate(in facts: some Facts) throws {
        let rulebook = try read()
        let id = RulebookEdition.id(of: rulebook)
        guard try !facts.exists(id) else { throw Refusal.rulebookExists(id) }
        let match = Match<RulebookEdition>("name", .text(rulebook.id)).and("version", .whole(rulebook.version))
        guard try facts.count(match) == 0 else { throw Refusal.rulebookVersionTaken(rulebook.id, rulebook.version) }
        try checkFields(of: rulebook, in: facts)
    }

    package func apply(to ledger: some Ledger, at stamp: Stamp) throws {
        let rulebook = try read()
        try ledger.save(
            RulebookEdition(
                id: RulebookEdition.id(of: rulebook),
                name: rulebook.id,
                version: rulebook.version,
                text: rulebook.text,
                publishedAt: stamp.instant
            )
        )
        try finishDrafts(as: RulebookEdition.id(of: rulebook), in: ledger)
    }

    /// The newest text of an open draft may be this one.
    private func finishDrafts(as edition: RulebookEdition.ID, in ledger: some Ledger) throws {
        let digest = RulebookDraftRevision.digest(of: text)
        for revision in try ledger.list(Match<RulebookDraftRevision>("digest", .text(digest))) {
            guard var draft = try ledger.find(revision.draft), draft.state == .open, draft.revision == revision.number else {
                continue
            }
            draft.state = .published
            draft.edition = edition
            try ledger.save(draft)
        }
    }

    private func checkFields(of rulebook: Rulebook, in facts: some Facts) throws {
        guard !rulebook.forms.isEmpty else { return }
        let published = try facts.list(Match<RulebookEdition>()).map { try $0.read() }
        let duplicates = FieldIndex(published).duplicates(in: rulebook)
        guard duplicates.isEmpty else { throw Refusal.duplicateFields(duplicates) }
    }

    private func read() throws -> Rulebook {
        switch Rulebook.read(text) {
        case .success(let rulebook): return rulebook
        case .failure(let mistakes): throw Refusal.rulebookMistakes(mistakes)
        }
    }
}

extension Refusal {
    /// How many mistakes there are, and the first ten as `line:column key`.
    package static func rulebookMistakes(_ mistakes: Mistakes) -> Refusal {
        let first = mistakes.list.prefix(10).map { "\($0.line):\($0.column) \($0.key)" }
        return Refusal(.invalid, "cycles.rulebook-mistakes", [String(mistakes.list.count), first.joined(separator: "; ")])
    }

    /// How many fields another form asks for already, and the first ten as `line:column meaning (rulebook vN, form.field)`.
    package static func duplicateFields(_ duplicates: [FieldIndex.Duplicate]) -> Refusal {
        let first = duplicates.prefix(10).map { duplicate in
            let (field, place) = (duplicate.field, duplicate.existing)
            return "\(field.position.line):\(field.position.column) \(field.meaning) "
                + "(\(place.rulebook) v\(place.version), \(place.form).\(place.field))"
        }
        return Refusal(
            .conflict,
            "cycles.duplicate-fields",
            [String(duplicates.count), first.joined(separator: "; ")]
        )
    }

    package static func rulebookExists(_ rulebook: RulebookEdition.ID) -> Refusal {
        Refusal(.conflict, "cycles.rulebook-exists", [rulebook.text])
    }

    package static func rulebookVersionTaken(_ name: String, _ version: Int) -> Refusal {
        Refusal(.conflict, "cycles.rulebook-version-taken", [name, String(version)])
    }
}
