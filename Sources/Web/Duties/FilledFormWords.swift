import Domain
import Language
import Rules
import Storage

extension Words {
    /// A phrase of the rulebook floor in this language.
    func phrase(_ phrase: Phrase) -> String {
        phrase.text(in: language.rawValue) { text($0, $1) }
    }

    func refusal(_ refusal: Refusal) -> String {
        self.refusal(key: refusal.key, arguments: refusal.arguments)
    }

    /// Where a form stands, with a tone beside the words.
    func standing(_ standing: OwedPeriod.Standing, isLate: Bool) -> (text: String, tone: Grid.Cell.Tone) {
        switch standing {
        case .empty: (self("web.filled.standing.\(isLate ? "late" : "empty")"), isLate ? .bad : .soft)
        case .draft: (self("web.filled.standing.draft"), isLate ? .bad : .plain)
        case .returned: (self("web.filled.standing.returned"), .bad)
        case .unlocked: (self("web.filled.standing.unlocked"), .warning)
        case .waiting(let place?): (self("web.filled.standing.waiting", place), .warning)
        case .waiting(nil): (self("web.filled.standing.waiting_office"), .warning)
        case .approved: (self("web.filled.standing.approved"), .good)
        }
    }

    /// How late a form is; empty: it is not.
    func late(_ days: Int) -> String {
        days > 0 ? self("web.filled.late", String(days)) : ""
    }

    /// A value as it is shown; why there is none where there is none.
    func value(_ value: Value?, decimals: Int) -> String {
        switch value {
        case .number(let number)?: number.shown(decimals: decimals, rounding: .halfUp)
        case .missing(let missing)?: missing_(missing)
        default: ""
        }
    }

    private func missing_(_ missing: Missing) -> String { self.missing(key: missing.key, arguments: missing.arguments) }
}

extension Visit {
    /// Where an entry of the journal can be read; nil for whom it cannot.
    func journalLink(_ entry: Int64) -> String? {
        let mayRead = (try? visitor.has(Reading.roles)) ?? false
        return mayRead ? links.entry(entry) : nil
    }
}
