/// The places `{0}`, `{1}` … of a text.
package enum Places {
    /// The text with its places filled in one pass, so that an argument that looks like a place stays as it is.
    ///
    /// A place without an argument stays visible as it is written.
    package static func fill(_ text: String, with arguments: [String]) -> String {
        guard text.utf8.contains(UInt8(ascii: "{")) else { return text }
        var result = ""
        for piece in pieces(of: text) {
            switch piece {
            case .words(let words): result += words
            case .place(let number): result += arguments.indices.contains(number) ? arguments[number] : "{\(number)}"
            }
        }
        return result
    }

    /// The numbers of the places, each once, rising.
    package static func numbers(in text: String) -> [Int] {
        let numbers = pieces(of: text).compactMap { piece -> Int? in
            guard case .place(let number) = piece else { return nil }
            return number
        }
        return Set(numbers).sorted()
    }

    private enum Piece {
        case words(Substring)
        case place(Int)
    }

    private static func pieces(of text: String) -> [Piece] {
        var pieces: [Piece] = []
        var rest = text[...]
        while let open = rest.firstIndex(of: "{") {
            let after = rest[rest.index(after: open)...]
            let digits = after.prefix { $0.isASCII && $0.isNumber }
            guard digits.endIndex < text.endIndex, text[digits.endIndex] == "}", digits.count <= 2, let number = Int(digits)
            else {
                pieces.append(.words(rest[...open]))
                rest = after
                continue
            }
            pieces.append(.words(rest[..<open]))
            pieces.append(.place(number))
            rest = rest[text.index(after: digits.endIndex)...]
        }
        pieces.append(.words(rest))
        return pieces
    }
}
