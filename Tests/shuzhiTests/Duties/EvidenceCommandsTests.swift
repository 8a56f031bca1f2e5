import Domain
import Foundation
import Language
import Storage
import Testing

@testable import shuzhi

@Suite struct `Evidence on the command line` {
    /// Books with one file of evidence, and where its bytes lie.
    private func filed() async throws -> (year: QingheYear, place: String) {
        let year = try await QingheYear()
        let folder = try RealmFolder.open(at: year.books)
        let file = try folder.evidence.keep(Array("签到".utf8), called: "签到册.txt", most: 100)
        try folder.close()
        return (year, "\(year.books)/evidence/\(file.digest.prefix(2))/\(file.digest)")
    }

    @Test(arguments: Language.allCases) func `finds nothing wrong with what is not kept`(language: Language) async throws {
        let year = try await QingheYear()
        let answer = await shuzhi("evidence", "verify", "--realm", year.books, language: language)
        #expect(answer.status == .done)
        #expect(answer.output.contains("0"))
    }

    @Test func `tells of files nobody names, and keeps those handed in a moment ago`() async throws {
        let (year, place) = try await filed()
        let checked = await shuzhi("evidence", "verify", "--realm", year.books, "--json")
        #expect(checked.status == .done)
        #expect(checked.output.contains("\"leftOver\""))
        let purged = await shuzhi("evidence", "purge", "--realm", year.books)
        #expect(purged.status == .done)
        #expect(FileManager.default.fileExists(atPath: place))
        let old = Date(timeIntervalSince1970: 1_000_000_000)
        try FileManager.default.setAttributes([.modificationDate: old], ofItemAtPath: place)
        _ = await shuzhi("evidence", "purge", "--realm", year.books)
        #expect(!FileManager.default.fileExists(atPath: place))
    }
}
