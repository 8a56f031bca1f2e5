import Rules

/// What a matter says: the days of its steps, marks and amounts.
package struct DutyMatterContent: Codable, Equatable, Sendable {
    /// Step → the days it was taken on, rising.
    package var dates: [String: [Day]]
    package var marks: [String]
    /// Exact numbers as text.
    package var amounts: [String: String]

    package init(dates: [String: [Day]], marks: [String] = [], amounts: [String: String] = [:]) {
        self.dates = dates
        self.marks = marks
        self.amounts = amounts
    }

    /// Days rising, numbers in the one form they are kept in.
    ///
    /// - Throws: a refusal where one is no number.
    func settled() throws -> DutyMatterContent {
        var settled = DutyMatterContent(dates: dates.mapValues { $0.sorted() }, marks: marks)
        for (name, amount) in amounts { settled.amounts[name] = try Wording.number(amount, name).text }
        return settled
    }

    /// Whether everything another one says still stands in this one, so that something was only added.
    func continues(_ other: DutyMatterContent) -> Bool {
        other.dates.allSatisfy { step, days in Set(dates[step] ?? []).isSuperset(of: days) }
            && Set(marks).isSuperset(of: other.marks) && other.amounts.allSatisfy { amounts[$0] == $1 }
    }

    /// The canonical text a record keeps.
    var text: String {
        let dates = dates.sorted { $0.key < $1.key }.map { step, days in
            "\(CanonicalJSON.quoted(step)):[\(days.map { "\"\($0.text)\"" }.joined(separator: ","))]"
        }
        let marks = marks.map(CanonicalJSON.quoted).joined(separator: ",")
        return "{\"amounts\":\(CanonicalJSON.text(of: amounts)),\"dates\":{\(dates.joined(separator: ","))},\"marks\":[\(marks)]}"
    }

    init(text: String) throws {
        self = try CanonicalJSON.decode(DutyMatterContent.self, from: Array(text.utf8))
    }
}
