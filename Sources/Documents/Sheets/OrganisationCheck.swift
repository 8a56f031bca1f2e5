/// What has been seen of a list of organisations, and what is wrong with it.
struct OrganisationCheck {
    private let kinds: [String: String]
    private let kindNames: String
    private let known: Set<String>
    private var lineOfCode: [String: Int] = [:]
    private var links: [Link] = []
    private(set) var mistakes: [FileMistake] = []

    init(kinds: [OrganisationList.KindName], known: Set<String>) {
        self.kinds = Dictionary(kinds.flatMap { kind in ([kind.id] + kind.names).map { ($0, kind.id) } }) { first, _ in first }
        kindNames = kinds.map { $0.names.first.map { [$0] } ?? [$0.id] }.joined().joined(separator: ", ")
        self.known = known
    }

    /// What a row says about who is above whom, whatever else is wrong in it.
    private struct Link {
        let row: SheetRow
        let code: String
        let parent: String
    }

    /// The organisation in a row, or nil after noting what is wrong.
    mutating func line(of row: SheetRow) -> OrganisationLine? {
        let before = mistakes.count
        let code = take(Result { () throws(FileMistake) in try self.code(of: row) })
        let name = take(Result { () throws(FileMistake) in try row.text("name") })
        let kind = take(Result { () throws(FileMistake) in try self.kind(of: row) })
        let origin = take(Result { () throws(FileMistake) in try self.origin(of: row) })
        let parent = row["parent"]
        if let code {
            if let first = lineOfCode[code] {
                mistakes.append(row.mistake("code", "code-twice", [code, "\(first)"]))
            } else {
                lineOfCode[code] = row.line
            }
            if !parent.isEmpty { links.append(Link(row: row, code: code, parent: parent)) }
        }
        guard mistakes.count == before, let code, let name, let kind, let origin else { return nil }
        return OrganisationLine(
            line: row.line,
            code: code,
            name: name,
            parent: parent.isEmpty ? nil : parent,
            kind: kind,
            origin: origin
        )
    }

    /// Notes parents that are nowhere, and circles; after all rows have been read.
    mutating func parents() {
        for link in links where lineOfCode[link.parent] == nil && !known.contains(link.parent) {
            mistakes.append(link.row.mistake("parent", "parent-unknown", [link.parent, link.code]))
        }
        let parentOf = Dictionary(links.map { ($0.code, $0.parent) }) { first, _ in first }
        var settled: Set<String> = []
        for link in links {
            var path: [String] = []
            var places: [String: Int] = [:]
            var next: String? = link.code
            while let code = next, !settled.contains(code), places[code] == nil {
                places[code] = path.count
                path.append(code)
                next = parentOf[code]
            }
            if let code = next, let start = places[code] {
                let members = (path[start...] + [code]).joined(separator: " → ")
                mistakes.append(link.row.mistake("parent", "circle", [members]))
            }
            settled.formUnion(path)
        }
    }

    private func code(of row: SheetRow) throws(FileMistake) -> String {
        let code = try row.text("code")
        let narrow = FullWidth.narrowed(code)
        guard narrow == code else { throw row.mistake("code", "full-width-digits", [code, narrow]) }
        guard code.utf8.count <= 64, code.allSatisfy({ $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "-" || $0 == "_") })
        else { throw row.mistake("code", "code-form", [code]) }
        return code
    }

    private func kind(of row: SheetRow) throws(FileMistake) -> String {
        let written = try row.text("kind")
        guard !kinds.isEmpty else { return written }
        guard let kind = kinds[written] else { throw row.mistake("kind", "kind-unknown", [written, kindNames]) }
        return kind
    }

    private func origin(of row: SheetRow) throws(FileMistake) -> OrganisationLine.Origin {
        switch row["origin"] {
        case "", "reported", "上报", "填报": return .reported
        case "generated", "生成": return .generated
        case let written: throw row.mistake("origin", "origin-unknown", [written])
        }
    }

    private mutating func take<Value>(_ read: Result<Value, FileMistake>) -> Value? {
        switch read {
        case .success(let value): return value
        case .failure(let mistake):
            mistakes.append(mistake)
            return nil
        }
    }
}
