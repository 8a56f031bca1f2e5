import Documents
import Exchange
import Foundation
import Language
import Testing

@testable import shuzhi

@Suite struct `The template of a file to import` {
    private static let forms: [(noun: String, columns: [SheetColumn])] = [
        ("organisations", OrganisationSheet.fixedTemplateColumns), ("people", PeopleSheet.columns), ("posts", PostSheet.columns),
        ("groupings", GroupingSheet.columns), ("grants", GrantSheet.fixedTemplateColumns),
        ("activities", ActivitySheet.columns), ("observations", ObservationSheet.columns), ("audits", AuditSheet.columns),
        ("ballots", BallotSheet.columns), ("problems", ProblemSheet.columns), ("figures", FigureSheet.columns),
    ]

    @Test(arguments: Language.allCases)
    func `has the headings that are read, and one row as wide as they are`(language: Language) async throws {
        for form in Self.forms {
            let answer = await shuzhi(form.noun, "template", language: language)
            let rows = try CSVReader.rows(of: Array(answer.output.utf8))
            try #require(rows.count == 2, "\(form.noun)")
            #expect(rows[0].cells.count == rows[1].cells.count, "\(form.noun)")
            // Further columns are those a rulebook names.
            for (column, cell) in zip(form.columns.filter { $0.id != ImportColumns.nameBeside.id }, rows[0].cells) {
                #expect(form.columns.first { $0.accepts(cell.text) }?.id == column.id, "\(form.noun): \(cell.text)")
            }
            #expect(!answer.output.contains("⟦"), "\(form.noun)")
        }
    }

    @Test func `can be imported as it is, where its organisation is there`() async throws {
        let year = try await QingheYear()
        let people = await shuzhi("people", "template").output
        let posts = await shuzhi("posts", "template").output.replacing(",330203001,", with: ",qinghe-01,")
        let problems = await shuzhi("problems", "template", language: .zhHans).output.replacing("330203001", with: "qinghe-01")

        #expect(try await year.take("people", people).status == .done)
        #expect(try await year.take("posts", posts).status == .done)
        #expect(try await year.take("problems", problems).status == .done)
    }
}
