import Domain
import Foundation
import Storage
import TestWorld
import Testing

/// Nothing of what was recorded of an organisation, and nobody of whom, comes to somebody whom it does not concern.
@Suite struct `Who may see what` {
    @Test(arguments: [UInt64(2017), 7, 330_203, UInt64.random(in: 0..<1_000_000)])
    func `is as the reference has it, for every query, every person and every place`(seed: UInt64) async throws {
        let realm = try await RandomRealm(seed: seed)
        let samples = try VisibilitySamples.all(realm)
        var (answers, refusals) = (0, 0)
        for sample in samples {
            for person in realm.people {
                let mayAsk = sample.mayAsk(person, realm.rules)
                do {
                    let told = try await sample.ask(Signer(Person.ID(person)), realm.registrar)
                    #expect(mayAsk, "seed \(seed): \(sample.query) answers \(person)")
                    for mark in Self.marks(in: told) where !Self.isAllowed(mark, for: person, sample, realm) {
                        Issue.record("seed \(seed): \(sample.query) tells \(person) of \(mark)")
                    }
                    answers += 1
                } catch let refusal as Refusal {
                    // Whoever may ask can still be told that there is nothing.
                    #expect(
                        !mayAsk || refusal.kind == .missing,
                        "seed \(seed): \(sample.query) refuses \(person): \(refusal.key)"
                    )
                    refusals += 1
                }
            }
        }
        #expect(answers > 100 && refusals > 100)
    }

    @Test func `is asked of every query there is`() async throws {
        let realm = try await RandomRealm(seed: 1)
        let sampled = Set(try VisibilitySamples.all(realm).map(\.query))
        let declared = try Self.queries()
        #expect(declared.count > 20)
        for query in declared.subtracting(sampled).sorted() {
            Issue.record("\(query) has no sample in Tests/StorageTests/Kernel/VisibilitySamples.swift")
        }
        #expect(sampled.subtracting(declared).isEmpty)
    }

    private static func marks(in text: String) -> Set<String> {
        Set(text.matches(of: /〔([^〕]+)〕/).map { String($0.1) })
    }

    private static func isAllowed(_ mark: String, for person: String, _ sample: VisibilitySample, _ realm: RandomRealm) -> Bool {
        realm.codes.contains(mark) ? sample.maySee(person, mark, realm.rules) : sample.mayKnow(person, mark, realm.rules)
    }

    /// The names of all queries in the sources.
    private static func queries() throws -> Set<String> {
        let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent().deletingLastPathComponent().appending(path: "Sources/Storage")
        let paths = (FileManager.default.enumerator(atPath: folder.path)?.allObjects as? [String]) ?? []
        return try Set(
            paths.filter { $0.hasSuffix(".swift") }.flatMap { path in
                try String(contentsOf: folder.appending(path: path), encoding: .utf8)
                    .matches(of: /(?m)^package struct (\w+)(?:<[^>]*>)?: (?:[\w, ]+, )?Query\b/).map { String($0.1) }
            }
        )
    }
}
