import Demonstration
import Domain
import Language

/// Who can sign in to the demonstration, and with which password: one line for each role.
struct RoleCards {
    /// Where they are written, in the folder of the books.
    static let file = "cards.txt"

    let text: String

    init(_ cards: [DemonstrationAccounts.Card], _ words: Words) {
        var table = Table([
            (words("cli.demo.card.account"), .left), (words("cli.demo.card.password"), .left),
            (words("cli.demo.card.role"), .left), (words("cli.demo.card.name"), .left),
            (words("cli.demo.card.organisation"), .left),
        ])
        for card in cards {
            table.add([card.person.text, card.password, words("role.\(card.role.rawValue)"), card.name, card.organisation])
        }
        text = table.text + "\n"
    }
}
