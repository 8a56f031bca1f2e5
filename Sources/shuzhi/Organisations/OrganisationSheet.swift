import Documents
import Domain
import Language
import Rules
import Storage

/// Organisations in a file, in any order: each with what is above it.
///
/// The root, without anything above it, may stand in the file; it is in the books since they were founded.
struct OrganisationSheet: ImportSheet {
    typealias Year = EveryYear

    static let noun = "organisations"
    static let columns = Documents.OrganisationList.columns

    private let books: ImportBooks
    private let kinds: [(value: Kind.ID, names: [String])]
    private let root: String
    private var lines: [String: Int] = [:]
    private var links: [Link] = []
    private var organisations: [(row: SheetRow, item: ImportOrganisations.Row)] = []
    private var isSound = true
    private(set) var passedOver = 0

    /// What a row says about who is above whom, whatever else is wrong in it.
    private struct Link {
        let row: SheetRow
        let code: String
        let parent: String
    }

    init(books: ImportBooks) throws {
        self.books = books
        root = try books.facts.root().id.text
        let language = Terminal.current.words.language.rawValue
        kinds = try books.facts.all(Kind.self).map { kind in
            let labels = kind.labels.sorted { $0.key > $1.key }.map(\.value)
            return (kind.id, [kind.labels[language] ?? kind.id.text, kind.id.text] + labels)
        }
    }

    mutating func take(_ cells: inout RowCheck) throws {
        let code = code(in: &cells)
        let name = cells.text("name")
        let kind = kind(in: &cells)
        let origin = origin(in: &cells)
        let parent = cells.optional("parent")
        if let code, let parent { links.append(Link(row: cells.row, code: code, parent: parent)) }
        if let code, parent == nil, code != root { cells.note("parent", "root-differs", [code, root]) }
        isSound = isSound && cells.isGood
        guard cells.isGood, let code, let name, let kind, let origin else { return }
        guard let parent else {
            passedOver += 1
            return
        }
        let row = ImportOrganisations.Row(
            code: Organisation.ID(code),
            name: name,
            kind: kind,
            parent: Organisation.ID(parent),
            origin: origin
        )
        guard let known = books.organisation(code) else { return organisations.append((cells.row, row)) }
        guard known.name == name, known.kind == kind, known.parent == row.parent, known.origin == origin else {
            cells.note("code", "organisation-differs", [code, known.name])
            isSound = false
            return
        }
        passedOver += 1
    }

    private mutating func code(in cells: inout RowCheck) -> String? {
        guard let code = cells.code("code") else { return nil }
        guard code.utf8.count <= 64, code.allSatisfy({ $0.isASCII && ($0.isLetter || $0.isNumber || "-_.".contains($0)) }) else {
            cells.note("code", "code-form", [code])
            return nil
        }
        if let first = lines[code] {
            cells.note("code", "code-twice", [code, "\(first)"])
        } else {
            lines[code] = cells.row.line
        }
        return code
    }

    private func kind(in cells: inout RowCheck) -> Kind.ID? {
        guard let text = cells.text("kind") else { return nil }
        if let kind = kinds.first(where: { $0.names.contains(text) }) { return kind.value }
        if let near = Nearest.word(to: text, among: kinds.flatMap(\.names)) {
            cells.note("kind", "kind-unknown-nearest", [text, near])
        } else {
            cells.note("kind", "kind-unknown", [text, kinds.compactMap(\.names.first).joined(separator: ", ")])
        }
        return nil
    }

    private func origin(in cells: inout RowCheck) -> Organisation.Origin? {
        switch cells.row["origin"] {
        case "", "reported", "上报", "填报": return .reported
        case "generated", "生成": return .generated
        case let written:
            cells.note("origin", "origin-unknown", [written])
            return nil
        }
    }

    mutating func together() -> [FileMistake] {
        let mistakes = unknownParents + circles
        isSound = isSound && mistakes.isEmpty
        return mistakes
    }

    private var unknownParents: [FileMistake] {
        let unknown = links.filter { lines[$0.parent] == nil && books.organisation($0.parent) == nil }
        let codes = Set(books.codes).union(lines.keys)
        return unknown.enumerated().map { place, link in
            // What is not written out needs no guess.
            let near = place < ImportMistakes.most ? Nearest.word(to: link.parent, among: codes.subtracting([link.code])) : nil
            guard let near else { return link.row.mistake("parent", "parent-unknown", [link.parent, link.code]) }
            return link.row.mistake("parent", "parent-unknown-nearest", [link.parent, link.code, near])
        }
    }

    /// Each circle once, at the row that leads into it first.
    private var circles: [FileMistake] {
        let parentOf = Dictionary(links.map { ($0.code, $0.parent) }) { first, _ in first }
        var settled: Set<String> = []
        return links.compactMap { link in
            var path: [String] = []
            var places: [String: Int] = [:]
            var next: String? = link.code
            while let code = next, !settled.contains(code), places[code] == nil {
                places[code] = path.count
                path.append(code)
                next = parentOf[code]
            }
            settled.formUnion(path)
            guard let code = next, let start = places[code] else { return nil }
            return link.row.mistake("parent", "circle", [(path[start...] + [code]).joined(separator: " → ")])
        }
    }

    func batches() -> [Batch] {
        guard !organisations.isEmpty else { return [] }
        let (organisations, isSound, root) = (organisations, isSound, Organisation.ID(root))
        return [
            Batch(name: nil, rows: organisations.map(\.row)) { part in
                let rows = organisations[part].map(\.item)
                // Who is above whom has been looked at above; a part of the rows is weighed without the others.
                guard !isSound || part != organisations.indices else { return ImportOrganisations(rows: rows) }
                return ImportOrganisations(rows: rows.map { $0.hung(under: root) })
            }
        ]
    }

    static func column(of refusal: Refusal) -> String? { refusal.wordingColumn(["name": "name"]) }
}

extension ImportOrganisations.Row {
    fileprivate func hung(under root: Organisation.ID) -> ImportOrganisations.Row {
        ImportOrganisations.Row(code: code, name: name, kind: kind, parent: root, origin: origin)
    }
}
