/// A formula that is linear but for bounds: sums of inputs with constant weights, kept between constants.
indirect enum LinearForm: Hashable, Sendable {
    struct Term: Hashable, Sendable {
        let weight: Exact
        let form: LinearForm
    }

    /// The input in a slot, and the number that stands for it where it is missing; nil: the result is missing too.
    case input(Int, absent: Exact?)
    case sum([Term], plus: Exact)
    /// Nil: not bounded on that side.
    case clamp(LinearForm, low: Exact?, high: Exact?)

    static func constant(_ number: Exact) -> LinearForm { .sum([], plus: number) }

    /// The number of a form that does not depend on any input.
    var constant: Exact? {
        if case .sum(let terms, let number) = self, terms.isEmpty { number } else { nil }
    }

    /// The form times a number; sums within sums become one sum.
    func times(_ weight: Exact) -> LinearForm {
        switch self {
        case .sum(let terms, let plus):
            .sum(terms.map { Term(weight: $0.weight * weight, form: $0.form) }, plus: plus * weight)
        case .input, .clamp:
            .sum([Term(weight: weight, form: self)], plus: 0)
        }
    }

    static func sum(_ forms: [LinearForm]) -> LinearForm {
        var (terms, plus) = ([Term](), Exact.zero)
        for form in forms {
            guard case .sum(let inner, let constant) = form else {
                terms.append(Term(weight: 1, form: form))
                continue
            }
            terms += inner
            plus += constant
        }
        return .sum(terms, plus: plus)
    }
}
