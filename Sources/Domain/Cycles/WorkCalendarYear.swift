package import Rules

/// 工作日历: the holidays and make-up days of one year, as the office entered them; they take the place of those shipped.
package struct WorkCalendarYear: Record {
    package let id: ID
    package let year: Int
    package let holidays: [WorkYear.Holiday]
    package let workdays: [Day]
    /// Where they were announced.
    package let source: String
    package let recordedAt: Instant
    package let recordedBy: Person.ID

    init(year: Int, holidays: [WorkYear.Holiday], workdays: [Day], source: String, at stamp: Stamp) {
        id = Self.id(of: year)
        self.year = year
        self.holidays = holidays
        self.workdays = workdays
        self.source = source
        recordedAt = stamp.instant
        recordedBy = stamp.actor
    }

    package static func id(of year: Int) -> ID { ID(String(year)) }

    package var workYear: WorkYear {
        WorkYear(year: year, holidays: holidays, workdays: workdays.map(\.calendarDay), source: .stated(source))
    }
}

extension WorkCalendarYear {
    package static let shape = Shape(
        "work_calendar_year",
        "id",
        "year",
        "holidays",
        "workdays",
        "source",
        "recorded_at",
        "recorded_by"
    )

    package init(from row: inout RowReader) throws {
        id = try row.id()
        year = try row.whole()
        holidays = try row.text().split(separator: " ").map { text in
            guard let holiday = WorkYear.Holiday(String(text)) else { throw Fault("\(text) is no holiday") }
            return holiday
        }
        workdays = try row.text().split(separator: " ").map { text in
            guard let day = Day(String(text)) else { throw Fault("\(text) is no day") }
            return day
        }
        source = try row.text()
        recordedAt = try row.instant()
        recordedBy = try row.id()
    }

    package var fields: [Field] {
        [
            .id(id), .whole(year), .text(holidays.map(\.text).joined(separator: " ")),
            .text(workdays.map(\.text).joined(separator: " ")), .text(source), .instant(recordedAt), .id(recordedBy),
        ]
    }
}

extension Facts {
    /// The working days: the years that came with the program, and those the office entered.
    package func workCalendar() throws -> WorkCalendar {
        WorkCalendar.shipped.with(try all(WorkCalendarYear.self).map(\.workYear))
    }
}
