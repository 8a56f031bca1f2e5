import Domain
import Exchange
import Hummingbird
import Language
import Storage

/// `/imports`: files that are handed in: an empty form, an upload, a preview, a confirmation, a receipt.
///
/// One set of pages for every form there is; who may hand in what, the desk decides.
enum ImportRoutes {
    static let navigation = [
        NavigationEntry(.imports, for: roles) { links, _ in links.imports() }
    ]

    /// Whoever may hand in any form.
    static let roles = ImportForms.all.reduce(into: Set<Role>()) { $0.formUnion($1.roles) }

    static func add(to map: inout PageMap) {
        map.get("/imports", for: .roles(roles)) { try await index($0) }
        map.get("/imports/:form", for: .roles(roles)) { try await show($0) }
        map.post("/imports/:form", for: .roles(roles), atMost: ImportDesk.mostBytes + 64 * 1024) { visit in
            try await visit.attempt(again: { try await show(visit, $0) }) { try await stage(visit) }
        }
        map.get("/imports/:form/template", for: .roles(roles)) { visit in
            let desk = try visit.desk.importDesk
            let form = try ImportForms.named(visit.part("form"))
            let download = try await desk.template(
                form,
                cycle: try await cycle(form, visit),
                by: visit.visitor.signer,
                words: visit.words
            )
            return .file(FileReply(download))
        }
        map.get("/imports/:form/table", for: .roles(roles)) { visit in
            let desk = try visit.desk.importDesk
            let form = try ImportForms.named(visit.part("form"))
            let kind = visit.query["format"].flatMap { TableExport.Kind(rawValue: $0) } ?? .xlsx
            let table = try await desk.table(
                form,
                cycle: try await cycle(form, visit),
                by: visit.visitor.signer,
                words: visit.words
            )
            return .file(FileReply(try table.download(as: kind, words: visit.words)))
        }
        ImportFileRoutes.add(to: &map)
    }

    /// What can be handed in, and what was.
    private static func index(_ visit: Visit) async throws -> Reply {
        let desk = try visit.desk.importDesk
        let signer = try visit.visitor.signer
        let choice = GridChoice(visit.query)
        let forms = try await desk.forms(for: signer)
        let found = try await desk.files(of: signer, offset: choice.offset, limit: choice.limit)
        let page = ImportsPage(forms: forms, files: found.files, total: found.total, choice: choice, visit)
        return visit.page(page.heading, .imports, "imports/index", page)
    }

    /// One form: what it is, its empty file, and where the filled one goes.
    private static func show(_ visit: Visit, _ refusals: [Refusal] = []) async throws -> Reply {
        let desk = try visit.desk.importDesk
        let form = try ImportForms.named(visit.part("form"))
        let page = ImportFormPage(
            form,
            cycles: form.isYearly ? try await desk.cycles() : [],
            cycle: try await cycle(form, visit),
            refusals: refusals,
            visit
        )
        return visit.page(page.heading, .imports, "imports/show", page)
    }

    private static func stage(_ visit: Visit) async throws -> Reply {
        let desk = try visit.desk.importDesk
        let form = try ImportForms.named(visit.part("form"))
        let sent = visit.form.file("file")
        let file = try await desk.stage(
            Upload(fileName: sent?.name ?? "", bytes: sent?.bytes ?? []),
            as: form,
            cycle: visit.form["cycle"].map { Cycle.ID($0) },
            by: visit.visitor.signer
        )
        return .see(visit.links.importFile(file.id))
    }

    /// The cycle that was chosen, else the one under way; nil for what belongs to none.
    private static func cycle(_ form: any ImportForm.Type, _ visit: Visit) async throws -> Cycle.ID? {
        guard form.isYearly else { return nil }
        if let chosen = visit.form["cycle"] ?? visit.query["cycle"] { return Cycle.ID(chosen) }
        return try await visit.ask(FrameOf()).cycle
    }
}

extension MadePage.Section {
    static let imports = Self("imports")
}

extension PageLinks {
    /// What can be handed in; or one form of it, of a cycle.
    func imports(_ form: String? = nil, cycle: String? = nil) -> String {
        address("/imports" + (form.map { "/\(PercentCoding.encoded($0))" } ?? ""), [("cycle", cycle)])
    }

    func importTemplate(_ form: String, cycle: String?) -> String {
        address("/imports/\(PercentCoding.encoded(form))/template", [("cycle", cycle)])
    }

    func importTable(_ form: String, cycle: String?, format: TableExport.Kind) -> String {
        address("/imports/\(PercentCoding.encoded(form))/table", [("cycle", cycle), ("format", format.rawValue)])
    }

    /// A file that was handed in: its preview, later its receipt.
    func importFile(_ file: String) -> String { address("/imports/files/\(PercentCoding.encoded(file))") }

    func importConfirmation(_ file: String) -> String { address("/imports/files/\(PercentCoding.encoded(file))/confirmation") }

    func importRemoval(_ file: String) -> String { address("/imports/files/\(PercentCoding.encoded(file))/removal") }

    func importBadRows(_ file: String) -> String { address("/imports/files/\(PercentCoding.encoded(file))/bad-rows") }
}

extension FileReply {
    init(_ download: Download) {
        self.init(name: download.name.text, type: download.contentType, bytes: download.bytes)
    }
}
