import Demonstration
import Domain
import Storage
import TestWorld
import Testing

@Suite struct `The accounts of the demonstration` {
    @Test func `let everybody in with the password of their card, in every role there is`() async throws {
        let year = try await SmallYear()
        let desk = try AccountDesk(folder: year.folder, registrar: year.registrar, clock: year.test.clock)
        let cards = try await DemonstrationAccounts(desk: desk, registrar: year.registrar).open()

        #expect(Set(cards.map(\.role)) == Set(Role.allCases))
        #expect(Set(cards.map(\.password)).count == cards.count)
        for card in cards {
            let outcome = try await desk.signIn.attempt(name: card.person.text, password: card.password, address: "192.0.2.7")
            guard case .signedIn(let session) = outcome else {
                Issue.record("\(card.person) cannot sign in: \(outcome)")
                continue
            }
            let signedIn = try await desk.sessions.find(session.token)
            #expect(signedIn?.roles == [card.role])
            #expect(signedIn?.powers.map(\.organisationName) == [card.organisation])
        }
        let wrong = try await desk.signIn.attempt(name: cards[0].person.text, password: cards[1].password, address: "192.0.2.7")
        guard case .refused = wrong else {
            Issue.record("somebody else's password was taken")
            return
        }
    }
}
