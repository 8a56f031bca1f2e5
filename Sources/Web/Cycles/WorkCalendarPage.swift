import Domain
import Language
import Rules
import Storage

/// `/calendar`: 工作日历, the years whose holidays are known, and a reckoner of working days.
struct WorkCalendarPage: Sendable {
    struct Year: Sendable {
        let year: String
        let href: Aside
        let holidays: String
        let workdays: String
        let count: String
        let source: String
    }

    struct Reckoner: Sendable {
        let action: String
        let from: String
        let days: String
        let result: Aside
        let problem: Aside
    }

    let heading: String
    let note: String
    let reckoner: Reckoner
    let years: [Year]
    let actions: [Frame.Link]

    static func reply(_ visit: Visit) async throws -> Reply {
        let lines = try await visit.ask(WorkCalendarOf())
        let (words, links) = (visit.words, visit.links)
        let isOffice = try visit.visitor.has([.office])
        let calendar = WorkCalendar(lines.map(\.year))
        let next = (lines.first?.year.year ?? 0) + 1
        let page = WorkCalendarPage(
            heading: words("web.calendar.heading"),
            note: words("web.calendar.note"),
            reckoner: try reckoner(calendar, visit),
            years: lines.map { line in
                let year = line.year
                let first = CalendarDay(year: year.year, month: 1, day: 1)
                let last = CalendarDay(year: year.year, month: 12, day: 31)
                let count = first.flatMap { first in last.flatMap { try? calendar.workingDays(from: first, through: $0) } }
                return Year(
                    year: String(year.year),
                    href: Aside(isOffice ? links.workCalendar(year.year) : nil),
                    holidays: year.holidays.map { short($0, words) }.joined(separator: words("rules.words.comma")),
                    workdays: year.workdays.map { short($0) }.joined(separator: words("rules.words.comma")),
                    count: count.map { String($0) } ?? "",
                    source: source(of: line, words)
                )
            },
            actions: isOffice
                ? [Frame.Link(href: links.workCalendar(next), text: words("web.calendar.enter", String(next)), current: true)]
                : []
        )
        return visit.page(page.heading, .workCalendar, "cycles/calendar", page)
    }

    private static func source(of line: WorkCalendarOf.Line, _ words: Words) -> String {
        switch line.year.source {
        case .notices(let notices):
            return notices.map { words("calendar.notice", String($0.year), String($0.number)) }
                .joined(separator: words("rules.words.comma"))
        case .stated(let text):
            guard let entered = line.enteredAt else { return text }
            return words("web.calendar.entered", text, line.enteredByName ?? "", Moment.day(entered))
        }
    }

    /// `10-01` of the year whose row it stands in.
    private static func short(_ day: CalendarDay) -> String { String(day.text.dropFirst(5)) }

    private static func short(_ holiday: WorkYear.Holiday, _ words: Words) -> String {
        holiday.first == holiday.last
            ? short(holiday.first) : words("web.calendar.span", short(holiday.first), short(holiday.last))
    }

    private static func reckoner(_ calendar: WorkCalendar, _ visit: Visit) throws -> Reckoner {
        let words = visit.words
        let from = try visit.query["from"] ?? visit.today.text
        let days = visit.query["days"] ?? "10"
        var (result, problem): (String?, String?) = (nil, nil)
        if visit.query["from"] != nil {
            if let start = CalendarDay(from), let count = Int(days), (-2_000...2_000).contains(count) {
                do throws(WorkCalendar.UnknownYear) {
                    let day = try calendar.day(count, workingDaysAfter: start)
                    result = words("web.calendar.result", from, days, day.text)
                } catch {
                    problem = words("calendar.unknown", String(error.year))
                }
            } else {
                problem = words("web.calendar.wrong")
            }
        }
        return Reckoner(
            action: visit.links.workCalendar,
            from: from,
            days: days,
            result: Aside(result),
            problem: Aside(problem)
        )
    }
}
