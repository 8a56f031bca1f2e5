import Domain
import TestWorld
import Testing

@Suite struct `Working papers on the landing page` {
    @Test func `tell a secretary what is theirs and the office what came from below`() async throws {
        let bo = try await WebTest.withWork()
        let own = try await bo.get("/")
        #expect(own.text.contains("条评议意见未答复"))
        #expect(!own.text.contains("个领办项目待审批"))
        let ada = try await bo.signedIn(as: World.ada)
        let above = try await ada.get("/")
        #expect(above.text.contains("个领办项目待审批") && above.text.contains("项任务待会签"))
    }
}
