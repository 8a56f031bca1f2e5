import Domain

extension Visit {
    /// Today, in China.
    var today: Day {
        get throws {
            try desk.clock().dayInChina
        }
    }

    /// A day of the form.
    ///
    /// - Throws: the refusal that it is none.
    func day(_ name: String) throws -> Day {
        guard let text = form[name] else { throw Refusal.blank(name) }
        guard let day = Day(text) else { throw Refusal.notADay(name, text) }
        return day
    }

    /// A whole number of the form; nil where it was left empty.
    ///
    /// - Throws: the refusal that it is none.
    func whole(_ name: String) throws -> Int? {
        guard let text = form[name] else { return nil }
        guard let number = Int(text) else { throw Refusal.notANumber(name, text) }
        return number
    }

    /// A text of the form that must be filled in.
    func filled(_ name: String) throws -> String {
        guard let text = form[name] else { throw Refusal.blank(name) }
        return text
    }

    /// One of the cases of a choice.
    func chosen<Choice: RawRepresentable>(_ name: String, _: Choice.Type = Choice.self) throws -> Choice
    where Choice.RawValue == String {
        guard let choice = Choice(rawValue: try filled(name)) else { throw Refusal.notAName(name, try filled(name)) }
        return choice
    }
}

extension Refusal {
    static func notADay(_ field: String, _ text: String) -> Refusal {
        Refusal(.invalid, "wording.not-a-day", [field, text])
    }
}
