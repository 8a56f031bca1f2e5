import Documents
import Testing

@Suite struct `The columns of files to import` {
    private static let files: [(name: String, columns: [SheetColumn])] = [
        ("people", ImportColumns.people), ("posts", ImportColumns.posts), ("activities", ImportColumns.activities),
        ("observations", ImportColumns.observations), ("audits", ImportColumns.audits), ("ballots", ImportColumns.ballots),
        ("problems", ImportColumns.problems), ("figures", ImportColumns.figures), ("decisions", ImportColumns.decisions),
    ]

    @Test func `are never called alike in one file`() {
        for file in Self.files {
            let headings = file.columns.flatMap { Set([$0.id] + $0.headings) }.map { $0.lowercased() }
            #expect(Set(headings).count == headings.count, "\(file.name)")
        }
    }

    @Test func `have a heading to recommend in both languages`() {
        for column in Self.files.flatMap(\.columns) {
            let isEnglish = column.heading(inChinese: false).allSatisfy(\.isASCII)
            let isChinese = column.heading(inChinese: true).contains { !$0.isASCII }
            #expect(isEnglish && isChinese, "\(column.id)")
        }
    }
}
