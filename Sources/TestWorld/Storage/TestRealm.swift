package import Domain
import Foundation
import Proofs
package import Storage
import Synchronization

/// A realm in a folder of its own that is gone when the last reference to it is.
package final class TestRealm: Sendable {
    package static let signer = Signer("ada")
    package static let stranger = Signer("stranger")
    package static let isStranger = refusal(.forbidden, "test.stranger")
    package static let isThere = refusal(.conflict, "test.is-there")
    package static let commands = Commands([
        EnterPerson.self, RenamePerson.self, StrikePerson.self, BreakHalfWay.self, KeepSecret.self,
    ])

    /// The folder that holds the realm's own folder.
    package let folder: String
    private let ticks = Mutex<Int64>(1_700_000_000_000)

    package init() throws {
        folder = FileManager.default.temporaryDirectory.path + "/shuzhi-test-\(UUID().uuidString)"
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    }

    deinit { try? FileManager.default.removeItem(atPath: folder) }

    package var path: String { "\(folder)/realm" }
    package var databasePath: String { "\(path)/realm.sqlite" }

    package func create() throws -> RealmFolder {
        try RealmFolder.create(at: path, origin: "shuzhi/test")
    }

    package func open() throws -> RealmFolder {
        try RealmFolder.open(at: path)
    }

    /// A clock that ticks once a look, so that runs are alike.
    package var clock: @Sendable () -> Instant {
        { [self] in
            Instant(
                milliseconds: ticks.withLock { tick in
                    tick += 1
                    return tick
                }
            )
        }
    }

    package func verification(of realm: RealmFolder) -> Verification {
        Verification(
            database: realm.database,
            verifiers: [realm.key.verifier],
            seen: realm.seen,
            commands: Self.commands,
            folder: folder
        )
    }

    /// A refusal of the tests: it has no words in the tables.
    private static func refusal(_ kind: Refusal.Kind, _ key: String) -> Refusal { Refusal(kind, key) }
}
