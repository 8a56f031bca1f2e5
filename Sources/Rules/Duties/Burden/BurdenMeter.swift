/// What a rulebook costs those it is for, in minutes a year: minutes × organisations × times.
package struct BurdenMeter: Hashable, Sendable {
    package struct Line: Hashable, Sendable {
        /// The id of the duty, form or article.
        package let item: String
        package let label: Label
        /// The kind of organisation.
        package let kind: String
        package let minutes: Exact
        package let times: Exact
        package let organisations: Int

        package var total: Exact { minutes * times * Exact(organisations) }
        /// What one organisation of the kind spends.
        package var each: Exact { minutes * times }
    }

    /// By item as written, then by kind.
    package let lines: [Line]
    /// Duties and forms whose time nobody has stated.
    package let unstated: [String]

    /// `organisations` says how many there are of each kind.
    package init(_ rulebook: Rulebook, organisations: [String: Int]) {
        let kinds = organisations.keys.sorted(by: Names.precedes)
        lines = rulebook.burden.flatMap { burden -> [Line] in
            let (label, own) = rulebook.burdened(burden.of)
            let meant = [burden.kinds, own, rulebook.kinds].first { !$0.isEmpty } ?? kinds
            return kinds.filter(meant.contains).map { kind in
                Line(
                    item: burden.of,
                    label: label,
                    kind: kind,
                    minutes: burden.minutes,
                    times: burden.times,
                    organisations: organisations[kind] ?? 0
                )
            }
        }
        let stated = Set(rulebook.burden.map(\.of))
        unstated = (rulebook.duties.map(\.id) + rulebook.forms.map(\.id)).filter { !stated.contains($0) }
    }

    package var total: Exact { lines.map(\.total).reduce(.zero, +) }

    /// All organisations of a kind together.
    package func total(of kind: String) -> Exact {
        lines.filter { $0.kind == kind }.map(\.total).reduce(.zero, +)
    }

    /// One organisation of a kind.
    package func each(of kind: String) -> Exact {
        lines.filter { $0.kind == kind }.map(\.each).reduce(.zero, +)
    }
}

extension Rulebook {
    /// What a burden is stated for: its label, and its own kinds of organisation.
    fileprivate func burdened(_ id: String) -> (label: Label, kinds: [String]) {
        if let duty = duty(id) { return (duty.label, duty.kinds) }
        if let form = forms.first(where: { $0.id == id }) { return (form.label, form.kinds) }
        if let article = articles.articles.first(where: { $0.id == id }) { return (article.text, []) }
        return (Label(id), [])
    }
}
