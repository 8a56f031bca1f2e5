import Domain
import Rules
import TestWorld
import Testing

@Suite struct `The record of an organisation for its duties` {
    @Test func `holds the activities that were not withdrawn, and the posts whose roles are known`() throws {
        let books = try World.books(at: .recording)
        let items = try ["a", "b"].map { name in
            LogActivities.Item(
                id: name,
                kind: "member_meeting",
                day: try World.day(3, name == "a" ? 1 : 2),
                subject: "讨论",
                attendees: 6,
                due: 9,
                quantity: "1/2"
            )
        }
        try books.submit(LogActivities(cycle: World.cycle, organisation: World.district, items: items), by: World.bo)
        let withdrawn = Activity.id(cycle: World.cycle, organisation: World.district, name: "b")
        try books.submit(WithdrawActivity(activity: withdrawn, reason: "重复"), by: World.bo)

        let record = try books.dutyRecord(of: try books.require(World.district), in: World.cycle)
        #expect(record.kind == "district")
        let event = try #require(record.events.first)
        #expect(record.events.count == 1)
        #expect(event.present == 6)
        #expect(event.due == 9)
        #expect(event.votingDue == nil)
        #expect(event.quantity == Exact("1/2"))
        #expect(event.day.text == "2017-03-01")
    }
}
