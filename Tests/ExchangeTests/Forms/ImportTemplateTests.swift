import Documents
import Domain
import Exchange
import Language
import Storage
import TestWorld
import Testing

@Suite struct `An empty form` {
    @Test(arguments: ImportForms.all.map { $0.noun }, Language.allCases)
    func `has headings, notes for each column, and its signature`(noun: String, language: Language) async throws {
        let world = try await DeskWorld()
        let form = try ImportForms.named(noun)
        let words = Words(language)
        let download = try await world.desk.template(
            form,
            cycle: World.cycle,
            by: form.roles.contains(.office) ? World.ada : World.bo,
            words: words
        )
        let workbook = try WorkbookReader.read(download.bytes)

        #expect(workbook.form == WorkbookForm(id: noun, version: "1"))
        #expect(workbook.sheets.map(\.name).prefix(2) == [words("exchange.form.\(noun)"), words("exchange.template.notes")])
        let headings = workbook.sheets[0].rows.first?.cells.map(\.value.text) ?? []
        for column in form.columns where column.isRequired && !(noun == "observations" && column.id != "organisation") {
            #expect(headings.contains { column.accepts($0) }, "\(column.id) is missing")
        }
        let notes = workbook.sheets[1].rows.flatMap { $0.cells.map(\.value.text) }
        for heading in headings { #expect(notes.contains(heading)) }
        #expect(!notes.contains { $0.contains("⟦") })
        // Every column has something to say about it.
        let hints = workbook.sheets[1].rows.dropFirst(3).prefix(headings.count)
        #expect(hints.allSatisfy { row in row.cells.contains { $0.column == 3 && $0.value != .empty } }, "\(hints)")
    }

    @Test func `lists what can be chosen`() async throws {
        let world = try await DeskWorld()
        let database = world.world.folder.database
        let choices = try database.readNow { connection in
            let books = try ImportBooks(connection, cycle: World.cycle, signer: World.ada, language: .zhHans)
            return (try OrganisationSheet.choices(in: books), ActivitySheet.choices(in: books))
        }
        #expect(choices.0["kind"]?.sorted() == ["区县（市）", "市", "村", "镇乡（街道）"])
        #expect(choices.1 == ["kind": ["meeting"]])
    }

    @Test func `filled in by a person goes in`() async throws {
        let world = try await DeskWorld()
        let template = try await world.desk.template(
            ObservationSheet.self,
            cycle: World.cycle,
            by: World.ada,
            words: Words(.zhHans)
        )
        let sheet = try #require(WorkbookReader.read(template.bytes).mainSheet)
        let headings = sheet.rows[0].cells.map(\.value.text)
        #expect(headings.contains("集体收入（万元）"))
        let filled = SheetDraft(
            name: sheet.name,
            columns: headings.map { ColumnDraft($0) },
            rows: [
                headings.map { heading -> CellDraft in
                    if heading == "组织代码" { return .text("330203001") }
                    return heading == "集体收入（万元）" ? .number("12.5") : .empty
                }
            ]
        )
        let form = WorkbookForm(id: "observations", version: "1")
        let bytes = try WorkbookWriter.bytes(of: WorkbookDraft(sheets: [filled], form: form, made: 0))
        let file = try await world.stage(bytes, as: ObservationSheet.self)
        let outcome = try await world.take(file)
        #expect(outcome.written == 1)

        // Another value needs a reason; the same value nothing.
        let text = "organisation,indicator,value,reason\n330203001,income,13,\n"
        let bare = try await world.preview(try await world.stage(text, as: ObservationSheet.self))
        #expect(bare.wrong.map(\.mistake.key) == ["value-differs"])
        let same = text.replacing("13", with: "12.50")
        let unchanged = try await world.preview(try await world.stage(same, as: ObservationSheet.self))
        #expect(unchanged.count(.same) == 1)
        let reasoned = try await world.stage(text.replacing("13,", with: "13,更正"), as: ObservationSheet.self)
        let preview = try await world.preview(reasoned)
        #expect(preview.count(.changed) == 1)
        let corrected = try await world.take(reasoned)
        #expect(corrected.written == 1)
    }
}
