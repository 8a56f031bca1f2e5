import Exchange
import Language

/// What became of a file: for people and for programs.
struct ImportReceipt: Encodable {
    let form: String
    let file: String
    let rows: Int
    let passedOver: Int
    /// Entries that are in the journal for it now; none where it was only checked.
    var entries: [Int64] = []
    /// How many of the entries were there before.
    var repeated = 0
    /// Whether nothing was to be written.
    let isCheckOnly: Bool
    /// How many entries it makes.
    let planned: Int

    private enum CodingKeys: String, CodingKey {
        case form, file, rows, entries, repeated, planned
        case passedOver = "passed_over"
        case isCheckOnly = "check_only"
    }

    func text(_ words: Words) -> String {
        let noun = words("cli.noun.\(form)")
        var lines: [String] = []
        if planned == 0 {
            lines.append(words("cli.import.nothing", noun, file))
        } else if isCheckOnly {
            lines.append(words("cli.import.checked", noun, "\(rows)", "\(planned)"))
        } else {
            lines.append(words("cli.import.done", noun, "\(rows)", "\(entries.count)", ImportOutcome.ranges(entries)))
        }
        if passedOver > 0 { lines.append(words("cli.import.passed-over", "\(passedOver)")) }
        if repeated > 0 { lines.append(words("cli.import.repeated", "\(repeated)")) }
        return lines.joined(separator: "\n")
    }
}
