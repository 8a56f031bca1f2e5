import Language
import Proofs
import Storage

/// What a verification or a rebuild found, in words or as JSON.
struct VerificationText {
    private let report: VerificationReport
    private let words: Words
    private let checksSignatures: Bool

    /// - Parameter checksSignatures: whether checkpoints were looked at, which a rebuild does not.
    init(_ report: VerificationReport, words: Words, checksSignatures: Bool) {
        self.report = report
        self.words = words
        self.checksSignatures = checksSignatures
    }

    var text: String {
        var lines = [words("cli.verify.entries", "\(report.entries)", report.root.hex)]
        if checksSignatures { lines.append(words("cli.verify.checkpoints", "\(report.checkpoints)")) }
        if report.unsigned > 0 { lines.append(words("cli.verify.unsigned", "\(report.unsigned)")) }
        if !report.tables.isEmpty {
            let rows = report.tables.reduce(0) { $0 + $1.rows }
            lines.append(words("cli.verify.tables", "\(report.tables.count)", "\(rows)"))
        }
        lines += report.damages.map { words("cli.verify.damage", words.text($0.key, $0.arguments)) }
        lines.append(report.isWhole ? words("cli.verify.whole") : words("cli.verify.damaged", "\(report.damages.count)"))
        return lines.joined(separator: "\n")
    }

    var json: String {
        get throws {
            try JSONText.of(
                Answer(
                    whole: report.isWhole,
                    entries: report.entries,
                    root: report.root.hex,
                    checkpoints: report.checkpoints,
                    unsigned: report.unsigned,
                    tables: report.tables.map {
                        Table(
                            table: $0.table,
                            rows: $0.rows,
                            live: $0.live.hex,
                            replayed: $0.replayed.hex,
                            firstDifference: $0.firstDifference
                        )
                    },
                    damages: report.damages.map {
                        Damage(entry: $0.entry, key: $0.key, message: words.text($0.key, $0.arguments))
                    }
                )
            )
        }
    }

    private struct Answer: Encodable {
        let whole: Bool
        let entries: Int64
        let root: String
        let checkpoints: Int
        let unsigned: Int64
        let tables: [Table]
        let damages: [Damage]
    }

    private struct Table: Encodable {
        let table: String
        let rows: Int64
        let live: String
        let replayed: String
        let firstDifference: String?
    }

    private struct Damage: Encodable {
        let entry: Int64?
        let key: String
        let message: String
    }
}
