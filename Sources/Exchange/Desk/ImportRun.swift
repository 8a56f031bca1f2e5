import Documents
import Domain
import Language
import Storage

/// The task that takes a confirmed file in, entry by entry.
struct ImportRun: Sendable {
    let desk: ImportDesk
    let file: KeptImport
    let choice: ImportChoice
    let signer: Signer
    let language: Language

    /// How the keys begin under which the rows of a file are submitted.
    static func keyPrefix(of file: KeptImport) -> String { "staged-\(file.id)-" }

    func perform(_ progress: TaskProgress) async throws -> TaskEnd {
        let checked: CheckedImport
        do {
            checked = try await desk.checked(file, by: signer, language: language)
        } catch let refusal as Refusal {
            return TaskEnd(.stopped, outcome: try ImportTally(refusal).text)
        } catch is FileMistakes {
            return TaskEnd(.stopped, outcome: try ImportTally(Refusal.changedSince).text)
        }
        var tally = ImportTally(checked)
        guard choice == .goodRows || checked.mistakes.isEmpty else {
            tally.stop(.changedSince)
            return TaskEnd(.stopped, outcome: try tally.text)
        }
        let parts = checked.parts(ofAtMost: ImportDesk.rowsInAnEntry)
        let total = parts.reduce(0) { $0 + $1.places.count }
        var done = 0
        progress.update(done: 0, of: total)
        for (number, part) in parts.enumerated() {
            if progress.isCancelled { return TaskEnd(.cancelled, outcome: try tally.text) }
            do {
                tally.refusedLate += try await submit(part, number: number, as: checked.form)
            } catch let refusal as Refusal {
                tally.stop(refusal)
                return TaskEnd(.stopped, outcome: try tally.text)
            }
            done += part.places.count
            progress.update(done: done, of: total)
        }
        return TaskEnd(.done, outcome: try tally.text)
    }

    /// Submits a part; where only good rows are wanted and the books have changed, what they still take of it.
    ///
    /// - Returns: how many of its rows were refused.
    private func submit(_ part: BatchPart, number: Int, as form: any ImportForm.Type) async throws -> Int {
        do {
            try await submit(part, number: number)
            return 0
        } catch let refusal as Refusal {
            guard choice == .goodRows, form.allowsParts else { throw refusal }
            let refused = try await desk.database.read { [signer] connection in
                try BooksCheck(facts: SQLLedger(connection), signer: signer).refusals(of: part)
            }
            guard !refused.isEmpty, !refused.contains(where: { $0.row == nil }) else { throw refusal }
            let lines = Set(refused.compactMap { $0.row?.line })
            if let rest = part.without(lines) { try await submit(rest, number: number) }
            return part.lines.count { lines.contains($0) }
        }
    }

    private func submit(_ part: BatchPart, number: Int) async throws {
        let key = try IdempotencyKey("\(Self.keyPrefix(of: file))\(number)-\(part.places.count)")
        try await desk.registrar.submit(try part.command, by: signer, key: key)
    }
}

extension Refusal {
    /// Something is wrong now that was right when the file was confirmed.
    static let changedSince = Refusal(.conflict, "exchange.changed-since")
}
