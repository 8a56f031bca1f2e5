import Documents
import Domain
import Language
import Rules
import Storage

/// `/rulebooks/articles`: an office pastes its own standard in, as a spreadsheet of articles, and gets a draft of a rulebook.
enum ArticlesPage {
    static let mostBytes = 4 << 20

    static func reply(_ visit: Visit, _ refusals: [Refusal] = []) -> Reply {
        let words = visit.words
        func text(_ name: String, isRequired: Bool = true) -> FieldView {
            .text(
                name,
                words("web.articles.\(name)"),
                value: visit.form[name],
                hint: words("web.articles.\(name)_hint"),
                isRequired: isRequired
            )
        }
        let form = FormView(
            visit,
            to: visit.links.articles,
            submit: words("web.articles.submit"),
            refusals: refusals,
            fields: [
                text("name"), text("label"), text("publisher"), text("for"), text("kinds", isRequired: false),
                .file("file", words("web.articles.file"), accept: ".xlsx,.csv", hint: words("web.articles.file_hint")),
            ],
            cancel: visit.links.drafts,
            isMultipart: true
        )
        let page = ArticleFormPage(
            heading: words("web.articles.heading"),
            crumbs: Frame.Link(href: visit.links.drafts, text: words("web.drafts.heading"), current: false),
            note: words("web.articles.note"),
            template: Frame.Link(href: visit.links.articlesTemplate, text: words("web.articles.template"), current: false),
            form: form
        )
        return visit.page(page.heading, .rulebooks, "cycles/articles", page)
    }

    /// The headings with two rows that show how it is filled in.
    static func template(_ visit: Visit) -> Reply {
        let words = visit.words
        let columns = ArticleColumn.allCases
        let rows = ["counted", "text"].map { row in
            columns.map {
                CSVValue.text(words.has("web.articles.\(row).\($0.rawValue)") ? words("web.articles.\(row).\($0.rawValue)") : "")
            }
        }
        return .file(
            FileReply(
                name: words("web.articles.template_name") + ".csv",
                type: "text/csv; charset=utf-8",
                bytes: CSVWriter.bytes(header: columns.map { words("duties.article.column.\($0.rawValue)") }, rows: rows)
            )
        )
    }

    static func take(_ visit: Visit) async throws -> Reply {
        guard let file = visit.form.file("file") else { throw Refusal.blank("file") }
        let rows = try rows(of: file)
        let kinds = (visit.form["kinds"] ?? "").split { " ,;\u{3001}\u{FF0C}\u{FF1B}".contains($0) }.map(String.init)
        let head = ArticleImport.Head(
            id: visit.form["name"] ?? "",
            version: 1,
            label: visit.form["label"] ?? "",
            publisher: visit.form["publisher"] ?? "",
            appliesTo: visit.form["for"] ?? "",
            kinds: kinds
        )
        for (name, value) in [("name", head.id), ("label", head.label), ("publisher", head.publisher), ("for", head.appliesTo)]
        where value.isEmpty { throw Refusal.blank(name) }
        switch ArticleImport(head: head, words: folded(visit.words)).rulebook(from: rows) {
        case .success(let text): return try await NewDraftPage.begin(text, title: head.label, visit)
        case .failure(let mistakes):
            throw Refusals(
                list: mistakes.list.prefix(50).map { mistake in
                    let text = visit.words.text("duties.import.\(mistake.key)", mistake.arguments)
                    return Refusal.articleRow(mistake.row, text)
                }
            )
        }
    }

    /// The cells of every row, blank rows at their places.
    private static func rows(of file: Form.File) throws -> [[String]] {
        let table: Table
        do {
            table = try Table.read(file.bytes, file: file.name)
        } catch {
            let first = error.list.first
            throw Refusal.unreadableTable(file.name, first?.key ?? "")
        }
        let width = ArticleColumn.allCases.count * 2
        return table.rows.map { row in (0..<width).map { row.cell(at: $0)?.text ?? "" } }
    }

    /// The words of every language for columns and values, each to the word of the format.
    private static func folded(_ own: Words) -> [String: String] {
        var folded: [String: String] = [:]
        for words in Language.allCases.map({ Words($0) }) {
            for column in ArticleColumn.allCases { folded[words("duties.article.column.\(column.rawValue)")] = column.rawValue }
            for rhythm in Duty.Rhythm.allCases { folded[words("duties.rhythm.\(rhythm.rawValue)")] = rhythm.rawValue }
            for softness in Duty.Softness.allCases { folded[words("duties.softness.\(softness.rawValue)")] = softness.rawValue }
            for (_, table) in Words.tables(of: words.language) {
                for key in table.keys where key.hasPrefix("activities.kind.") {
                    folded[words(key)] = String(key.dropFirst("activities.kind.".count))
                }
            }
        }
        return folded
    }
}

/// `/rulebooks/articles`.
struct ArticleFormPage: Sendable {
    let heading: String
    let crumbs: Frame.Link
    let note: String
    let template: Frame.Link
    let form: FormView
}

extension Refusal {
    /// What is wrong with a row of the articles, in words of the tables.
    static func articleRow(_ row: Int, _ text: String) -> Refusal {
        Refusal(.invalid, "cycles.article-row", [String(row), text])
    }

    /// The file is no table that could be read.
    static func unreadableTable(_ file: String, _ why: String) -> Refusal {
        Refusal(.invalid, "wording.unreadable-table", ["file", file, why])
    }
}
