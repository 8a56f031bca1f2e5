/// The parts of an address on the web, as far as we must know them.
struct WebAddress: Hashable, Sendable {
    let scheme: String
    /// Host and port, as in a `Host` field.
    let authority: String
    let path: String
    let hasQuery: Bool

    /// Nil for what is no plain http or https address: with a name before the host, a fragment, blanks or other characters.
    init?(_ text: String) {
        guard let colon = text.firstRange(of: "://") else { return nil }
        scheme = text[..<colon.lowerBound].lowercased()
        guard scheme == "https" || scheme == "http" else { return nil }
        guard text.utf8.allSatisfy({ (0x21...0x7E).contains($0) }), !text.contains(where: { "#\\<>\"{}|^`".contains($0) }) else {
            return nil
        }
        let rest = text[colon.upperBound...]
        let end = rest.firstIndex { $0 == "/" || $0 == "?" } ?? rest.endIndex
        authority = rest[..<end].lowercased()
        guard !authority.isEmpty, !authority.contains("@") else { return nil }
        path = String(rest[end...].prefix { $0 != "?" })
        hasQuery = rest[end...].contains("?")
    }

    var origin: String { "\(scheme)://\(authority)" }

    var host: String {
        if authority.hasPrefix("[") { return String(authority.prefix { $0 != "]" }) + "]" }
        return String(authority.prefix { $0 != ":" })
    }

    /// Whether what is sent there cannot be read on the way.
    var isPrivate: Bool { scheme == "https" || ["127.0.0.1", "[::1]", "localhost"].contains(host) }

    /// Private, and without a query: an issuer may have neither query nor fragment.
    var isSafe: Bool { isPrivate && !hasQuery }
}
