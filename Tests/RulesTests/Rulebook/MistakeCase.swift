import Testing

/// One text and the mistakes it must give.
struct MistakeCase: CustomTestStringConvertible, Sendable {
    let text: String
    let mistakes: [String]

    init(_ text: String, _ mistakes: String...) {
        self.text = text
        self.mistakes = mistakes
    }

    var testDescription: String { text.split(separator: "\n").joined(separator: " ⏎ ") }
}
