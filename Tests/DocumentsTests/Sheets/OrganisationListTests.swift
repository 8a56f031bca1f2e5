import Documents
import Testing

@Suite struct `A list of organisations` {
    private static let kinds = [
        OrganisationList.KindName(id: "city", names: ["市", "city"]),
        OrganisationList.KindName(id: "district", names: ["区县", "district"]),
    ]

    private func read(_ text: String, known: Set<String> = []) throws(FileMistakes) -> [OrganisationLine] {
        try OrganisationList(reading: Array(text.utf8), kinds: Self.kinds, known: known, file: "list.csv").lines
    }

    @Test func `is read in any order, kinds by id or name`() throws {
        let lines = try read("代码,名称,上级,类别,来源\n330203,海曙区,3302,区县,\n3302,宁波市,,city,reported\nx,某区,3302,district,生成\n")

        #expect(
            lines == [
                OrganisationLine(line: 2, code: "330203", name: "海曙区", parent: "3302", kind: "district", origin: .reported),
                OrganisationLine(line: 3, code: "3302", name: "宁波市", parent: nil, kind: "city", origin: .reported),
                OrganisationLine(line: 4, code: "x", name: "某区", parent: "3302", kind: "district", origin: .generated),
            ]
        )
    }

    @Test func `may hang under what the books have`() throws {
        #expect(try read("code,name,parent,level\n1,a,3302,city\n", known: ["3302"]).count == 1)
    }

    @Test func `tells everything that is wrong at once`() {
        let text = """
            code,name,parent,kind,origin
            3302,宁波市,,city,
            330203,,3302,district,
            330203,海曙区,3302,县,
            ３３,全角,3302,district,
            a b,坏码,3302,district,guess
            330205,江北区,9999,district,
            p,甲,q,district,
            q,乙,r,district,
            r,丙,p,district,
            s,丁,s,district,
            """
        let thrown = #expect(throws: FileMistakes.self) { try read(text) }
        let said = thrown?.list.map { "\($0.line):\($0.column) \($0.key) \($0.arguments.joined(separator: "|"))" }

        #expect(
            said == [
                "3:8 cell-empty name", "4:1 code-twice 330203|3", "4:17 kind-unknown 县|市, 区县",
                "5:1 full-width-digits ３３|33", "6:1 code-form a b", "6:22 origin-unknown guess",
                "7:12 parent-unknown 9999|330205", "8:5 circle p → q → r → p", "11:5 circle s → s",
            ]
        )
        #expect(thrown?.list.allSatisfy { $0.file == "list.csv" } == true)
    }

    @Test func `of many thousands is checked in time that grows with it`() throws {
        let rows = (1...30_000).map { "\($0),n\($0),\($0 - 1 == 0 ? "" : "\($0 - 1)"),city" }
        let lines = try read("code,name,parent,kind\n" + rows.joined(separator: "\n"))
        #expect(lines.count == 30_000)
    }
}
