/// Arithmetic on numbers and, part by part, on series.
///
/// A missing part of a series stays a missing part.
enum PartByPart {
    static func negated(_ value: Value) throws(Missing) -> Value {
        switch value {
        case .number(let number): return .number(-number)
        case .series(let parts): return .series(parts.map { part in attempt { () throws(Missing) in try negated(part) } })
        case .missing(let reason): throw reason
        case .truth, .text, .groups, .tally: throw Missing("wrong-operand")
        }
    }

    static func power(_ base: Value, _ exponent: Exact) throws(Missing) -> Value {
        switch base {
        case .number(let number):
            guard exponent.isWhole else { throw Missing("exponent-not-whole", [exponent.text]) }
            guard let whole = exponent.wholeValue, whole.magnitude <= Sheet.mostExponent,
                number.bits * Int(whole.magnitude) <= Sheet.mostBits
            else { throw Missing("number-too-large") }
            guard let power = number.raised(to: whole) else { throw Missing("division-by-zero") }
            return .number(power)
        case .series(let parts):
            return .series(parts.map { part in attempt { () throws(Missing) in try power(part, exponent) } })
        case .missing(let reason): throw reason
        case .truth, .text, .groups, .tally: throw Missing("wrong-operand")
        }
    }

    static func combine(_ left: Value, _ sign: Expression.Operator, _ right: Value) throws(Missing) -> Value {
        switch (left, right) {
        case (.number(let left), .number(let right)):
            return .number(try combine(left, sign, right))
        case (.series(let parts), .number):
            return .series(parts.map { part in attempt { () throws(Missing) in try combine(part, sign, right) } })
        case (.number, .series(let parts)):
            return .series(parts.map { part in attempt { () throws(Missing) in try combine(left, sign, part) } })
        case (.series(let first), .series(let second)):
            guard first.count == second.count else {
                throw Missing("unequal-lengths", [String(first.count), String(second.count)])
            }
            return .series(zip(first, second).map { a, b in attempt { () throws(Missing) in try combine(a, sign, b) } })
        case (.missing(let reason), _), (_, .missing(let reason)):
            throw reason
        default:
            throw Missing("wrong-operand")
        }
    }

    private static func combine(_ left: Exact, _ sign: Expression.Operator, _ right: Exact) throws(Missing) -> Exact {
        let result: Exact
        switch sign {
        case .plus: result = left + right
        case .minus: result = left - right
        case .times: result = left * right
        case .over:
            guard let quotient = left / right else { throw Missing("division-by-zero") }
            result = quotient
        case .and, .or: throw Missing("wrong-operand")
        }
        return try bounded(result)
    }

    static func bounded(_ number: Exact) throws(Missing) -> Exact {
        guard number.bits <= Sheet.mostBits else { throw Missing("number-too-large") }
        return number
    }

    private static func attempt(_ compute: () throws(Missing) -> Value) -> Value {
        do throws(Missing) { return try compute() } catch { return .missing(error) }
    }
}
