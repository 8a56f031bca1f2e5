import Domain
import TestWorld

extension WebTest {
    /// The world's year while duties are recorded, with its working papers.
    static func withWork(as reader: Signer = World.bo) async throws -> WebTest {
        let test = try await WebTest(until: .recording, as: reader)
        try await test.realm.addWork()
        return test
    }
}
