import Domain
import Exchange
import Language
import Storage

/// `/imports/files/:file`: one file that was handed in, found by whoever did only.
enum ImportFileRoutes {
    static func add(to map: inout PageMap) {
        map.get("/imports/files/:file", for: .signedIn) { try await show($0) }
        map.post("/imports/files/:file/confirmation", for: .signedIn) { visit in
            try await visit.attempt(again: { try await show(visit, $0) }) {
                let choice = visit.form["choice"].flatMap { ImportChoice(rawValue: $0) } ?? .everything
                let task = try await visit.desk.importDesk.confirm(
                    visit.part("file"),
                    choice,
                    by: visit.visitor.signer,
                    language: visit.words.language
                )
                return .see(visit.links.longTask(task))
            }
        }
        map.post("/imports/files/:file/removal", for: .signedIn) { visit in
            let desk = try visit.desk.importDesk
            let file = try await desk.file(visit.part("file"), of: visit.visitor.signer)
            try await desk.discard(file.id, by: visit.visitor.signer)
            return visit.see(visit.links.imports(file.form, cycle: file.cycle?.text), note: "import_removed")
        }
        map.get("/imports/files/:file/bad-rows", for: .signedIn) { visit in
            let download = try await visit.desk.importDesk.badRows(
                visit.part("file"),
                by: visit.visitor.signer,
                words: visit.words
            )
            return .file(FileReply(download))
        }
    }

    /// The preview until it is confirmed, the progress while it is taken in, the receipt afterwards.
    private static func show(_ visit: Visit, _ refusals: [Refusal] = []) async throws -> Reply {
        let desk = try visit.desk.importDesk
        let signer = try visit.visitor.signer
        let file = try await desk.file(visit.part("file"), of: signer)
        guard let task = file.task else {
            let preview = try await desk.preview(file.id, by: signer, language: visit.words.language)
            let page = ImportPreviewPage(preview, form: try ImportForms.named(file.form), refusals: refusals, visit)
            return visit.page(page.heading, .imports, "imports/preview", page)
        }
        let outcome = try await desk.outcome(file.id, by: signer)
        guard outcome.task.kept.state.isOver else { return .see(visit.links.longTask(task)) }
        let page = ImportReceiptPage(outcome, visit)
        return visit.page(page.heading, .imports, "imports/receipt", page)
    }
}
