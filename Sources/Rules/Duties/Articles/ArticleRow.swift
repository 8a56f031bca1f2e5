/// One article as the spreadsheet gives it.
struct ArticleRow {
    struct Rhythm {
        let events: [String]
        let least: Exact
        let per: Duty.Rhythm
        let longestGap: Exact?
        let softness: Duty.Softness
    }

    let number: String
    let group: String
    let text: String
    let rhythm: Rhythm?
    let minutes: Exact?

    init(
        _ cells: [ArticleColumn: String],
        row: Int,
        words: [String: String],
        _ mistakes: inout [ArticleImport.RowMistake]
    ) {
        func report(_ key: String, _ arguments: [String] = []) {
            mistakes.append(ArticleImport.RowMistake(row: row, key: key, arguments: arguments))
        }
        func cell(_ column: ArticleColumn) -> String { cells[column] ?? "" }
        func number(_ column: ArticleColumn) -> Exact? {
            let text = cell(column)
            guard !text.isEmpty else { return nil }
            guard let number = Exact(text), number.sign >= 0 else {
                report("not-a-number", [text])
                return nil
            }
            return number
        }
        func word<Choice: RawRepresentable & CaseIterable>(_ column: ArticleColumn, _ type: Choice.Type) -> Choice?
        where Choice.RawValue == String {
            let text = cell(column)
            guard !text.isEmpty else { return nil }
            if let choice = Choice(rawValue: words[text] ?? text) { return choice }
            report("not-a-word", [text, Choice.allCases.map(\.rawValue).joined(separator: ", ")])
            return nil
        }
        self.number = cell(.number)
        group = cell(.group)
        text = cell(.text)
        if text.isEmpty { report("no-text") }
        minutes = number(.minutes)
        let events = cell(.events).split(whereSeparator: { " ,;\u{FF0C}\u{FF1B}\u{3001}".contains($0) }).map {
            words[String($0)] ?? String($0)
        }
        for event in events where !NameForm.isIdentifier(event) { report("not-an-event", [event]) }
        let (least, per) = (number(.least), word(.per, Duty.Rhythm.self))
        let gap = number(.longestGap)
        let softness = word(.softness, Duty.Softness.self)
        if let least, let per, !events.isEmpty {
            rhythm = Rhythm(events: events, least: least, per: per, longestGap: gap, softness: softness ?? .local)
        } else {
            rhythm = nil
            // Half a rhythm is a mistake; none at all is a text.
            if !events.isEmpty || least != nil || per != nil { report("half-rhythm") }
        }
    }
}
