import Domain
import HTTPTypes
import Hummingbird
import Language
import Storage

/// `/cycles/:cycle/evidence` and `/evidence/:evidence`: files that show what was done.
enum EvidenceRoutes {
    static let navigation = [
        NavigationEntry(.evidence, for: WorkHand.viewers) { links, cycle in cycle.map { links.evidenceList($0.text) } }
    ]
    static let accepted = ".pdf,.jpg,.jpeg,.png,.docx,.xlsx,.txt"
    /// The most a form with a file weighs: the largest file limits can allow, and the fields around it.
    static let mostBytes = (100 << 20) + (1 << 16)

    static func add(to map: inout PageMap) {
        ExpiredEvidence.add(to: &map)
        map.get("/cycles/:cycle/evidence", for: .roles(WorkHand.viewers)) { try await list($0) }
        map.get("/cycles/:cycle/evidence/new", for: .roles(WorkHand.viewers)) { try await filing($0) }
        map.post("/cycles/:cycle/evidence/new", for: .roles(WorkHand.viewers), atMost: mostBytes) { try await file($0) }
        map.get("/evidence/:evidence", for: .roles(WorkHand.viewers)) { visit in
            let page = EvidencePage(try await visit.ask(EvidenceDossier(evidence: visit.id("evidence"))), visit)
            return visit.page(page.heading, .evidence, "duties/evidence", page)
        }
        map.get("/evidence/:evidence/file", for: .roles(WorkHand.viewers)) { try await download($0) }
        map.get("/evidence/:evidence/revise", for: .roles(WorkHand.viewers)) { try await EvidenceActs.revising($0) }
        map.post("/evidence/:evidence/revise", for: .roles(WorkHand.viewers), atMost: mostBytes) {
            try await EvidenceActs.revise($0)
        }
        map.get("/evidence/:evidence/delete", for: .roles(WorkHand.viewers)) { try await EvidenceActs.deleting($0) }
        map.post("/evidence/:evidence/delete", for: .roles(WorkHand.viewers)) { try await EvidenceActs.delete($0) }
        map.get("/evidence/:evidence/detach", for: .roles(WorkHand.viewers)) { try await EvidenceActs.detaching($0) }
        map.post("/evidence/:evidence/detach", for: .roles(WorkHand.viewers)) { try await EvidenceActs.detach($0) }
    }

    private static func list(_ visit: Visit) async throws -> Reply {
        let cycle: Cycle.ID = try visit.id("cycle")
        let organisation = try visit.workPlace(in: cycle)
        let place = try await visit.ask(WorkPlaceOf(cycle: cycle, organisation: organisation))
        let choice = GridChoice(visit.query)
        let found = try await visit.ask(
            EvidenceList(
                cycle: cycle,
                below: organisation,
                text: choice.search ?? "",
                offset: choice.offset,
                limit: choice.limit
            )
        )
        return visit.gridPage(
            .evidence,
            GridPage(
                visit.words("web.evidence.heading", place.organisation.name),
                note: visit.words(
                    "web.evidence.used",
                    ByteText.text(found.used),
                    ByteText.text(found.limits.totalBytes),
                    ByteText.text(found.limits.fileBytes)
                ),
                actions: [(visit.words("web.evidence.file"), visit.links.newEvidence(cycle.text))],
                grid: GridView(grid(found, visit), choice: choice, visit)
            )
        )
    }

    private static func grid(_ found: EvidenceList.Answer, _ visit: Visit) -> Grid {
        let words = visit.words
        func column(_ id: String, _ kind: Grid.Column.Kind = .text, isShown: Bool = true) -> Grid.Column {
            Grid.Column(id: id, label: words("web.evidence.\(id)"), kind: kind, isShown: isShown)
        }
        return Grid(
            id: "evidence",
            caption: words("web.nav.evidence"),
            columns: [
                column("title"), column("place"), column("name"), column("size", .number), column("revision", .number),
                column("uses", .number), column("kept_until", .day), column("state"), column("digest", isShown: false),
            ],
            rows: found.lines.map { line in
                Grid.Row([
                    Grid.Cell(line.title, href: visit.links.evidence(line.id)), Grid.Cell(line.organisationName),
                    Grid.Cell(line.fileName), Grid.Cell(ByteText.text(line.size), exact: String(line.size)),
                    Grid.Cell(String(line.revision)), Grid.Cell(String(line.uses)), Grid.Cell(line.keptUntil),
                    Grid.Cell(words("evidence.state.\(line.state)"), tone: line.state == "kept" ? .plain : .soft),
                    Grid.Cell(line.digest),
                ])
            },
            total: found.total,
            empty: words("web.evidence.empty")
        )
    }

