extension TrialResult {
    /// The result as canonical JSON: keys sorted by their bytes, no spaces, exact numbers as text.
    ///
    /// `hash` is the rulebook's content hash, which is not computed here; `words` looks up a key of the language tables.
    package func json(
        hash: String,
        language: String,
        words: (_ key: String, _ arguments: [String]) -> String
    ) -> String {
        let rulebook = plan.rulebook
        return JSON.object([
            "rulebook": .object(["id": .text(rulebook.id), "version": .whole(rulebook.version), "hash": .text(hash)]),
            "cases": .list(cases.map { json(of: $0, language, words) }),
            "order": .list(order.map { .text($0) }),
            "limits": .list(limits.map(Self.json)),
        ]).text
    }

    private func json(of result: CaseResult, _ language: String, _ words: (String, [String]) -> String) -> JSON {
        var columns: [String: JSON] = [:]
        for (id, value) in result.columns { columns[id] = json(of: value, column: id, words) }
        var grades: [String: JSON] = [:]
        for (id, proposal) in result.proposals { grades[id] = json(of: proposal, grading: id, language, words) }
        var object: [String: JSON] = [
            "id": .text(result.trial.id), "class": .text(result.group), "columns": .object(columns), "grades": .object(grades),
            "place": result.place.map { .whole($0) } ?? .null, "tied": .truth(result.isTied),
        ]
        if let label = result.trial.label { object["label"] = .text(label.text(in: language)) }
        return .object(object)
    }

    private func json(of value: Value, column: String, _ words: (String, [String]) -> String) -> JSON {
        if case .missing(let reason) = value { return .object(["notComputable": Self.json(of: reason, words)]) }
        var object = ["value": Self.plain(value)]
        if let shown = shown(value, of: column) { object["shown"] = .text(shown) }
        return .object(object)
    }

    private func json(
        of proposal: Proposal,
        grading: String,
        _ language: String,
        _ words: (String, [String]) -> String
    ) -> JSON {
        let name = proposal.grade.flatMap { plan.rulebook.grading(grading)?.name($0) }
        var object: [String: JSON] = [
            "proposed": proposal.grade.map { .text($0) } ?? .null,
            "highest": proposal.highest.map { .text($0) } ?? .null,
            "binds": .list(
                proposal.binds.map { bind in
                    .object([
                        "rule": .text(bind.rule), "kind": .text(bind.kind.rawValue),
                        "message": .text(bind.phrase.text(in: language, words)),
                    ])
                }
            ),
        ]
        if let name { object["label"] = .text(name.label.text(in: language)) }
        if let value = name?.value { object["value"] = .text(value) }
        if let reason = proposal.missing { object["notComputable"] = Self.json(of: reason, words) }
        return .object(object)
    }

    private static func json(of reason: Missing, _ words: (String, [String]) -> String) -> JSON {
        .object(["reason": .text(reason.key), "message": .text(words("rules.missing." + reason.key, reason.arguments))])
    }

    private static func json(of limit: LimitResult) -> JSON {
        var object: [String: JSON] = [
            "grading": .text(limit.grading), "rule": .text(limit.rule), "class": .text(limit.group), "peers": .whole(limit.peers),
            limit.kind.rawValue: .whole(limit.number),
        ]
        if let proposed = limit.proposed { object["proposed"] = .whole(proposed) }
        return .object(object)
    }

    private static func plain(_ value: Value) -> JSON {
        switch value {
        case .number(let number): .text(number.text)
        case .truth(let truth): .truth(truth)
        case .text(let text): .text(text)
        case .series(let parts): .list(parts.map(plain))
        case .groups(let groups): .object(groups.mapValues(plain))
        case .tally, .missing: .null
        }
    }
}
