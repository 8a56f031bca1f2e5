/// The holidays of the years that have been announced, as the notices of the General Office of the State Council give them.
///
/// `scripts/check-oracles` holds them against a calendar that is not ours.
enum AnnouncedYears {
    static let all: [WorkYear] = lines.compactMap(\.year)

    /// A year as it is written here: notices by year and number, then days off and weekend days worked as `MM-DD`.
    struct Line {
        let number: Int
        let notices: [(Int, Int)]
        let off: String
        let worked: String

        init(_ number: Int, _ notices: [(Int, Int)], off: String, worked: String) {
            self.number = number
            self.notices = notices
            self.off = off
            self.worked = worked
        }

        /// Nil where it is not written as it should be, which a test looks for.
        var year: WorkYear? {
            let holidays = off.split(separator: " ").map { text in
                WorkYear.Holiday(text.split(separator: ".", omittingEmptySubsequences: true).map(day).joined(separator: ".."))
            }
            let workdays = worked.split(separator: " ").map { CalendarDay(day($0)) }
            guard !holidays.contains(nil), !workdays.contains(nil) else { return nil }
            return WorkYear(
                year: number,
                holidays: holidays.compactMap(\.self),
                workdays: workdays.compactMap(\.self),
                source: .notices(notices.map { WorkYear.Notice(year: $0.0, number: $0.1) })
            )
        }

        private func day(_ text: Substring) -> String { "\(number)-\(text)" }
    }

    // 3 September 2015 was announced apart from the others.
    static let lines: [Line] = [
        Line(
            2013,
            [(2012, 33)],
            off: "01-01..01-03 02-09..02-15 04-04..04-06 04-29..05-01 06-10..06-12 09-19..09-21 10-01..10-07",
            worked: "01-05 01-06 02-16 02-17 04-07 04-27 04-28 06-08 06-09 09-22 09-29 10-12"
        ),
        Line(
            2014,
            [(2013, 28)],
            off: "01-01 01-31..02-06 04-05..04-07 05-01..05-03 06-02 09-08 10-01..10-07",
            worked: "01-26 02-08 05-04 09-28 10-11"
        ),
        Line(
            2015,
            [(2014, 28)],
            off: "01-01..01-03 02-18..02-24 04-05..04-06 05-01 06-20..06-22 09-03..09-04 09-27 10-01..10-07",
            worked: "01-04 02-15 02-28 09-06 10-10"
        ),
        Line(
            2016,
            [(2015, 18)],
            off: "01-01 02-07..02-13 04-04 05-01..05-02 06-09..06-11 09-15..09-17 10-01..10-07",
            worked: "02-06 02-14 06-12 09-18 10-08 10-09"
        ),
        Line(
            2017,
            [(2016, 17)],
            off: "01-01..01-02 01-27..02-02 04-02..04-04 05-01 05-28..05-30 10-01..10-08",
            worked: "01-22 02-04 04-01 05-27 09-30"
        ),
        Line(
            2018,
            [(2017, 12)],
            off: "01-01 02-15..02-21 04-05..04-07 04-29..05-01 06-18 09-24 10-01..10-07 12-30..12-31",
            worked: "02-11 02-24 04-08 04-28 09-29 09-30 12-29"
        ),
        Line(
            2019,
            [(2018, 15), (2019, 3)],
            off: "01-01 02-04..02-10 04-05..04-07 05-01..05-04 06-07..06-09 09-13..09-15 10-01..10-07",
            worked: "02-02 02-03 04-28 05-05 09-29 10-12"
        ),
        Line(
            2020,
            [(2019, 16), (2020, 1)],
            off: "01-01 01-24..02-02 04-04..04-06 05-01..05-05 06-25..06-27 10-01..10-08",
            worked: "01-19 04-26 05-09 06-28 09-27 10-10"
        ),
        Line(
            2021,
            [(2020, 27)],
            off: "01-01..01-03 02-11..02-17 04-03..04-05 05-01..05-05 06-12..06-14 09-19..09-21 10-01..10-07",
            worked: "02-07 02-20 04-25 05-08 09-18 09-26 10-09"
        ),
        Line(
            2022,
            [(2021, 11)],
            off: "01-01..01-03 01-31..02-06 04-03..04-05 04-30..05-04 06-03..06-05 09-10..09-12 10-01..10-07 12-31",
            worked: "01-29 01-30 04-02 04-24 05-07 10-08 10-09"
        ),
        Line(
            2023,
            [(2022, 16)],
            off: "01-01..01-02 01-21..01-27 04-05 04-29..05-03 06-22..06-24 09-29..10-06 12-30..12-31",
            worked: "01-28 01-29 04-23 05-06 06-25 10-07 10-08"
        ),
        Line(
            2024,
            [(2023, 7)],
            off: "01-01 02-10..02-17 04-04..04-06 05-01..05-05 06-10 09-15..09-17 10-01..10-07",
            worked: "02-04 02-18 04-07 04-28 05-11 09-14 09-29 10-12"
        ),
        Line(
            2025,
            [(2024, 12)],
            off: "01-01 01-28..02-04 04-04..04-06 05-01..05-05 05-31..06-02 10-01..10-08",
            worked: "01-26 02-08 04-27 09-28 10-11"
        ),
        Line(
            2026,
            [(2025, 7)],
            off: "01-01..01-03 02-15..02-23 04-04..04-06 05-01..05-05 06-19..06-21 09-25..09-27 10-01..10-07",
            worked: "01-04 02-14 02-28 05-09 09-20 10-10"
        ),
    ]
}
