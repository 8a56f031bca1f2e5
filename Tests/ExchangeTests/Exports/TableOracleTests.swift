import Documents
import Exchange
import Foundation
import Language
import TestWorld
import Testing

/// Meets programs that are not ours half-way: `Tests/Oracle/check_workbooks.py` runs this suite and looks at what it left.
@Suite(.enabled(if: ProcessInfo.processInfo.environment["SHUZHI_ORACLE_FOLDER"] != nil))
struct `Tables and forms for other programs` {
    private func folder() throws -> URL {
        URL(filePath: try #require(ProcessInfo.processInfo.environment["SHUZHI_ORACLE_FOLDER"]))
    }

    @Test func `a table is left for another program`() throws {
        try Data(`A table that is handed out`.table().xlsx(Words(.zhHans))).write(to: folder().appending(path: "table.xlsx"))
    }

    @Test func `an empty form is left for another program`() async throws {
        let world = try await DeskWorld()
        let form = try await world.desk.template(OrganisationSheet.self, cycle: nil, by: World.ada, words: Words(.zhHans))
        try Data(form.bytes).write(to: folder().appending(path: "form.xlsx"))
    }
}
