/// Finds the common denominator of every step and proves that no sum on the way can leave 64 bits.
struct LinearAssembler {
    struct Assembled {
        let code: LinearCode
        /// The computed whole numbers over this are the values.
        let denominator: Int64
        /// No computed number has a larger magnitude.
        let most: Int128
    }

    let blocks: [IndicatorBlock]
    let slots: [Int]
    private static let ceiling = Int128(1) << 62

    /// Nil when it cannot be proved.
    mutating func assemble(_ form: LinearForm) -> Assembled? {
        switch form {
        case .input:
            return assembleSum([LinearForm.Term(weight: 1, form: form)], plus: 0)
        case .sum(let terms, let plus):
            return assembleSum(terms, plus: plus)
        case .clamp(let inner, let low, let high):
            guard let child = assemble(inner) else { return nil }
            let bounds = [low, high].compactMap(\.self)
            guard let denominator = common([Exact(Int(child.denominator))] + bounds.map { $0.denominatorNumber }),
                let low = bound(low, denominator, .min), let high = bound(high, denominator, .max)
            else { return nil }
            let times = denominator / child.denominator
            let (scaled, overflows) = child.most.multipliedReportingOverflow(by: Int128(times))
            let limits = [low, high].filter { $0 != .min && $0 != .max }.map { Int128($0).magnitude }.max() ?? 0
            let most = max(scaled, Int128(limits))
            guard !overflows, most < LinearAssembler.ceiling else { return nil }
            return Assembled(
                code: .clamp(child.code, times: times, low: low, high: high),
                denominator: denominator,
                most: most
            )
        }
    }

    private mutating func assembleSum(_ terms: [LinearForm.Term], plus: Exact) -> Assembled? {
        var (factors, fillings, parts) = ([Exact](), [Exact](), [Part]())
        for term in terms {
            guard let part = part(term.form), let factor = term.weight / Exact(Int(part.denominator)) else { return nil }
            factors.append(factor)
            fillings.append(term.weight * part.absent)
            parts.append(part)
        }
        guard let denominator = common((factors + fillings + [plus]).map(\.denominatorNumber)),
            let constant = plus.scaled(by: denominator)
        else { return nil }
        var most = Int128(constant).magnitude
        var codes: [LinearCode.Term] = []
        for ((factor, filling), part) in zip(zip(factors, fillings), parts) {
            guard let weight = factor.scaled(by: denominator), let absent = filling.scaled(by: denominator) else { return nil }
            let (product, overflows) = Int128(weight).magnitude.multipliedReportingOverflow(by: part.most.magnitude)
            guard !overflows, product < LinearAssembler.ceiling.magnitude else { return nil }
            most += product + Int128(absent).magnitude
            guard most < LinearAssembler.ceiling.magnitude else { return nil }
            codes.append(part.term(weight, absent))
        }
        return Assembled(code: .sum(codes, plus: constant), denominator: denominator, most: Int128(most))
    }

    /// What a sum adds up, before its weight is known.
    private struct Part {
        let denominator: Int64
        let most: Int128
        /// What is added where the input is missing: what stands for it, less what the block's 0 has given.
        let absent: Exact
        /// From weight and filling.
        let term: (Int64, Int64) -> LinearCode.Term
    }

    private mutating func part(_ form: LinearForm) -> Part? {
        if case .input(let slot, let absent) = form, let place = slots.firstIndex(of: slot) {
            return Part(denominator: unit(place), most: magnitude(place), absent: absent ?? 0) {
                .input(place, weight: $0, absent: $1)
            }
        }
        if case .clamp(.input(let slot, let absent), let low, let high) = form, let place = slots.firstIndex(of: slot),
            let least = bound(low, unit(place), .min), let most = bound(high, unit(place), .max)
        {
            func kept(_ number: Exact) -> Exact { min(max(number, low ?? number), high ?? max(number, low ?? number)) }
            let limits = [least, most].filter { $0 != .min && $0 != .max }.map { Int128($0).magnitude }.max() ?? 0
            let filling = absent.map { kept($0) - kept(0) } ?? 0
            return Part(denominator: unit(place), most: max(magnitude(place), Int128(limits)), absent: filling) {
                .clampedInput(place, weight: $0, low: least, high: most, absent: $1)
            }
        }
        guard let inner = assemble(form) else { return nil }
        return Part(denominator: inner.denominator, most: inner.most, absent: 0) { weight, _ in .code(inner.code, weight: weight)
        }
    }

    private func unit(_ place: Int) -> Int64 { PowersOfTen.int64(blocks[place].decimals) }

    private func magnitude(_ place: Int) -> Int128 {
        let bounds = blocks[place].bounds
        return max(-Int128(bounds.lowerBound), Int128(bounds.upperBound))
    }

    /// A bound in whole numbers; nil when it is not whole in this scale or too large.
    private func bound(_ bound: Exact?, _ denominator: Int64, _ none: Int64) -> Int64? {
        guard let bound else { return none }
        return bound.scaled(by: denominator)
    }

    /// The least common multiple of denominators; nil when it is too large.
    private func common(_ denominators: [Exact]) -> Int64? {
        var multiple = UInt64(1)
        for denominator in denominators {
            guard let whole = denominator.wholeValue else { return nil }
            let divisor = greatestCommonDivisor(multiple, UInt64(whole))
            let (product, overflows) = multiple.multipliedReportingOverflow(by: UInt64(whole) / divisor)
            guard !overflows, product < UInt64(1) << 62 else { return nil }
            multiple = product
        }
        return Int64(multiple)
    }
}
