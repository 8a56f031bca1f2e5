import Domain
import Storage
import TestWorld
import Testing

@Suite struct `The drafts of a desk` {
    @Test func `are their owner's, one for each form, the last one kept`() async throws {
        let world = try await AccountWorld()
        let drafts = world.desk.drafts
        try await drafts.save("a=1", of: World.bo.person, form: "activities/2017")
        try await drafts.save("a=2", of: World.bo.person, form: "activities/2017")
        try await drafts.save("b=1", of: World.ada.person, form: "activities/2017")
        let kept = try await drafts.find(of: World.bo.person, form: "activities/2017")
        #expect(kept?.body == "a=2")
        #expect(kept?.savedAt == world.now)
        try await drafts.forget(of: World.bo.person, form: "activities/2017")
        let forgotten = try await drafts.find(of: World.bo.person, form: "activities/2017")
        let others = try await drafts.find(of: World.ada.person, form: "activities/2017")
        #expect(forgotten == nil)
        #expect(others?.body == "b=1")
    }

    @Test func `go after sixty days, and the oldest when there are too many`() async throws {
        let world = try await AccountWorld()
        let drafts = world.desk.drafts
        try await drafts.save("old", of: World.bo.person, form: "old")
        world.wait(minutes: 60 * 24 * 60 + 1)
        for number in 0...Drafts.most {
            world.wait(seconds: 1)
            try await drafts.save("x", of: World.bo.person, form: "f\(number)")
        }
        let old = try await drafts.find(of: World.bo.person, form: "old")
        let first = try await drafts.find(of: World.bo.person, form: "f0")
        let second = try await drafts.find(of: World.bo.person, form: "f1")
        #expect(old == nil && first == nil)
        #expect(second != nil)
    }

    @Test func `are no longer than a draft may be`() async throws {
        let world = try await AccountWorld()
        await #expect(throws: Refusal.self) {
            try await world.desk.drafts.save(String(repeating: "x", count: Drafts.longest + 1), of: World.bo.person, form: "f")
        }
    }
}
