/// The one table of all pages: what is in it.
struct Grid: Sendable {
    struct Column: Sendable {
        enum Kind: Sendable {
            case text
            case number
            case day
        }

        let id: String
        let label: String
        var kind: Kind = .text
        var isSortable = false
        /// Whether it is shown until somebody chooses otherwise.
        var isShown = true
    }

    struct Cell: Sendable {
        /// How a state looks beside its word: never colour alone.
        enum Tone: String, Sendable {
            case plain
            case good
            case warning
            case bad
            case soft
        }

        var text: String
        var href: String?
        var tone: Tone = .plain
        /// A word of warning beside it, such as that it was generated.
        var mark: String?
        /// What stands in an exported file, where that is more exact than what is shown.
        var exact: String?

        init(_ text: String, href: String? = nil, tone: Tone = .plain, mark: String? = nil, exact: String? = nil) {
            self.text = text
            self.href = href
            self.tone = tone
            self.mark = mark
            self.exact = exact
        }
    }

    struct Row: Sendable {
        /// What a bulk action gets as `row` for it; nil: it cannot be chosen.
        var id: String?
        /// One for each column.
        var cells: [Cell]

        init(id: String? = nil, _ cells: [Cell]) {
            self.id = id
            self.cells = cells
        }
    }

    struct Filter: Sendable {
        /// The name in the query.
        let name: String
        let label: String
        let options: [(value: String, label: String)]
    }

    /// What can be done with several lines at once.
    struct Bulk: Sendable {
        let action: String
        let fields: [FieldView]
        /// Each sent as `act` = value.
        let buttons: [(value: String, label: String)]
    }

    /// Names the table, for what is remembered of it and for its files.
    let id: String
    let caption: String
    let columns: [Column]
    let rows: [Row]
    /// How many lines there are in all that fit the choice.
    let total: Int
    /// One for each column.
    var totals: [Cell]?
    var filters: [Filter] = []
    var isSearchable = true
    /// What will stand here, who fills it, when there is nothing.
    let empty: String
    var bulk: Bulk?
}
