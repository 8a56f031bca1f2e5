/// Reads single values and reports those that are not what is asked for.
struct ScalarReader {
    let log: MistakeLog

    func text(_ node: DocumentNode) -> String? {
        guard let text = node.text, !text.isEmpty else {
            log.report(node, "type.text")
            return nil
        }
        return text
    }

    func identifier(_ node: DocumentNode) -> String? {
        guard let text = text(node) else { return nil }
        if !NameForm.isIdentifier(text) { log.report(node, "id.form", [text]) }
        return text
    }

    func formulaName(_ node: DocumentNode) -> String? {
        guard let text = text(node) else { return nil }
        if FormulaName.reserved.contains(text) {
            log.report(node, "id.reserved", [text])
        } else if !NameForm.isFormulaName(text) || !FormulaName.isName(text) {
            log.report(node, "id.formula-form", [text])
        }
        return text
    }

    /// A label: the main language is required.
    func label(_ node: DocumentNode) -> Label? {
        guard let entries = node.entries else {
            log.report(node, "type.label")
            return nil
        }
        var texts: [String: String] = [:]
        for entry in entries {
            guard Self.isLanguage(entry.key) else {
                log.report(entry.keyPosition, "label.language", [entry.key])
                continue
            }
            texts[entry.key] = text(entry.value)
        }
        if node[Label.mainLanguage] == nil { log.report(node, "label.no-main-language", [Label.mainLanguage]) }
        return Label(texts)
    }

    /// A label, or a plain text that is taken for the main language.
    func words(_ node: DocumentNode) -> Label? {
        node.entries == nil ? text(node).map { Label($0) } : label(node)
    }

    func exact(_ node: DocumentNode) -> Exact? {
        guard let text = node.text else {
            log.report(node, "type.number-expected")
            return nil
        }
        if let number = Exact(text) { return number }
        let isWide = text.unicodeScalars.contains { (0xFF01...0xFF5E).contains($0.value) }
        log.report(node, isWide ? "number.full-width" : "type.number", [String(text.prefix(40))])
        return nil
    }

    /// A whole number within bounds.
    func whole(_ node: DocumentNode, in range: ClosedRange<Int>) -> Int? {
        guard let number = exact(node) else { return nil }
        guard let whole = number.wholeValue, range.contains(whole) else {
            let most = range.upperBound == Int.max ? "…" : "\(range.upperBound)"
            log.report(node, "number.whole", [number.text, "\(range.lowerBound)", most])
            return nil
        }
        return whole
    }

    /// A number that is not below zero.
    func notNegative(_ node: DocumentNode) -> Exact? {
        guard let number = exact(node) else { return nil }
        if number.sign < 0 { log.report(node, "number.negative", [number.text]) }
        return number
    }

    func truth(_ node: DocumentNode) -> Bool? {
        switch node.content {
        case .scalar("true", plain: true): return true
        case .scalar("false", plain: true): return false
        default:
            log.report(node, "type.truth")
            return nil
        }
    }

    /// One of a few words.
    func choice<Choice: RawRepresentable & CaseIterable>(_ node: DocumentNode, _ type: Choice.Type) -> Choice?
    where Choice.RawValue == String {
        if let text = node.text, let choice = Choice(rawValue: text) { return choice }
        oneOf(node, Choice.allCases.map(\.rawValue))
        return nil
    }

    func oneOf(_ node: DocumentNode, _ known: [String]) {
        let possible = known.joined(separator: ", ")
        guard let text = node.text else { return log.report(node, "type.one-of-expected", [possible]) }
        log.report(node, "type.one-of", [text, possible])
    }

    /// An id that must be among the known ones.
    func reference(_ node: DocumentNode, among known: [String], _ key: String = "reference.unknown") -> String? {
        guard let id = text(node) else { return nil }
        guard !known.contains(id) else { return id }
        guard !log.isFull else { return nil }
        if let nearest = Nearest.word(to: id, among: known) {
            log.report(node, key + "-near", [id, nearest])
        } else if known.allSatisfy(\.isEmpty) {
            log.report(node, "reference.none", [id])
        } else {
            log.report(node, key, [id, known.joined(separator: ", ")])
        }
        return nil
    }

    /// A number, truth or text, by the way it is written.
    func value(_ node: DocumentNode) -> Value? {
        guard case .scalar(let text, let plain) = node.content, !node.isNull else {
            log.report(node, "type.scalar")
            return nil
        }
        guard plain else { return Exact(text).map { Value.number($0) } ?? .text(text) }
        if text == "true" { return .truth(true) }
        if text == "false" { return .truth(false) }
        if let number = Exact(text) { return .number(number) }
        return .text(text)
    }

    private static func isLanguage(_ tag: String) -> Bool {
        let parts = tag.split(separator: "-", omittingEmptySubsequences: false)
        guard let first = parts.first, (2...3).contains(first.count), parts.count <= 3 else { return false }
        return parts.allSatisfy { part in
            (2...8).contains(part.count) && part.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber) }
        }
    }
}
