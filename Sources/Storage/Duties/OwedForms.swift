import Domain

/// The forms of a cycle, read once for each kind of organisation.
struct OwedForms {
    private let cycle: Cycle
    private let ledger: SQLLedger
    private var known: [Kind.ID: [OwedForm]] = [:]

    init(of cycle: Cycle, in ledger: SQLLedger) {
        self.cycle = cycle
        self.ledger = ledger
    }

    mutating func forms(of kind: Kind.ID) throws -> [OwedForm] {
        if let forms = known[kind] { return forms }
        let forms = try ledger.owedForms(of: kind, in: cycle)
        known[kind] = forms
        return forms
    }

    /// The kinds of organisation that fill in any form, or this one.
    mutating func kinds(of form: String? = nil) throws -> [Kind.ID] {
        let pinned = Set(try ledger.pins(of: cycle.id).flatMap(\.kinds)).sorted()
        return try pinned.filter { kind in try forms(of: kind).contains { form == nil || $0.key == form } }
    }

    /// A form by its key, as any kind fills it in.
    mutating func form(_ key: String) throws -> OwedForm? {
        for kind in try kinds(of: key) {
            if let form = try forms(of: kind).first(where: { $0.key == key }) { return form }
        }
        return nil
    }
}

/// Open organisations of some kinds, in the order of the tree.
enum OwingOrganisations {
    struct Row: Decodable, Equatable {
        let id: Organisation.ID
        let name: String
        let kind: Kind.ID
        let path: String
    }

    /// - Parameter after: the path to go on behind.
    static func rows(
        within paths: [String],
        kinds: [Kind.ID],
        after: String?,
        limit: Int,
        _ connection: any Connection
    ) throws -> [Row] {
        guard !paths.isEmpty, !kinds.isEmpty else { return [] }
        return try connection.all(
            """
            SELECT organisation.id AS id, organisation.name AS name, organisation.kind AS kind, organisation.path AS path
            FROM organisation
            WHERE \(.within(paths, "organisation.path")) AND organisation.path > \(after ?? "")
                AND organisation.state = 'open' AND organisation.kind IN \(anyOf: kinds.map { .id($0) })
            ORDER BY organisation.path
            LIMIT \(limit)
            """
        )
    }
}

/// The names of some organisations.
struct OrganisationNames {
    private let names: [Organisation.ID: String]

    init(_ ids: [Organisation.ID], _ connection: any Connection) throws {
        struct Row: Decodable {
            let id: Organisation.ID
            let name: String
        }
        let wanted = Set(ids).sorted()
        guard !wanted.isEmpty else {
            names = [:]
            return
        }
        let rows: [Row] = try connection.all(
            "SELECT id, name FROM organisation WHERE id IN \(anyOf: wanted.map { .id($0) }) ORDER BY id"
        )
        names = Dictionary(rows.map { ($0.id, $0.name) }) { first, _ in first }
    }

    subscript(_ id: Organisation.ID) -> String? { names[id] }
}
