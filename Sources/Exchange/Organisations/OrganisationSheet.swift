package import Documents
package import Domain
import Language
import Rules
import Storage

/// Organisations in a file, in any order: each with what is above it.
///
/// The root, without anything above it, may stand in the file; it is in the books since they were founded.
package struct OrganisationSheet: ImportForm {
    package static let noun = "organisations"
    package static let isYearly = false
    package static let roles: Set<Role> = [.office]
    package static let columns = Documents.OrganisationList.columns

    private let books: ImportBooks
    private let kinds: [(value: Kind.ID, names: [String])]
    private let root: String
    private var lines: [String: Int] = [:]
    private var links: [OrganisationLink] = []
    private var organisations: [(row: SheetRow, item: ImportOrganisations.Row)] = []
    private var isSound = true

    package init(books: ImportBooks) throws {
        self.books = books
        root = try books.facts.root().id.text
        kinds = try Self.kinds(in: books)
    }

    private static func kinds(in books: ImportBooks) throws -> [(value: Kind.ID, names: [String])] {
        try books.facts.all(Kind.self).map { kind in
            let labels = kind.labels.sorted { $0.key > $1.key }.map(\.value)
            return (kind.id, [kind.labels[books.language.rawValue] ?? kind.id.text, kind.id.text] + labels)
        }
    }

    package static func choices(in books: ImportBooks) throws -> [String: [String]] {
        ["kind": try kinds(in: books).compactMap(\.names.first)]
    }

    package mutating func take(_ cells: inout RowCheck) throws {
        let code = code(in: &cells)
        let name = cells.text("name")
        let kind = kind(in: &cells)
        let origin = origin(in: &cells)
        let parent = cells.optional("parent")
        if let code, let parent { links.append(OrganisationLink(row: cells.row, code: code, parent: parent)) }
        if let code, parent == nil, code != root { cells.note("parent", "root-differs", [code, root]) }
        isSound = isSound && cells.isGood
        guard cells.isGood, let code, let name, let kind, let origin else { return }
        guard let parent else {
            cells.standing = .same
            return
        }
        let row = ImportOrganisations.Row(
            code: Organisation.ID(code),
            name: name,
            kind: kind,
            parent: Organisation.ID(parent),
            origin: origin
        )
        guard let known = try books.organisation(code) else { return organisations.append((cells.row, row)) }
        guard known.name == name, known.kind == kind, known.parent == row.parent, known.origin == origin else {
            cells.note("code", "organisation-differs", [code, known.name])
            isSound = false
            return
        }
        cells.standing = .same
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
        if let near = books.nearest(to: text, among: { kinds.flatMap(\.names) }) {
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

    package mutating func together() throws -> [FileMistake] {
        let mistakes = try unknownParents() + OrganisationLink.circles(in: links)
        isSound = isSound && mistakes.isEmpty
        return mistakes
    }

    private func unknownParents() throws -> [FileMistake] {
        let unknown = try links.filter { try lines[$0.parent] == nil && books.organisation($0.parent) == nil }
        guard !unknown.isEmpty else { return [] }
        let codes = Set(try books.codes()).union(lines.keys)
        return unknown.map { link in
            let near = books.nearest(to: link.parent) { codes.subtracting([link.code]) }
            guard let near else { return link.row.mistake("parent", "parent-unknown", [link.parent, link.code]) }
            return link.row.mistake("parent", "parent-unknown-nearest", [link.parent, link.code, near])
        }
    }

    package func batches() -> [Batch] {
        guard !organisations.isEmpty else { return [] }
        let organisations = inOrderOfTree
        let (isSound, root) = (isSound, Organisation.ID(root))
        let weigh: @Sendable ([Int]) -> any Command = { places in
            let rows = places.map { organisations[$0].item }
            // Who is above whom has been looked at above; a part of the rows is weighed without the others.
            guard !isSound || rows.count < organisations.count else { return ImportOrganisations(rows: rows) }
            return ImportOrganisations(rows: rows.map { $0.hung(under: root) })
        }
        return [
            Batch(name: nil, rows: organisations.map(\.row), weigh: weigh) { places in
                ImportOrganisations(rows: places.map { organisations[$0].item })
            }
        ]
    }

    /// What is above stands before what is below it, so that the rows can go in piece by piece; those of a circle come last.
    private var inOrderOfTree: [(row: SheetRow, item: ImportOrganisations.Row)] {
        let fresh = Set(organisations.map(\.item.code))
        let below = Dictionary(grouping: organisations) { $0.item.parent }
        var order = organisations.filter { !fresh.contains($0.item.parent) }
        var next = 0
        while next < order.count {
            order += below[order[next].item.code] ?? []
            next += 1
        }
        guard order.count < organisations.count else { return order }
        let placed = Set(order.map(\.item.code))
        return order + organisations.filter { !placed.contains($0.item.code) }
    }

    /// The rows below bad ones that the books do not have.
    package func leaning(on bad: Set<Int>) throws -> [FileMistake] {
        let below = Dictionary(grouping: links) { $0.parent }
        var upper = try lines.filter { try bad.contains($0.value) && books.organisation($0.key) == nil }.map(\.key).sorted()
        var told = bad
        var mistakes: [FileMistake] = []
        while let code = upper.popLast() {
            for link in below[code] ?? [] where told.insert(link.row.line).inserted {
                mistakes.append(link.row.mistake("parent", "parent-bad", [code, "\(lines[code] ?? 0)"]))
                if try books.organisation(link.code) == nil { upper.append(link.code) }
            }
        }
        return mistakes
    }

    package static func column(of refusal: Refusal) -> String? { refusal.wordingColumn(["name": "name"]) }
}

extension ImportOrganisations.Row {
    fileprivate func hung(under root: Organisation.ID) -> ImportOrganisations.Row {
        ImportOrganisations.Row(code: code, name: name, kind: kind, parent: root, origin: origin)
    }
}
