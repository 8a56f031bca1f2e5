import Domain
import Rules

/// An edition without its text.
struct EditionLine: Decodable {
    let id: String
    let name: String
    let version: Int

    static func all(from connection: any Connection) throws -> [EditionLine] {
        try connection.all("SELECT id, name, version FROM rulebook_edition ORDER BY name, version, id")
    }

    func read(from connection: any Connection) throws -> Rulebook {
        try RulebookShelf.shared.rulebook(id, text: SQLLedger(connection).require(RulebookEdition.ID(id)).text)
    }
}
