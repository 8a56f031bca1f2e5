import Domain
import Storage
import TestWorld

extension WebTest {
    /// The world's year while duties are recorded, with its working papers.
    static func withWork(as reader: Signer = World.bo) async throws -> WebTest {
        let test = try await WebTest(until: .recording, as: reader)
        try await test.realm.addWork()
        let file = try test.realm.folder.evidence.keep(Array("签到".utf8), called: "签到册.txt", most: 100)
        let filing = FileEvidence(
            evidence: "e-2",
            cycle: World.cycle,
            organisation: World.district,
            title: "签到册",
            file: file,
            keptUntil: try World.day(12, 31)
        )
        try await test.realm.registrar.submit(filing, by: World.bo)
        return test
    }
}

/// An address for every page of the working papers that is read, for the secretary of the district.
enum WorkAddresses {
    private static let list = "2017%7C330203%7C%E5%8C%BA%E5%A7%94%E4%B9%A6%E8%AE%B0"
    private static let contact = "2017%7C330203%7Chousehold%7C1"

    static let all = [
        "/cycles/2017/projects", "/cycles/2017/projects/new", "/projects/2017-330203-P01", "/projects/2017-330203-P01/report",
        "/cycles/2017/contacts", "/cycles/2017/contacts/new", "/contacts/\(contact)", "/contacts/\(contact)/rhythm",
        "/contacts/\(contact)/end", "/cycles/2017/task-lists", "/cycles/2017/task-lists/new", "/task-lists/\(list)",
        "/task-lists/\(list)/add",
        "/cycles/2017/double-reports", "/cycles/2017/double-reports/new", "/double-reports/\(list)",
        "/double-reports/\(list)/answer?number=1", "/cycles/2017/evidence", "/cycles/2017/evidence/new", "/evidence/e-1",
        "/evidence/e-1/revise", "/evidence/e-1/delete?revision=1",
        "/evidence/e-1/detach?about=project&subject=2017-330203-P01", "/evidence/e-2/file",
    ]
}
