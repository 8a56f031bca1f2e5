package import Domain

/// 统一身份认证: which subjects of an identity provider stand for which people.
///
/// Whoever gives accounts says so for each; nobody gets an account by signing in somewhere else.
package struct Subjects: Sendable {
    package struct Line: Equatable, Sendable {
        package let person: String
        package let name: String
        package let subject: String
        package let linkedBy: String
        package let linkedAt: Instant
    }

    let desk: AccountDesk

    /// Lets a person sign in as a subject.
    ///
    /// - Throws: the refusal that this signer may not, that the person has no account or another subject of this provider, or
    ///   that the subject stands for somebody else.
    package func link(_ subject: Subject, to person: Person.ID, by signer: Signer) async throws {
        let now = desk.clock()
        guard !subject.name.isEmpty, subject.name.count <= Subject.most else { throw Refusal.subjectForm(Subject.most) }
        try await desk.secrets.write { tables in
            try signer.requiresPowerOverAccounts(in: tables.books)
            guard signer.person != person else { throw Refusal.ownSubject }
            guard try tables.account(of: person) != nil else { throw Refusal.noSuch(Account.shape.table, person.text) }
            guard try tables.owner(of: subject) == nil else { throw Refusal.subjectTaken(subject.name) }
            guard try tables.subject(of: person, at: subject.issuer) == nil else { throw Refusal.hasSubject(person) }
            try tables.connection.run(
                """
                INSERT INTO secret_subject (id, owner, issuer, subject, linked_by, linked_at)
                VALUES (\(subject.key), \(person), \(subject.issuer), \(subject.name), \(signer.person), \(now))
                """
            )
            try tables.note(.subjectLinked, of: person, from: "", at: now)
        }
    }

    /// Takes the subject away again; every session of the person ends.
    package func unlink(_ person: Person.ID, at issuer: String, by signer: Signer) async throws {
        let now = desk.clock()
        try await desk.secrets.write { tables in
            try signer.requiresPowerOverAccounts(in: tables.books)
            let gone = try tables.connection.run(
                "DELETE FROM secret_subject WHERE owner = \(person) AND issuer = \(issuer)"
            )
            guard gone == 1 else { throw Refusal.noSubject(person) }
            try tables.endAll(of: person, except: nil, at: now)
            try tables.note(.subjectUnlinked, of: person, from: "", at: now)
        }
    }

    /// Whom a provider vouches for, in the order of their ids, after one of them.
    ///
    /// - Throws: the refusal that this signer has no power over accounts.
    package func list(
        of issuer: String,
        after: Person.ID? = nil,
        limit: Int = 100,
        by signer: Signer
    ) async throws -> [Line] {
        struct Row: Decodable {
            let person: String
            let name: String?
            let subject: String
            let linkedBy: String
            let linkedAt: Int64
        }
        return try await desk.secrets.read { tables in
            try signer.requiresPowerOverAccounts(in: tables.books)
            let rows: [Row] = try tables.connection.all(
                """
                SELECT link.owner AS person, person.name AS name, link.subject AS subject, link.linked_by AS linked_by,
                       link.linked_at AS linked_at
                FROM secret_subject AS link
                LEFT JOIN person ON person.id = link.owner
                WHERE link.owner > \(after?.text ?? "") AND link.issuer = \(issuer)
                ORDER BY link.owner LIMIT \(min(max(limit, 1), 500))
                """
            )
            return rows.map {
                Line(
                    person: $0.person,
                    name: $0.name ?? $0.person,
                    subject: $0.subject,
                    linkedBy: $0.linkedBy,
                    linkedAt: Instant(milliseconds: $0.linkedAt)
                )
            }
        }
    }
}

extension Subject {
    /// Under what it is kept.
    ///
    /// An issuer is an address and has no line breaks, so the two cannot run into one another.
    fileprivate var key: String { SecretBytes.fingerprint(of: issuer + "\n" + name) }
}

extension SecretTables {
    func owner(of subject: Subject) throws -> Person.ID? {
        struct Row: Decodable { let owner: String }
        let row: Row? = try connection.one("SELECT owner FROM secret_subject WHERE id = \(subject.key)")
        return row.map { Person.ID($0.owner) }
    }

    fileprivate func subject(of person: Person.ID, at issuer: String) throws -> String? {
        struct Row: Decodable { let subject: String }
        let row: Row? = try connection.one(
            "SELECT subject FROM secret_subject WHERE owner = \(person) AND issuer = \(issuer)"
        )
        return row?.subject
    }
}

extension Refusal {
    static let subjectUnknown = Refusal(.forbidden, "sign-in.subject-unknown")
    static let ownSubject = Refusal(.forbidden, "sign-in.own-subject")
    static func subjectForm(_ most: Int) -> Refusal { Refusal(.invalid, "sign-in.subject-form", [String(most)]) }
    static func subjectTaken(_ name: String) -> Refusal { Refusal(.conflict, "sign-in.subject-taken", [name]) }
    static func hasSubject(_ person: Person.ID) -> Refusal { Refusal(.conflict, "sign-in.has-subject", [person.text]) }
    static func noSubject(_ person: Person.ID) -> Refusal { Refusal(.missing, "sign-in.no-subject", [person.text]) }
}
