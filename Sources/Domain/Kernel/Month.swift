/// A month of the calendar, written `2017-03`.
package struct Month: Hashable, Sendable {
    package let year: Int
    package let month: Int

    /// Reads `2017-03`; nil for anything else.
    package init?(_ text: String) {
        guard text.utf8.count == 7, let first = Day(text + "-01") else { return nil }
        self.init(of: first)
    }

    package init(of day: Day) {
        year = day.year
        month = day.month
    }

    package var text: String {
        let year = String(year)
        return String(repeating: "0", count: max(0, 4 - year.count)) + year + (month < 10 ? "-0" : "-") + String(month)
    }
}

extension Month: Comparable {
    package static func < (left: Month, right: Month) -> Bool {
        (left.year, left.month) < (right.year, right.month)
    }
}

extension Month: Codable {
    package init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        let text = try container.decode(String.self)
        guard let month = Month(text) else {
            throw DecodingError.dataCorruptedError(in: container, debugDescription: "\(text) is not a month")
        }
        self = month
    }

    package func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(text)
    }
}
