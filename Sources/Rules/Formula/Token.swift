/// One word or sign of a formula.
struct Token: Hashable, Sendable {
    enum Kind: Hashable, Sendable {
        case number(Exact)
        case text(String)
        case name(String)
        case sign(Sign)
        case end
    }

    enum Sign: String, Hashable, Sendable, CaseIterable {
        case equal = "=="
        case unequal = "!="
        case lessOrEqual = "<="
        case greaterOrEqual = ">="
        case less = "<"
        case greater = ">"
        case plus = "+"
        case minus = "-"
        case times = "*"
        case over = "/"
        case power = "^"
        case open = "("
        case close = ")"
        case comma = ","
        case and, or, not
    }

    let kind: Kind
    let span: Range<Int>
}
