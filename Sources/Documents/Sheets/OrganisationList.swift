/// A list of organisations from a file, checked as far as a file can be checked without the books.
package struct OrganisationList: Sendable {
    package let lines: [OrganisationLine]

    /// A kind by its id, with every name people may write for it.
    package struct KindName: Hashable, Sendable {
        package let id: String
        package let names: [String]

        package init(id: String, names: [String]) {
            self.id = id
            self.names = names
        }
    }

    package static let columns = [
        SheetColumn("code", ["code", "代码", "编码", "组织代码", "单位代码"]),
        SheetColumn("name", ["name", "名称", "组织名称", "单位名称"]),
        SheetColumn("parent", ["parent", "上级", "上级代码", "上级组织代码"]),
        SheetColumn("kind", ["kind", "level", "类别", "级别", "层级"]),
        SheetColumn("origin", ["origin", "来源", "数据来源"], required: false),
    ]

    /// Reads columns code, name, parent, kind (or level) and, if it is there, origin; headings English or Chinese.
    ///
    /// - Parameters:
    ///   - kinds: the kinds there are; none: any kind is taken as it is written.
    ///   - known: the codes the books have already: a parent may be one of them, and a row without parent may repeat one.
    /// - Throws: ``FileMistakes`` with all of: unknown headings, empty cells, codes of a wrong form or used twice,
    ///   unknown kinds and origins, parents that are nowhere, and circles with their members.
    package init(
        reading bytes: [UInt8],
        kinds: [KindName] = [],
        known: Set<String> = [],
        file: String? = nil
    ) throws(FileMistakes) {
        let sheet = try Sheet(reading: bytes, columns: Self.columns, file: file)
        var check = OrganisationCheck(kinds: kinds, known: known)
        let lines = sheet.rows.compactMap { check.line(of: $0) }
        check.parents()
        guard check.mistakes.isEmpty else { throw FileMistakes(check.mistakes) }
        self.lines = lines
    }
}

/// One organisation of a list.
package struct OrganisationLine: Hashable, Sendable {
    package enum Origin: String, Hashable, Sendable {
        case reported
        case generated
    }

    /// The line of the file, from 1.
    package let line: Int
    package let code: String
    package let name: String
    /// Nil for the root.
    package let parent: String?
    package let kind: String
    package let origin: Origin

    package init(line: Int, code: String, name: String, parent: String?, kind: String, origin: Origin) {
        self.line = line
        self.code = code
        self.name = name
        self.parent = parent
        self.kind = kind
        self.origin = origin
    }
}