    private static func filing(_ visit: Visit, refusals: [Refusal] = []) async throws -> Reply {
        let cycle: Cycle.ID = try visit.id("cycle")
        let organisation = try visit.formOrganisation(in: cycle, as: WorkHand.viewers)
        let place = try await visit.ask(WorkPlaceOf(cycle: cycle, organisation: organisation))
        let limits = try await visit.ask(EvidenceList(cycle: cycle, below: organisation, limit: 1)).limits
        let words = visit.words
        let attach = [
            ("about", visit.query["about"]), ("subject", visit.query["subject"]),
            ("organisation", visit.query["organisation"]),
        ]
        let field = try await visit.organisationField(organisation, in: cycle, as: WorkHand.viewers)
        let view = FormView(
            visit,
            to: visit.links.address("/cycles/\(PercentCoding.encoded(cycle.text))/evidence/new", attach),
            submit: words("web.evidence.file_submit"),
            refusals: refusals,
            fields: [
                field,
                .text("title", words("web.evidence.title"), value: visit.form["title"], isRequired: true, isFocused: true),
                .file(
                    "file",
                    words("web.evidence.name"),
                    accept: accepted,
                    hint: words("web.evidence.file_hint", ByteText.text(limits.fileBytes))
                ),
                .day(
                    "kept_until",
                    words("web.evidence.kept_until"),
                    value: visit.form["kept_until"] ?? limits.lastDay(of: place.cycle).text,
                    isRequired: true
                ),
            ],
            cancel: visit.links.evidenceList(cycle.text),
            isMultipart: true
        )
        return visit.formPage(
            .evidence,
            FormPage(
                words("web.evidence.file"),
                note: words("web.evidence.file_note"),
                back: (words("web.nav.evidence"), visit.links.evidenceList(cycle.text)),
                form: view
            )
        )
    }

    private static func file(_ visit: Visit) async throws -> Reply {
        let cycle: Cycle.ID = try visit.id("cycle")
        return try await visit.attempt {
            try await filing(visit, refusals: $0)
        } act: {
            let organisation = try visit.formOrganisation(in: cycle, as: WorkHand.viewers)
            let title = try visit.filled("title")
            let keptUntil = try visit.day("kept_until")
            // The form's key names the piece: the same form sent twice files it once.
            let id = Evidence.ID("e-\(visit.form["key"] ?? Visit.newKey())")
            let kept = try await keep(visit, for: organisation, in: cycle)
            let receipt = try await visit.submit(
                FileEvidence(
                    evidence: id,
                    cycle: cycle,
                    organisation: organisation,
                    title: title,
                    file: kept,
                    keptUntil: keptUntil
                )
            )
            guard let about = visit.query["about"].flatMap({ EvidenceUse.About(rawValue: $0) }),
                let subject = visit.query["subject"]
            else { return visit.done(at: visit.links.evidence(id.text), receipt) }
            let attached = try await visit.submit(AttachEvidence(evidence: id, about: about, subject: subject), number: 1)
            return visit.done(
                at: EvidencePage.address(of: about, subject, visit.links) ?? visit.links.evidence(id.text),
                attached
            )
        }
    }

    /// Keeps the file that was sent, unless the organisation has no room for it.
    ///
    /// - Throws: the refusal of what is wrong with it; nothing is kept then.
    static func keep(_ visit: Visit, for organisation: Organisation.ID, in cycle: Cycle.ID) async throws -> EvidenceFile {
        guard let sent = visit.form.file("file") else { throw Refusal.blank("file") }
        let room = try await visit.ask(EvidenceList(cycle: cycle, below: organisation, limit: 1))
        guard room.used + sent.bytes.count <= room.limits.totalBytes else {
            throw Refusal.evidenceQuota(room.used, room.limits.totalBytes)
        }
        return try visit.desk.evidenceStore.keep(sent.bytes, called: sent.name, most: room.limits.fileBytes)
    }

    /// Always kept as a file, never opened in the page: what is in it was made elsewhere.
    private static func download(_ visit: Visit) async throws -> Reply {
        let dossier = try await visit.ask(EvidenceDossier(evidence: visit.id("evidence")))
        let number = visit.query["revision"].flatMap { Int($0) } ?? dossier.evidence.revision
        guard let revision = dossier.revisions.first(where: { $0.number == number }) else { throw HTTPError(.notFound) }
        guard revision.state == .kept else { throw Refusal.evidenceDeleted(revision) }
        let bytes = try visit.desk.evidenceStore.read(revision.file.digest)
        return .file(FileReply(name: revision.file.name, type: revision.file.type.name, bytes: bytes))
    }
}
