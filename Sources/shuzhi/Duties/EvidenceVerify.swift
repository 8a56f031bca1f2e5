import ArgumentParser
import Domain
import Language
import Storage

/// `shuzhi evidence verify --realm DIR`: whether every file of evidence that is kept is there and whole.
struct EvidenceVerify: AsyncParsableCommand {
    static var configuration: CommandConfiguration { .spoken("evidence-verify") }

    @OptionGroup var realm: RealmOptions
    @OptionGroup var json: JSONOption
    @OptionGroup var manners: Manners

    /// The answer for machines.
    private struct Told: Encodable {
        struct Flaw: Encodable {
            let evidence: String
            let revision: Int
            let file: String
            let digest: String

            init(_ flaw: EvidenceCheck.Report.Flaw) {
                evidence = flaw.evidence
                revision = flaw.number
                file = flaw.fileName
                digest = flaw.digest
            }
        }

        let whole: Int
        let missing: [Flaw]
        let changed: [Flaw]
        let leftOver: [String]
    }

    func run() async throws {
        let terminal = Terminal.current
        let report = try await realm.withReading { books in
            try await books.ask(EvidenceCheck(books.folder.evidence), by: books.signer(named: realm.signer))
        }
        if json.isWanted {
            let told = Told(
                whole: report.whole,
                missing: report.missing.map(Told.Flaw.init),
                changed: report.changed.map(Told.Flaw.init),
                leftOver: report.leftOver
            )
            terminal.print(try JSONText.of(told))
        } else {
            terminal.print(Self.lines(report, terminal.words).joined(separator: "\n"))
        }
        guard report.isSound else { throw AnsweredNo() }
    }

    private static func lines(_ report: EvidenceCheck.Report, _ words: Words) -> [String] {
        func told(_ flaws: [EvidenceCheck.Report.Flaw], _ key: String) -> [String] {
            flaws.map { words("cli.evidence.\(key)", $0.fileName, $0.evidence, String($0.number), $0.digest) }
        }
        return [words("cli.evidence.whole", String(report.whole))] + told(report.missing, "missing")
            + told(report.changed, "changed")
            + (report.leftOver.isEmpty ? [] : [words("cli.evidence.left-over", String(report.leftOver.count))])
    }
}
