import Domain
import Exchange
import Language
import Storage

/// Something that is known of a file: what it is called, whose it is, its hash.
struct ImportFact: Sendable {
    let label: String
    let value: String

    static func list(of file: KeptImport, _ words: Words) -> [ImportFact] {
        [
            ImportFact(label: words("web.imports.file"), value: file.fileName),
            file.cycle.map { ImportFact(label: words("web.imports.cycle"), value: $0.text) },
            ImportFact(
                label: words("web.imports.size"),
                value: words("web.imports.kibibytes", String((file.fileSize + 1023) / 1024))
            ),
            ImportFact(label: words("web.imports.staged_at"), value: Moment.text(file.stagedAt)),
            ImportFact(label: words("web.imports.hash"), value: file.fileHash),
        ]
        .compactMap(\.self)
    }

    /// How the standing of a row looks, beside its word.
    static func tone(_ standing: RowStanding) -> String? {
        switch standing {
        case .new: Grid.Cell.Tone.good.rawValue
        case .changed: Grid.Cell.Tone.warning.rawValue
        case .bad: Grid.Cell.Tone.bad.rawValue
        case .same, .empty: nil
        }
    }
}
