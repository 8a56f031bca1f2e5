/// Makes the two columns of an audit item: the points less all deductions, and the same between its floor and its points.
enum AuditColumns {
    static let rawSuffix = "_raw"

    static func rawID(of item: String) -> String { item + rawSuffix }

    static func columns(of item: AuditItem) -> [CompiledColumn] {
        let label = item.label.text(in: Label.mainLanguage)
        let raw = CompiledColumn(id: rawID(of: item.id), rawText(of: item), label: label)
        var text = FormulaText()
        let capped = item.formula == nil ? rawID(of: item.id) : "min(\(rawID(of: item.id)), \(item.points.text))"
        text.append(item.floor.map { "max(\(capped), \($0.text))" } ?? capped)
        return [raw, CompiledColumn(id: item.id, text, label: label)]
    }

    private static func rawText(of item: AuditItem) -> FormulaText {
        var text = FormulaText()
        if let formula = item.formula {
            text.append(formula, from: "audit.\(item.id).formula")
            return text
        }
        text.append(item.points.text)
        for deduction in item.deductions {
            text.append(" - ")
            if deduction.most != nil { text.append("min(") }
            let place = "audit.\(item.id).\(deduction.id)"
            switch deduction.occasion {
            case .when(let condition):
                text.append("if(")
                text.append(condition, from: place)
                text.append(", \(deduction.minus.text), 0)")
            case .each(let count):
                text.append("max(")
                text.append(count, from: place)
                text.append(", 0) * (\(deduction.minus.text))")
            }
            if let most = deduction.most { text.append(", \(most.text))") }
        }
        return text
    }
}
