import Domain
import HTTPTypes
import Hummingbird
import Language
import Rules
import Storage

/// `/calendar/:year`: enters the holidays and make-up days of a year as they were announced.
enum WorkYearPage {
    static func reply(_ visit: Visit, _ refusals: [Refusal] = []) async throws -> Reply {
        let words = visit.words
        let year = try year(visit)
        let known = try await visit.ask(WorkCalendarOf()).first { $0.year.year == year }
        let wasSent = visit.form.has("holidays")
        func value(_ name: String, _ own: String?) -> String { wasSent ? visit.form.raw(name) : own ?? "" }
        let source: String? = if case .stated(let text)? = known?.year.source { text } else { nil }
        let form = FormView(
            visit,
            to: visit.links.workCalendar(year),
            submit: words("web.calendar.save"),
            refusals: refusals,
            fields: [
                .area(
                    "holidays",
                    words("web.calendar.holidays"),
                    value: value("holidays", known.map { $0.year.holidays.map(\.text).joined(separator: "\n") }),
                    rows: 9,
                    hint: words("web.calendar.holidays_hint", String(year)),
                    isRequired: true
                ),
                .area(
                    "workdays",
                    words("web.calendar.workdays"),
                    value: value("workdays", known.map { $0.year.workdays.map(\.text).joined(separator: "\n") }),
                    rows: 7,
                    hint: words("web.calendar.workdays_hint", String(year))
                ),
                .text(
                    "source",
                    words("web.calendar.source"),
                    value: value("source", source),
                    hint: words("web.calendar.source_hint"),
                    isRequired: true
                ),
            ],
            cancel: visit.links.workCalendar
        )
        return visit.formPage(
            .workCalendar,
            FormPage(
                words("web.calendar.heading_of", String(year)),
                note: words("web.calendar.year_note"),
                back: (words("web.calendar.heading"), visit.links.workCalendar),
                form: form
            )
        )
    }

    private static func year(_ visit: Visit) throws -> Int {
        guard let year = Int(try visit.part("year")), SetWorkCalendar.years.contains(year) else { throw HTTPError(.notFound) }
        return year
    }

    static func save(_ visit: Visit) async throws -> Reply {
        let holidays = try lines(visit, "holidays").map { text in
            let parts = text.split(separator: ".", omittingEmptySubsequences: true).map(String.init)
            guard (1...2).contains(parts.count), let first = Day(parts[0]), let last = Day(parts[parts.count - 1]) else {
                throw Refusal.notADay("holidays", text)
            }
            return SetWorkCalendar.Holiday(first: first, last: last)
        }
        let workdays = try lines(visit, "workdays").map { text in
            guard let day = Day(text) else { throw Refusal.notADay("workdays", text) }
            return day
        }
        let command = SetWorkCalendar(
            year: try year(visit),
            holidays: holidays,
            workdays: workdays,
            source: visit.form["source"] ?? ""
        )
        return visit.done(at: visit.links.workCalendar, try await visit.submit(command))
    }

    /// What stands in an area, line by line or with blanks between.
    private static func lines(_ visit: Visit, _ name: String) -> [String] {
        (visit.form[name] ?? "").split(whereSeparator: { $0.isWhitespace }).map(String.init)
    }
}
