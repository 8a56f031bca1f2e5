/// A place in a text: line and column from 1, the column in characters.
package struct Position: Hashable, Sendable {
    package let line: Int
    package let column: Int

    package init(line: Int, column: Int) {
        self.line = line
        self.column = column
    }
}

extension Mistake {
    package init(at position: Position, _ key: String, _ arguments: [String] = []) {
        self.init(line: position.line, column: position.column, key: key, arguments: arguments)
    }
}
