/// What is known of a value before anything is computed.
struct Shape: Hashable, Sendable {
    let kind: ValueKind
    /// How many parts a series has, if that is fixed.
    let length: Int?
    /// The texts it can be, if they are listed.
    let choices: [String]?

    init(_ kind: ValueKind, length: Int? = nil, choices: [String]? = nil) {
        self.kind = kind
        self.length = length
        self.choices = choices
    }

    init(_ value: Value) {
        switch value {
        case .number: self.init(.number)
        case .truth: self.init(ValueKind.truth)
        case .text: self.init(ValueKind.text)
        case .series(let parts): self.init(.series, length: parts.count)
        case .groups: self.init(.groups)
        case .tally: self.init(.ballot)
        case .missing: self.init(.anything)
        }
    }

    init(_ form: InputForm) {
        switch form {
        case .number: self.init(.number)
        case .truth: self.init(ValueKind.truth)
        case .choice(let steps): self.init(.text, choices: steps.map(\.text))
        case .series(let parts, let length): self.init(.series, length: parts.isEmpty ? length : parts.count)
        case .groups: self.init(.groups)
        case .text: self.init(ValueKind.text)
        }
    }

    static let number = Shape(.number)
    static let truth = Shape(.truth)
    static let anything = Shape(.anything)
}
