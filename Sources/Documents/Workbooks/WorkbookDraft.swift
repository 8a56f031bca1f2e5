/// A workbook to be written.
package struct WorkbookDraft {
    package var sheets: [SheetDraft]
    /// Which form it is; kept where nobody sees it.
    package var form: WorkbookForm?
    /// What the properties of the file call it; empty: nothing.
    package var title = ""
    package var author = ""
    /// When it was made, in seconds since 1970 (UTC): the same draft gives the same bytes.
    package var made: Int

    package init(sheets: [SheetDraft], form: WorkbookForm? = nil, made: Int) {
        self.sheets = sheets
        self.form = form
        self.made = made
    }
}

/// One sheet of a workbook to be written: a title, a line below it, one heading, rows, and totals at the end.
package struct SheetDraft {
    /// The words on the tab; what no tab can have is left out, and it is cut to 31 characters.
    package var name: String
    /// Stands over all columns.
    package var title: String?
    /// Stands below the title at the left: who hands it in.
    package var left: String?
    /// Stands below the title at the right: the day, the unit of the figures.
    package var right: String?
    /// The heading of a first column that numbers the rows (序号); nil: there is none.
    package var ordinal: String?
    package var columns: [ColumnDraft]
    /// As many cells as columns, without the ordinal; missing ones stay empty.
    ///
    /// Rows are taken one by one: they need not all be in memory.
    package var rows: any Sequence<[CellDraft]>
    /// The last row, in bold; its first cell stands below the ordinal if there is one.
    package var totals: [CellDraft]?
    package var page = PageDraft()
    /// Whether only cells for input can be changed: those of columns that are not locked.
    package var isProtected = false

    package init(name: String, columns: [ColumnDraft], rows: any Sequence<[CellDraft]> = [[CellDraft]]()) {
        self.name = name
        self.columns = columns
        self.rows = rows
    }
}

/// A column of a sheet to be written.
package struct ColumnDraft: Sendable {
    /// How the numbers of a column are shown.
    package enum Format: Hashable, Sendable {
        /// Text stays text, also what is typed later: codes keep their zeros.
        case text
        case general
        case decimal(places: Int)
        case percent(places: Int)
        case day
    }

    package var heading: String
    package var format: Format
    /// What may be chosen in its cells; empty: anything may be written.
    package var choices: [String] = []
    /// Whether it stays as it is in a protected sheet.
    package var isLocked = false
    /// In characters of half width; nil: as wide as what stands in it.
    package var width: Int?

    package init(_ heading: String, _ format: Format = .text) {
        self.heading = heading
        self.format = format
    }
}

/// A cell of a row to be written.
package struct CellDraft: Hashable, Sendable {
    package var value: CellValue
    /// What it is computed from, beginning with `=`; ``value`` is then what it comes to, so that every program shows it.
    package var formula: String?
    /// Whether it catches the eye: something is wrong in it.
    package var isMarked = false

    package init(_ value: CellValue) {
        self.value = value
    }

    package static func text(_ text: String) -> CellDraft { CellDraft(.text(text)) }

    /// A decimal number as its digits.
    package static func number(_ digits: String) -> CellDraft { CellDraft(.number(digits)) }

    package static func number(_ number: Int) -> CellDraft { CellDraft(.number("\(number)")) }

    package static func day(_ day: SheetDay) -> CellDraft { CellDraft(.day(day)) }

    package static func formula(_ formula: String, value: CellValue) -> CellDraft {
        var cell = CellDraft(value)
        cell.formula = formula
        return cell
    }

    package static let empty = CellDraft(.empty)
}

/// How a sheet is printed, on A4; the heading is repeated on every page.
package struct PageDraft: Sendable {
    package var isLandscape = false
    package var header = ""
    /// `{page}` and `{pages}` are replaced by the number of the page and of all pages.
    package var footer = "{page} / {pages}"

    package init() {}
}
