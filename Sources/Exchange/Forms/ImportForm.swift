package import Documents
package import Domain

/// A kind of file an office hands in: its columns, and the commands its rows become.
///
/// Its words are in the language tables: `exchange.form.NOUN` (what it is called), `exchange.about.NOUN` (what it is for),
/// `exchange.hint.NOUN.COLUMN` (what to write in a column) and `exchange.example.NOUN` (one row).
package protocol ImportForm: SendableMetatype {
    /// What is in it, as addresses and the command line have it: `activities`.
    static var noun: String { get }

    /// The version of its columns, in the hidden signature of its template.
    static var version: String { get }

    /// The words of the command line that import it, with hyphens between them.
    static var command: String { get }

    /// Whether a file belongs to a cycle.
    static var isYearly: Bool { get }

    /// Who may hand one in; rows about organisations these roles do not reach are refused.
    static var roles: Set<Role> { get }

    /// Whether good rows can go into the books while bad ones come back.
    static var allowsParts: Bool { get }

    /// The columns every such file has.
    static var columns: [SheetColumn] { get }

    /// The columns of a file with this first row, those that rulebooks name among them.
    static func columns(under headings: [String], in books: ImportBooks) -> [SheetColumn]

    /// The columns of an empty file to fill in.
    static func templateColumns(in books: ImportBooks) -> [SheetColumn]

    /// What may be chosen in the cells of a column, by its id; what is not listed is written freely.
    static func choices(in books: ImportBooks) throws -> [String: [String]]

    /// The column a refusal of the books is about; nil: the row as a whole.
    static func column(of refusal: Refusal) -> String?

    init(books: ImportBooks) throws

    /// Takes in a row, or notes what is wrong with it, and says how it stands to the books.
    mutating func take(_ row: inout RowCheck) throws

    /// What is wrong with the rows together, once all have been taken in.
    mutating func together() throws -> [FileMistake]

    /// What the rows taken in become; rows that the books have already may be among them.
    func batches() throws -> [Batch]

    /// The rows that cannot go without bad ones, once all bad ones are known.
    ///
    /// - Parameter bad: the lines of the rows that something is wrong with.
    func leaning(on bad: Set<Int>) throws -> [FileMistake]
}

extension ImportForm {
    package static var version: String { "1" }

    package static var command: String { "\(noun)-import" }

    package static var isYearly: Bool { true }

    package static var allowsParts: Bool { true }

    package static func columns(under headings: [String], in books: ImportBooks) -> [SheetColumn] { columns }

    package static func templateColumns(in books: ImportBooks) -> [SheetColumn] { fixedTemplateColumns }

    /// The columns of a template that no rulebook names.
    package static var fixedTemplateColumns: [SheetColumn] { columns.filter { !ImportColumns.beside.contains($0.id) } }

    package static func choices(in books: ImportBooks) throws -> [String: [String]] { [:] }

    package static func column(of refusal: Refusal) -> String? { nil }

    package func together() throws -> [FileMistake] { [] }

    package func leaning(on bad: Set<Int>) throws -> [FileMistake] { [] }

    /// What its workbooks say they are.
    package static var workbookForm: WorkbookForm { WorkbookForm(id: noun, version: version) }

    /// Throws the refusal that this signer may hand in no such file.
    package static func authorize(_ signer: Signer, in facts: some Facts) throws {
        try signer.requires(anywhere: roles, in: facts)
    }
}
