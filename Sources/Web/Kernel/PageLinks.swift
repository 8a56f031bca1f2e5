import Domain
import Language

/// The addresses of all pages: made here and nowhere else.
///
/// A language that was asked for in the address is kept from page to page.
struct PageLinks: Sendable {
    /// Nil: the browser's preference decides.
    let language: Language?
    /// Whether the pages are made for somebody who may open the journal.
    var readsJournal = true

    func published(_ cycle: String) -> String { address("/cycles/\(escaped(cycle))") }

    func figure(_ cycle: String, _ figure: String) -> String { address("/cycles/\(escaped(cycle))/figures/\(escaped(figure))") }

    func results(_ cycle: String, _ query: [(String, String?)] = []) -> String {
        address("/cycles/\(escaped(cycle))/results", query)
    }

    func scorecard(_ cycle: String, _ organisation: String) -> String {
        address("/cycles/\(escaped(cycle))/organisations/\(escaped(organisation))")
    }

    func organisations(_ code: String? = nil) -> String {
        address("/organisations" + (code.map { "/" + escaped($0) } ?? ""))
    }

    func overview(_ cycle: String) -> String { address("/cycles/\(escaped(cycle))/overview") }

    func journal(from entry: Int64? = nil) -> String { address("/journal", [("from", entry.map { String($0) })]) }

    func entry(_ number: Int64) -> String { address("/journal/entries/\(number)") }

    /// The entry something comes from; nothing for whoever would only be told that the journal is not for them.
    func source(_ number: Int64) -> Aside { Aside(readsJournal ? entry(number) : nil) }

    var home: String { address("/") }

    /// - Parameter next: where to go once signed in.
    func signIn(next: String? = nil) -> String { address("/sign-in", [("next", next)]) }

    /// An address of ours with more in its query.
    func adding(_ pairs: [(String, String)], to address: String) -> String {
        let items = pairs.map { "\($0.0)=\(escaped($0.1))" }.joined(separator: "&")
        let parts = address.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false)
        let fragment = parts.count > 1 ? "#" + parts[1] : ""
        return parts[0] + (parts[0].contains("?") ? "&" : "?") + items + fragment
    }

    /// The address with its query; the language is kept.
    ///
    /// It never leaves this server: a path that was asked for with several slashes at its start gets one, for with two it would
    /// name a host (RFC 3986, 4.2), and browsers read a backslash as a slash.
    func address(_ path: String, _ query: [(String, String?)] = []) -> String {
        let path = "/" + path.drop { $0 == "/" || $0 == "\\" }
        let items =
            query.compactMap { name, value in value.map { "\(name)=\(escaped($0))" } }
            + (language.map { ["lang=\($0.rawValue)"] } ?? [])
        return items.isEmpty ? path : path + "?" + items.joined(separator: "&")
    }

    private func escaped(_ text: String) -> String { PercentCoding.encoded(text) }
}
