import Documents
package import Domain
package import Language
package import Logging
import Proofs
package import Storage
import Synchronization

/// Takes files in over several steps: handed in, looked at, confirmed, done; make one when the program starts, and keep it.
///
/// A file is kept for a day beside the books, found by whoever handed it in only. Looking at it writes nothing. Confirming it
/// twice gives the first receipt again; before anything is written it is held against the books once more.
package final class ImportDesk: Sendable {
    /// The largest file, in bytes.
    package static let mostBytes = 20 << 20
    /// How long a file is kept, in milliseconds.
    package static let keptFor: Int64 = 24 * 60 * 60 * 1000
    /// How many files of one owner are kept that were not confirmed; the oldest go first.
    package static let mostStaged = 10
    /// The most rows of one entry of the journal: a task can stop between entries.
    package static let rowsInAnEntry = 500

    let database: any Database
    let registrar: Registrar
    let tables: DeskTables
    let staging: StagingFolder
    let clock: @Sendable () -> Instant
    let log: Logger?
    package let board: TaskBoard
    private let seen = Mutex<[PreviewKey: CheckedImport]>([:])

    /// What a look at a file depends on.
    private struct PreviewKey: Hashable {
        let file: String
        let language: Language
        let size: Int64
    }

    package init(
        folder: RealmFolder,
        registrar: Registrar,
        board: TaskBoard,
        log: Logger? = nil,
        clock: @escaping @Sendable () -> Instant = SystemClock.now
    ) {
        database = folder.database
        self.registrar = registrar
        tables = DeskTables(folder.database)
        staging = StagingFolder(in: folder)
        self.board = board
        self.log = log
        self.clock = clock
    }

    /// The forms a signer may hand in.
    package func forms(for signer: Signer) async throws -> [any ImportForm.Type] {
        try await database.read { connection in
            let grants = Match<Grant>("person", .id(signer.person)).and("state", .text(Grant.State.given.rawValue))
            let roles = Set(try SQLLedger(connection).list(grants).map(\.role))
            return ImportForms.all.filter { !$0.roles.isDisjoint(with: roles) }
        }
    }

    /// Keeps a file, and forgets those whose time is over.
    ///
    /// - Throws: a `Refusal` where it is too large or empty, or this signer may hand in no such file.
    package func stage(
        _ upload: Upload,
        as form: any ImportForm.Type,
        cycle: Cycle.ID?,
        by signer: Signer
    ) async throws -> KeptImport {
        try await authorize(form, cycle: cycle, signer)
        guard !upload.bytes.isEmpty else { throw Refusal.emptyFile }
        guard upload.bytes.count <= Self.mostBytes else { throw Refusal.fileTooLarge }
        let now = clock()
        let file = KeptImport(
            id: Self.newID(),
            owner: signer.person,
            form: form.noun,
            cycle: form.isYearly ? cycle : nil,
            fileName: upload.fileName,
            fileHash: SHA256Digest.of(upload.bytes).hex,
            fileSize: upload.bytes.count,
            stagedAt: now,
            keptUntil: Instant(milliseconds: now.milliseconds + Self.keptFor)
        )
        try staging.keep(upload.bytes, as: file.id)
        try await tables.add(file)
        for old in try await tables.unconfirmed(of: signer.person).dropFirst(Self.mostStaged) { try await forget(old) }
        try await sweep()
        return file
    }

    /// What taking the file in would do.
    ///
    /// - Throws: a `Refusal` where there is no such file of this signer's, or its time is over.
    package func preview(_ id: String, by signer: Signer, language: Language) async throws -> ImportPreview {
        let file = try await file(id, of: signer)
        do {
            return ImportPreview(try await checked(file, by: signer, language: language), file: file)
        } catch let mistakes as FileMistakes {
            return ImportPreview(mistakes, file: file, otherForm: try await otherForm(of: file))
        }
    }

    /// Has the file taken in.
    ///
    /// - Returns: the id of the task; of the first one where it was confirmed before.
    /// - Throws: a `Refusal` where there is nothing to take in, or not all of it can be.
    package func confirm(_ id: String, _ choice: ImportChoice, by signer: Signer, language: Language) async throws -> String {
        let file = try await file(id, of: signer)
        if let task = file.task { return task }
        let preview = try await preview(id, by: signer, language: language)
        guard preview.toWrite > 0, !preview.isBadAsAWhole else { throw Refusal.nothingToImport }
        guard choice == .goodRows || preview.mistakes == 0 else { throw Refusal.hasMistakes(preview.mistakes) }
        guard choice == .everything || preview.mistakes == 0 || preview.canTakeGoodRows else { throw Refusal.wholeOnly }
        try board.requireRoom(for: signer.person)
        let task = KeptTask(
            id: Self.newID(),
            owner: signer.person,
            what: "import",
            subject: file.fileName,
            address: "/imports/files/\(file.id)",
            total: preview.toWrite,
            begunAt: clock()
        )
        let first = try await tables.confirm(file, choice: choice.rawValue, task: task)
        guard first == task.id else { return first }
        board.run(task) { [self] progress in
            try await ImportRun(desk: self, file: file, choice: choice, signer: signer, language: language).perform(progress)
        }
        return task.id
    }

    /// What came of a file that was confirmed.
    ///
    /// - Throws: a `Refusal` where there is no such file of this signer's, or it was not confirmed.
    package func outcome(_ id: String, by signer: Signer) async throws -> ImportOutcome {
        let file = try await file(id, of: signer)
        guard let task = file.task else { throw Refusal.notConfirmed }
        let boardTask = try await board.task(task, for: signer)
        let found = try await tables.entries(underKeysStartingWith: ImportRun.keyPrefix(of: file))
        let name = try await database.read { try SQLLedger($0).find(signer.person)?.name }
        return ImportOutcome(
            file: file,
            task: boardTask,
            ownerName: name ?? signer.person.text,
            tally: ImportTally(boardTask.kept.outcome),
            entries: found.map(\.entry),
            // What stands behind the prefix is the number of the piece and how many rows it has.
            written: found.reduce(0) { $0 + ($1.rest.split(separator: "-").last.flatMap { Int($0) } ?? 0) },
            isFileKept: staging.names.contains(file.id)
        )
    }

    /// A part of the files a signer handed in, the newest first, and how many there are.
    package func files(of signer: Signer, offset: Int = 0, limit: Int = 100) async throws -> (files: [KeptImport], total: Int) {
        let files = try await tables.files(of: signer.person, offset: offset, limit: limit)
        return (files, try await tables.count(of: signer.person))
    }

    /// The cycles there are, the newest first: which a file belongs to is chosen among them.
    package func cycles() async throws -> [Cycle.ID] {
        try await database.read { connection in
            try SQLLedger(connection).all(Cycle.self).sorted { ($1.opens, $1.id) < ($0.opens, $0.id) }.map(\.id)
        }
    }

    /// A file of this signer's.
    package func file(_ id: String, of signer: Signer) async throws -> KeptImport {
        guard let file = try await tables.file(id, of: signer.person) else { throw Refusal.noSuchImport(id) }
        return file
    }

    /// Deletes a file that was not confirmed.
    package func discard(_ id: String, by signer: Signer) async throws {
        let file = try await file(id, of: signer)
        guard file.task == nil else { throw Refusal.confirmedAlready }
        try await forget(file)
    }

    /// The file held against the books as they stand.
    func checked(_ file: KeptImport, by signer: Signer, language: Language) async throws -> CheckedImport {
        let key = PreviewKey(file: file.id, language: language, size: registrar.size)
        if let known = seen.withLock({ $0[key] }) { return known }
        let form = try ImportForms.named(file.form)
        guard let bytes = try staging.bytes(of: file.id) else { throw Refusal.fileGone }
        guard SHA256Digest.of(bytes).hex == file.fileHash else { throw Fault("the staged file \(file.id) was changed") }
        let checked = try await database.read { connection in
            let books = try ImportBooks(
                connection,
                cycle: file.cycle,
                signer: signer,
                roles: form.roles,
                language: language
            )
            try form.authorize(signer, in: books.facts)
            return try CheckedImport(bytes, file: nil, as: form, in: books)
        }
        seen.withLock { seen in
            // A page is looked at again at once, if at all.
            if seen.count >= 4 { seen.removeAll() }
            seen[key] = checked
        }
        return checked
    }

    /// Whether this signer may hand in such a file, of such a cycle.
    func authorize(_ form: any ImportForm.Type, cycle: Cycle.ID?, _ signer: Signer) async throws {
        try await database.read { connection in
            let facts = SQLLedger(connection)
            try form.authorize(signer, in: facts)
            guard form.isYearly else { return }
            guard let cycle else { throw Refusal.noCycle }
            _ = try facts.require(cycle)
        }
    }

    private func otherForm(of file: KeptImport) async throws -> String? {
        guard let bytes = try staging.bytes(of: file.id), let table = try? Documents.Table.read(bytes) else { return nil }
        let form = try ImportForms.named(file.form)
        if let signed = table.form, signed.id != form.noun { return (try? ImportForms.named(signed.id))?.noun }
        return FormRecognition.other(than: form, headings: table.headings(naming: form.columns))?.noun
    }

    private func forget(_ file: KeptImport) async throws {
        try staging.remove(file.id)
        try await tables.forget(file.id)
    }

    /// Deletes the files whose time is over.
    package func sweep() async throws {
        let names = staging.names
        guard !names.isEmpty else { return }
        let kept = try await tables.kept(names, at: clock())
        for name in names where !kept.contains(name) { try staging.remove(name) }
    }

    static func newID() -> String {
        var generator = SystemRandomNumberGenerator()
        return Hexadecimal.text(of: (0..<16).map { _ in UInt8.random(in: .min ... .max, using: &generator) })
    }
}

extension Refusal {
    static let emptyFile = Refusal(.invalid, "exchange.empty-file")
    static let fileTooLarge = Refusal(.invalid, "exchange.file-too-large", [String(ImportDesk.mostBytes >> 20)])
    static let noCycle = Refusal(.invalid, "exchange.no-cycle")
    static let nothingToImport = Refusal(.conflict, "exchange.nothing")
    static let wholeOnly = Refusal(.conflict, "exchange.whole-only")
    static let notConfirmed = Refusal(.conflict, "exchange.not-confirmed")
    static let confirmedAlready = Refusal(.conflict, "exchange.confirmed")
    static let fileGone = Refusal(.missing, "exchange.file-gone")

    static func hasMistakes(_ count: Int) -> Refusal { Refusal(.conflict, "exchange.has-mistakes", [String(count)]) }

    /// Also what somebody is told who asks for a file that is not theirs.
    static func noSuchImport(_ id: String) -> Refusal { Refusal(.missing, "exchange.no-such-import", [String(id.prefix(64))]) }
}
