import Yams

/// Says in our words what the parser could not read; its own words are never passed on.
enum SyntaxMistake {
    static func mistake(for error: any Error, in source: SourceText) -> Mistake {
        guard let error = error as? YamlError else {
            return Mistake(line: 1, column: 1, key: "yaml.syntax")
        }
        switch error {
        case .scanner(_, let problem, let mark, _), .parser(_, let problem, let mark, _):
            return syntax(problem, Position(line: mark.line, column: mark.column), source)
        case .composer(_, let problem, let mark, _):
            let several = problem.contains("another document")
            return Mistake(line: mark.line, column: mark.column, key: several ? "yaml.several-documents" : "yaml.syntax")
        case .reader(_, let offset, _, _):
            return Mistake(at: source.position(at: min(offset ?? 0, source.scalars.count)), "yaml.syntax")
        case .duplicatedKeysInMapping(let names, let context):
            let place = Position(line: context.mark.line, column: context.mark.column)
            return Mistake(at: place, "yaml.duplicate-key", [names.first ?? "", "\(place.line)"])
        default:
            return Mistake(line: 1, column: 1, key: "yaml.syntax")
        }
    }

    /// A parser that misses a colon reports it lines later; a full-width colon nearby is the likelier place.
    private static func syntax(_ problem: String, _ position: Position, _ source: SourceText) -> Mistake {
        if problem.contains("':'") || problem.contains("block mapping") || problem.contains("block collection")
            || problem.contains("mapping values")
        {
            for number in [position.line, position.line - 1, position.line - 2] {
                if let place = fullWidthColon(in: source, line: number) { return Mistake(at: place, "yaml.full-width-colon") }
            }
        }
        if problem.contains("cannot start any token"), source.line(position.line).contains("\t") {
            return Mistake(at: position, "yaml.tab")
        }
        let key = key(of: problem)
        return Mistake(at: position, key, key == "yaml.too-deep" ? ["\(Document.deepest)"] : [])
    }

    /// What the parser's problem comes down to for whoever wrote the text.
    private static func key(of problem: String) -> String {
        func has(_ parts: String...) -> Bool { parts.contains { problem.contains($0) } }
        if has("nesting level") { return "yaml.too-deep" }
        if has("','") { return "yaml.bracket" }
        if has("end of stream", "document indicator") { return "yaml.quote" }
        if has("escape", "hexdecimal") { return "yaml.escape" }
        if has("not allowed in this context", "':'", "'-' indicator", "expected key", "indentation") { return "yaml.indentation" }
        return "yaml.syntax"
    }

    /// Where a line uses `：` although it has no ASCII colon before it.
    private static func fullWidthColon(in source: SourceText, line number: Int) -> Position? {
        for (offset, scalar) in source.line(number).enumerated() {
            if scalar == ":" || scalar == "#" { return nil }
            if scalar == "：" { return Position(line: number, column: offset + 1) }
        }
        return nil
    }
}
