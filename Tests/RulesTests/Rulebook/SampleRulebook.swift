import Rules
import Testing

/// A small valid rulebook that tests put their own sections behind.
enum SampleRulebook {
    static let head = """
        rulebook: shuzhi/1
        id: sample
        version: 1
        label: {zh-Hans: 样例, en: Sample}
        source: {publisher: 某县}
        applies_to: [{zh-Hans: 村党组织}]

        """

    static let headLines = 6

    /// A score of one input, with its display.
    static let scored = """
        inputs:
          - {id: entered, label: {zh-Hans: 得分}, type: number}
        score:
          - {id: total, label: {zh-Hans: 总分}, formula: entered}
        display: {decimals: 2, rounding: half_up}

        """

    /// Reads the head with more sections behind it; an unexpected mistake fails the test.
    static func read(_ tail: String) throws -> Rulebook {
        try Rulebook.read(head + tail).get()
    }

    /// The mistakes of the head with more behind it, as `line:column key`, lines counted from the first after the head.
    static func mistakes(_ tail: String) -> [String] {
        mistakes(of: head + tail, linesBefore: headLines)
    }

    static func mistakes(of text: String, linesBefore: Int = 0) -> [String] {
        switch Rulebook.read(text) {
        case .success: []
        case .failure(let mistakes): mistakes.list.map { "\($0.line - linesBefore):\($0.column) \($0.key)" }
        }
    }
}
