/// Tells how the score is made: tables, audit items, columns, display and order.
struct ScoredWords {
    let rulebook: Rulebook

    var lines: [Phrase] {
        rulebook.tables.map(table) + rulebook.audit.flatMap(item)
            + rulebook.score.map { Say.line("column", [.label($0.label), .text($0.id), .text($0.formula)]) }
            + (rulebook.display.map { display in
                [Say.line("display", [.text(String(display.decimals)), Say.part("rounding.\(display.rounding.rawValue)")])]
            } ?? [])
            + (rulebook.order.map(order) ?? [])
    }

    private func table(_ rule: StepTableRule) -> Phrase {
        let steps = rule.table.steps.map { Say.part("table-step", [.text($0.from.text), .text($0.value.text)]) }
        return Say.line("table", [.label(rule.label), .list(steps)])
    }

    private func item(_ item: AuditItem) -> [Phrase] {
        var lines = [Say.line("item", [.label(item.label), .text(item.points.text)])]
        if let formula = item.formula { lines.append(Say.line("item-formula", [.label(item.label), .text(formula)])) }
        for deduction in item.deductions {
            let (key, text) =
                switch deduction.occasion {
                case .when(let condition): ("deduction-when", condition)
                case .each(let count): ("deduction-each", count)
                }
            lines.append(Say.line(key, [.label(deduction.label), .text(deduction.minus.text), .text(text)]))
            if let most = deduction.most {
                lines.append(Say.line("deduction-most", [.label(deduction.label), .text(most.text)]))
            }
        }
        if let floor = item.floor { lines.append(Say.line("item-floor", [.label(item.label), .text(floor.text)])) }
        for sample in item.sample {
            let range = [sample.least, sample.most].compactMap(\.self).map(String.init).joined(separator: "–")
            lines.append(Say.line("sample", [.label(item.label), .text(sample.kind), .text(range)]))
        }
        return lines
    }

    private func order(_ order: OrderRule) -> [Phrase] {
        let key = "order.\(order.direction.rawValue).\(order.within.rawValue)"
        let first = Say.line(key, [Say.column(order.by, in: rulebook)])
        if order.breakBy.isEmpty { return [first, Say.line("order.shared")] }
        return [first, Say.line("order.break-by", [.list(order.breakBy.map { Say.column($0, in: rulebook) })])]
    }
}
