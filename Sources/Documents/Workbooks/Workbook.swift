/// What a workbook has in it.
package struct Workbook: Sendable {
    /// Which of our forms it is, if it was made by ``WorkbookWriter`` for one.
    package let form: WorkbookForm?
    /// In the order of their tabs, hidden ones among them.
    package let sheets: [WorkbookSheet]

    /// The sheet a person means who hands in a workbook: the first one to be seen that has anything in it.
    package var mainSheet: WorkbookSheet? {
        sheets.first { !$0.isHidden && !$0.rows.isEmpty } ?? sheets.first { !$0.isHidden }
    }
}

/// Which form a workbook is, kept where nobody sees it, so that a wrong file can be named.
package struct WorkbookForm: Hashable, Sendable {
    package let id: String
    package let version: String

    package init(id: String, version: String) {
        self.id = id
        self.version = version
    }
}
