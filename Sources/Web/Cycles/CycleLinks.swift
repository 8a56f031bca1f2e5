import Domain

/// The addresses of the years, their rulebooks and their calendar.
extension PageLinks {
    var cycles: String { address("/cycles") }
    var newCycle: String { address("/cycles/new") }

    func timeline(_ cycle: Cycle.ID) -> String { address("\(path(cycle))/timeline") }

    func advance(_ cycle: Cycle.ID) -> String { address("\(path(cycle))/advance") }

    func plan(_ cycle: Cycle.ID) -> String { address("\(path(cycle))/plan") }

    func checkup(_ cycle: Cycle.ID) -> String { address("\(path(cycle))/checkup") }

    /// - Parameter edition: the rulebook to be pinned; nil: still to be chosen.
    func pin(_ cycle: Cycle.ID, _ edition: RulebookEdition.ID? = nil) -> String {
        address("\(path(cycle))/pin", [("rulebook", edition?.text)])
    }

    func unpin(_ cycle: Cycle.ID) -> String { address("\(path(cycle))/unpin") }

    var rulebooks: String { address("/rulebooks") }

    func rulebook(_ edition: RulebookEdition.ID, _ part: String? = nil) -> String {
        address("/rulebooks/\(PercentCoding.encoded(edition.text))" + (part.map { "/" + $0 } ?? ""))
    }

    var library: String { address("/rulebooks/library") }

    func library(_ name: String, _ part: String? = nil) -> String {
        address("/rulebooks/library/\(PercentCoding.encoded(name))" + (part.map { "/" + $0 } ?? ""))
    }

    var drafts: String { address("/rulebooks/drafts") }
    var newDraft: String { address("/rulebooks/drafts/new") }

    func draft(_ draft: RulebookDraft.ID, _ part: String? = nil, revision: Int? = nil) -> String {
        address(
            "/rulebooks/drafts/\(PercentCoding.encoded(draft.text))" + (part.map { "/" + $0 } ?? ""),
            [("revision", revision.map { String($0) })]
        )
    }

    var articles: String { address("/rulebooks/articles") }

    var articlesTemplate: String { address("/rulebooks/articles/template") }

    var workCalendar: String { address("/calendar") }

    func workCalendar(_ year: Int) -> String { address("/calendar/\(year)") }

    private func path(_ cycle: Cycle.ID) -> String { "/cycles/\(PercentCoding.encoded(cycle.text))" }
}
