/// Checks what only shows when a whole rulebook has been read: the kinds of columns, and names that must differ between sections.
struct RulebookCheck {
    let log: MistakeLog
    let root: DocumentNode

    func check(_ rulebook: Rulebook, columns: ColumnSet?) {
        checkShareIDs()
        guard let columns else { return }
        if let order = rulebook.order {
            checkNumber(order.by, root["order"]?["by"], columns)
            for (index, column) in order.breakBy.enumerated() {
                checkNumber(column, item(root["order"]?["break_by"], index), columns)
            }
        }
        for (index, grading) in rulebook.gradings.enumerated() {
            let node = item(root["grades"], index)
            if let by = grading.by { checkNumber(by, node?["by"], columns) }
            if case .breakBy(let breakers) = grading.ties {
                for (index, column) in breakers.enumerated() { checkNumber(column, item(node?["break_by"], index), columns) }
            }
            checkInputs(of: grading, node, rulebook)
        }
    }

    private func item(_ node: DocumentNode?, _ index: Int) -> DocumentNode? {
        guard let list = node?.list, list.indices.contains(index) else { return nil }
        return list[index]
    }

    private func checkNumber(_ column: String, _ node: DocumentNode?, _ columns: ColumnSet) {
        guard let node, let kind = columns.kind(of: column), kind != .number, kind != .anything else { return }
        log.report(node, "column.not-a-number", [column])
    }

    private func checkInputs(of grading: Grading, _ node: DocumentNode?, _ rulebook: Rulebook) {
        if let confirmation = grading.confirmation, let input = rulebook.input(confirmation.input), input.kind != .truth,
            let place = node?["confirmation"]?["input"]
        {
            log.report(place, "confirmation.not-a-truth", [input.id])
        }
        if let classes = grading.classes, let place = node?["classes"] {
            switch rulebook.input(classes)?.kind {
            case .choice, .text, nil: break
            default: log.report(place, "classes.not-a-choice", [classes])
            }
            let first = rulebook.gradings.lazy.compactMap(\.classes).first
            if let first, first != classes { log.report(place, "classes.several", [first, classes]) }
        }
    }

    /// Limits are reported and expected by the id of their rule alone.
    private func checkShareIDs() {
        var seen: [String: Int] = [:]
        for grading in root["grades"]?.list ?? [] {
            for share in grading["shares"]?.list ?? [] {
                guard let node = share["id"], let id = node.text else { continue }
                if let line = seen[id] { log.report(node, "id.twice", [id, "\(line)"]) }
                seen[id] = seen[id] ?? node.position.line
            }
        }
    }
}
