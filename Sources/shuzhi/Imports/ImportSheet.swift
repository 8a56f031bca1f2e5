import ArgumentParser
import Documents
import Domain

/// A kind of file an office hands in: its columns, and the commands its rows become.
protocol ImportSheet: TemplateForm {
    /// Which year the file belongs to: ``CycleOption``, or ``EveryYear`` where it belongs to none.
    associatedtype Year: YearOption

    /// The words of the command line that import it, with hyphens between them.
    static var command: String { get }

    /// The columns every such file has.
    static var columns: [SheetColumn] { get }

    /// The columns of a file with this first row, those that rulebooks name among them.
    static func columns(under headings: [String], in books: ImportBooks) -> [SheetColumn]

    /// The column a refusal of the books is about; nil: the row as a whole.
    static func column(of refusal: Refusal) -> String?

    init(books: ImportBooks) throws

    /// How many rows were passed over because the books have them already, or nothing stands in them.
    var passedOver: Int { get }

    /// Takes in a row, or notes what is wrong with it.
    mutating func take(_ row: inout RowCheck) throws

    /// What is wrong with the rows together, once all have been taken in.
    mutating func together() -> [FileMistake]

    /// What the rows taken in become.
    func batches() throws -> [Batch]
}

extension ImportSheet {
    static var templateColumns: [SheetColumn] { columns.filter { $0.id != ImportColumns.nameBeside.id } }

    static var command: String { "\(noun)-import" }

    static func columns(under headings: [String], in books: ImportBooks) -> [SheetColumn] { columns }

    static func column(of refusal: Refusal) -> String? { nil }

    var passedOver: Int { 0 }

    func together() -> [FileMistake] { [] }
}

/// Rows that go into the books as one command.
struct Batch {
    /// What tells the batches of one file apart; nil: sent again, it is weighed anew instead of being answered as before.
    let name: String?
    let rows: [SheetRow]
    /// What some of the rows would be without the others: with that, the rows a refusal is about are found.
    let part: (Range<Int>) throws -> any Command

    /// A row that becomes a command of its own.
    init(name: String?, row: SheetRow, command: some Command) {
        self.init(name: name, rows: [row]) { _ in command }
    }

    init(name: String?, rows: [SheetRow], part: @escaping (Range<Int>) throws -> any Command) {
        self.name = name
        self.rows = rows
        self.part = part
    }

    /// What all the rows become.
    var command: any Command {
        get throws { try part(rows.indices) }
    }
}

/// Which year a file or an answer is about.
protocol YearOption: ParsableArguments {
    var id: Cycle.ID? { get }
}

struct CycleOption: YearOption {
    @Option(name: .customLong("cycle"), help: .words("cycle"))
    var cycle: String

    var id: Cycle.ID? { Cycle.ID(cycle) }
}

/// For what belongs to no year.
struct EveryYear: YearOption {
    var id: Cycle.ID? { nil }
}
