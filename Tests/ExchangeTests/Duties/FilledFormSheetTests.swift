import Documents
import Domain
import Exchange
import Language
import Storage
import TestWorld
import Testing

@Suite struct `Forms of many organisations in a file` {
    private static let head = "organisation,form,period,按时交纳人数,owed,amount,note\n"

    private func form(_ organisation: Organisation.ID, in world: DeskWorld) async throws -> FilledForm? {
        try await world.world.folder.database.read { try SQLLedger($0).find(World.filled(organisation)) }
    }

    @Test func `are saved row by row, good ones while bad ones come back`() async throws {
        let world = try await DeskWorld(under: World.formedRulebook)
        let text =
            Self.head + """
                330203001201,党费收缴情况表,2017-h1,8,10,120,见名册
                330203001202,world-review.dues,2017-h1,,5,,
                330203002,党费收缴情况表,2017-q1,1,2,3,
                330205,党费收缴情况表,2017-h1,八,2,3,
                330203001,Dues,2017-h1,,,,

                """
        let file = try await world.stage(text, as: FilledFormSheet.self)
        let preview = try await world.preview(file)
        #expect(preview.count(.new) == 2 && preview.count(.bad) == 2 && preview.count(.empty) == 1)
        #expect(preview.wrong.map(\.place) == ["4", "5"])
        let before = try await form("330203001201", in: world)
        #expect(before == nil)
        let outcome = try await world.take(file, .goodRows)
        #expect(outcome.written == 2)
        let (first, second) = (try await form("330203001201", in: world), try await form("330203001202", in: world))
        #expect(first?.values == ["paid": "8", "owed": "10", "amount": "120", "note": "见名册"] && first?.state == .draft)
        #expect(second?.values == ["owed": "5"])
    }

    @Test func `change nothing when they come again, and only what differs when they are mended`() async throws {
        let world = try await DeskWorld(under: World.formedRulebook)
        let row = Self.head + "330203001201,党费收缴情况表,2017-h1,8,10,120,\n"
        _ = try await world.take(world.stage(row, as: FilledFormSheet.self))
        let again = try await world.preview(world.stage(row, as: FilledFormSheet.self))
        #expect(again.count(.same) == 1 && again.count(.new) == 0)
        let mended = try await world.stage(
            Self.head + "330203001201,党费收缴情况表,2017-h1,7,10.0,120,\n",
            as: FilledFormSheet.self
        )
        let preview = try await world.preview(mended)
        #expect(preview.count(.changed) == 1)
        _ = try await world.take(mended)
        let values = try await form("330203001201", in: world)?.values
        #expect(values == ["paid": "7", "owed": "10", "amount": "120"])
    }

    @Test func `are refused for places out of reach and forms that are closed`() async throws {
        let world = try await DeskWorld(under: World.formedRulebook)
        try await world.registrar.submit(World.filling("330205001"), by: World.cy)
        try await world.registrar.submit(SubmitForm(World.filled("330205001")), by: World.cy)
        let text =
            Self.head + """
                330203001,党费收缴情况表,2017-h1,8,10,120,
                330205001,党费收缴情况表,2017-h1,9,10,120,

                """
        let preview = try await world.preview(try await world.stage(text, as: FilledFormSheet.self, by: World.cy), by: World.cy)
        #expect(preview.count(.bad) == 2)
        #expect(preview.wrong.map(\.place) == ["2", "3"])
    }
}
