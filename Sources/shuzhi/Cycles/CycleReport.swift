import Domain
import Language
import Storage

/// Where a cycle stands, for people and programs.
struct CycleReport {
    /// A rulebook and who is held to it.
    struct PinLine: Encodable {
        let rulebook: String
        let purpose: String
        let kinds: [String]
        let within: Int
        let organisations: Int
    }

    private let answer: CycleOverview.Answer
    private let pins: [PinLine]

    init(_ answer: CycleOverview.Answer, pins: [PinLine]) {
        self.answer = answer
        self.pins = pins
    }

    func text(_ words: Words) -> String {
        let cycle = answer.cycle
        var lines = [
            words("cli.cycle.title", cycle.id.text, cycle.opens.text, cycle.closes.text),
            words("cli.cycle.phase", words("phase.\(cycle.phase.rawValue)")),
        ]
        if let next = cycle.phase.next {
            let name = words("phase.\(next.rawValue)")
            lines.append(words(answer.blocks.isEmpty ? "cli.cycle.next-free" : "cli.cycle.next-blocked", name, next.rawValue))
            lines += answer.blocks.map { "  " + words.refusal(key: $0.key, arguments: $0.arguments) }
        }
        lines += pins.map { pin in
            words(
                "cli.cycle.pin-for-\(pin.purpose)",
                pin.rulebook,
                pin.kinds.joined(separator: ", "),
                "\(pin.within)",
                "\(pin.organisations)"
            )
        }
        var table = Table([(words("cli.cycle.what"), .left), (words("cli.cycle.count"), .right)])
        for (key, count) in counts { table.add([words("cli.cycle.\(key)"), "\(count)"]) }
        return (lines + ["", table.text]).joined(separator: "\n")
    }

    func json(_ words: Words) throws -> String {
        try JSONText.of(
            Document(
                cycle: answer.cycle.id.text,
                opens: answer.cycle.opens.text,
                closes: answer.cycle.closes.text,
                phase: answer.cycle.phase.rawValue,
                next: answer.cycle.phase.next?.rawValue,
                blocks: answer.blocks.map { .init(key: $0.key, message: words.refusal(key: $0.key, arguments: $0.arguments)) },
                pins: pins,
                counts: Dictionary(uniqueKeysWithValues: counts)
            )
        )
    }

    private var counts: [(String, Int)] {
        [
            ("activities", answer.activities), ("audit-scores", answer.auditScores), ("ballots", answer.ballots),
            ("problems", answer.problems), ("open-problems", answer.openProblems), ("scorecards", answer.scorecards),
            ("decisions", answer.decisions),
        ]
    }

    private struct Document: Encodable {
        struct Block: Encodable {
            let key: String
            let message: String
        }

        let cycle: String
        let opens: String
        let closes: String
        let phase: String
        let next: String?
        let blocks: [Block]
        let pins: [PinLine]
        let counts: [String: Int]
    }
}
