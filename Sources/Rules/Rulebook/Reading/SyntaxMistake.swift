import Yams

/// Says in our words what the parser could not read.
enum SyntaxMistake {
    static func mistake(for error: any Error, in source: SourceText) -> Mistake {
        guard let error = error as? YamlError else {
            return Mistake(line: 1, column: 1, key: "yaml.syntax", arguments: ["\(error)"])
        }
        switch error {
        case .scanner(_, let problem, let mark, _), .parser(_, let problem, let mark, _):
            return syntax(problem, Position(line: mark.line, column: mark.column), source)
        case .composer(_, let problem, let mark, _):
            let several = problem.contains("another document")
            return Mistake(
                line: mark.line,
                column: mark.column,
                key: several ? "yaml.several-documents" : "yaml.syntax",
                arguments: several ? [] : [problem]
            )
        case .reader(let problem, let offset, _, _):
            let place = source.position(at: min(offset ?? 0, source.scalars.count))
            return Mistake(at: place, "yaml.syntax", [problem])
        case .duplicatedKeysInMapping(let names, let context):
            let place = Position(line: context.mark.line, column: context.mark.column)
            return Mistake(at: place, "yaml.duplicate-key", [names.first ?? "", "\(place.line)"])
        default:
            return Mistake(line: 1, column: 1, key: "yaml.syntax", arguments: ["\(error)"])
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
        return Mistake(at: position, "yaml.syntax", [problem])
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
