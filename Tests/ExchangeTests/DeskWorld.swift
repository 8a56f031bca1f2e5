import Documents
import Domain
import Exchange
import Language
import Storage
import Synchronization
import TestWorld

/// The world with a desk for files: the year is being recorded.
final class DeskWorld: Sendable {
    let world: WorldRealm
    let board: TaskBoard
    let desk: ImportDesk

    init(
        until phase: Phase = .recording,
        under rulebook: String = World.rulebook,
        mostAtOnce: Int = 2
    ) async throws {
        world = try await WorldRealm(until: phase, under: rulebook)
        board = TaskBoard(tables: DeskTables(world.folder.database), mostAtOnce: mostAtOnce)
        let tick = world.test.clock
        let later = LaterClock()
        self.laterClock = later
        desk = ImportDesk(folder: world.folder, registrar: world.registrar, board: board) {
            Instant(milliseconds: tick().milliseconds + later.milliseconds)
        }
    }

    private let laterClock: LaterClock

    /// Lets the clock of the desk go forward.
    func wait(hours: Int64) { laterClock.add(hours * 60 * 60 * 1000) }

    var registrar: Registrar { world.registrar }

    /// Hands a text in.
    func stage(
        _ text: String,
        as form: any ImportForm.Type = ActivitySheet.self,
        by signer: Signer = World.ada,
        named name: String = "file.csv"
    ) async throws -> KeptImport {
        try await stage(Array(text.utf8), as: form, by: signer, named: name)
    }

    func stage(
        _ bytes: [UInt8],
        as form: any ImportForm.Type = ActivitySheet.self,
        by signer: Signer = World.ada,
        named name: String = "file.xlsx"
    ) async throws -> KeptImport {
        let upload = Upload(fileName: name, bytes: bytes)
        return try await desk.stage(upload, as: form, cycle: form.isYearly ? World.cycle : nil, by: signer)
    }

    func preview(_ file: KeptImport, by signer: Signer = World.ada) async throws -> ImportPreview {
        try await desk.preview(file.id, by: signer, language: .en)
    }

    /// Confirms and waits for the end.
    func take(_ file: KeptImport, _ choice: ImportChoice = .everything, by signer: Signer = World.ada) async throws
        -> ImportOutcome
    {
        let task = try await desk.confirm(file.id, choice, by: signer, language: .en)
        await board.wait(for: task)
        return try await desk.outcome(file.id, by: signer)
    }

    /// Counts rows of a table.
    func count(_ table: SQL) async throws -> Int64 {
        try await world.folder.database.read { try $0.number("SELECT count(*) FROM \(table)") ?? -1 }
    }

    static let head = "organisation,id,kind,date,subject\n"
}

/// How much later than the world's clock it is.
final class LaterClock: Sendable {
    private let added = Mutex<Int64>(0)

    var milliseconds: Int64 { added.withLock { $0 } }

    func add(_ milliseconds: Int64) { added.withLock { $0 += milliseconds } }
}

/// What a call was refused for; nil: it was not.
func refusalKey(_ body: () async throws -> Void) async throws -> String? {
    do {
        try await body()
        return nil
    } catch let refusal as Refusal {
        return refusal.key
    }
}
