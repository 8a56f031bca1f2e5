import RulebookLibrary
import Rules
import Testing

/// Whatever is done to a file, the answer is a rulebook or a list of mistakes with places in the file.
@Suite struct `A damaged rulebook` {
    private static let pieces = [
        "", " ", "\n", "\t", ":", ": ", "：", "- ", "[", "]", "{", "}", "\"", "'", "#", "&a ", "*a", "|", ">", "%", "0", "９",
        "id: x", "\u{0}", "\u{FEFF}", "甲", "(", ")", "if(", "missing", "-1", "1/0", "---\n", "!!str ",
    ]

    @Test(arguments: RulebookLibrary.published) func `never brings the reader down`(_ entry: RulebookLibrary.Entry) {
        var random = SeededGenerator(UInt64(entry.text.utf8.count))
        let scalars = Array(entry.text.unicodeScalars)
        for round in 0..<12 {
            let start = Int.random(in: 0..<scalars.count, using: &random)
            let end = min(start + Int.random(in: 0...6, using: &random), scalars.count)
            let piece = Self.pieces.randomElement(using: &random) ?? ""
            var view = String.UnicodeScalarView()
            view.append(contentsOf: scalars[..<start])
            view.append(contentsOf: piece.unicodeScalars)
            view.append(contentsOf: scalars[end...])
            switch Rulebook.read(String(view)) {
            case .success(let rulebook): _ = rulebook.runExamples()
            case .failure(let mistakes):
                let lines = view.split(separator: "\n", omittingEmptySubsequences: false).count
                #expect(!mistakes.list.isEmpty, "\(entry.name), round \(round)")
                for mistake in mistakes.list {
                    let isInside = (1...lines + 1).contains(mistake.line) && mistake.column >= 1
                    #expect(isInside, "\(entry.name), round \(round), at \(start): \(mistake)")
                }
            }
        }
    }
}
