import TestWorld
import Testing

@testable import Domain

@Suite struct `The details of an activity` {
    private func full() -> ActivityDetails {
        var details = ActivityDetails()
        (details.votingPresent, details.votingDue, details.votesFor, details.seats) = (9, 10, 8, 2)
        (details.chairPost, details.isDelegated, details.follows, details.contact) = ("deputy", true, "m\"1", "p-7")
        details.marks = ["study", "election"]
        details.amounts = ["graded": "9", "excellent": "3"]
        details.people = ["bo", "薄"]
        details.ballot = [.init(candidate: "1号\\", votes: 8), .init(candidate: "2号", votes: 1)]
        return details
    }

    @Test func `are kept as the text the encoder would write, and read back`() throws {
        let details = full()
        #expect(details.text == String(decoding: try CanonicalJSON.bytes(of: details), as: UTF8.self))
        #expect(try ActivityDetails(text: details.text) == details)
    }

    @Test func `that say nothing are an empty text`() throws {
        #expect(ActivityDetails.none.text == "{}")
        #expect(try ActivityDetails(text: "{}") == .none)
        #expect(String(decoding: try CanonicalJSON.bytes(of: ActivityDetails.none), as: UTF8.self) == "{}")
    }

    @Test func `are kept with each single one of them`() throws {
        let changes: [(inout ActivityDetails) -> Void] = [
            { $0.votingPresent = 0 }, { $0.votingDue = 1 }, { $0.votesFor = 2 }, { $0.chairPost = "secretary" },
            { $0.isDelegated = true }, { $0.marks = ["study"] }, { $0.amounts = ["a": "1/3"] }, { $0.people = ["bo"] },
            { $0.follows = "m" }, { $0.ballot = [.init(candidate: "1", votes: 0)] }, { $0.seats = 1 }, { $0.contact = "c" },
        ]
        for change in changes {
            var details = ActivityDetails()
            change(&details)
            #expect(details.text != "{}")
            #expect(try ActivityDetails(text: details.text) == details)
        }
    }
}
