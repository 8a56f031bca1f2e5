/// Finds the place in the text of a character inside a scalar, whatever way the scalar is written.
///
/// Quotes, escapes and the folding of lines change the text between page and value; the two are walked side by side.
struct ScalarPlaces {
    let source: SourceText

    /// Where the character at `offset` of the scalar stands.
    func position(of node: DocumentNode, offset: Int) -> Position {
        guard case .scalar(let text, let plain) = node.content else { return node.position }
        var place = source.offset(of: node.position)
        var quote: Unicode.Scalar?
        if !plain, let opening = scalar(at: place) {
            if opening == "|" || opening == ">" {
                while let next = scalar(at: place), !SourceText.breaksLine(next) { place += 1 }
            } else {
                quote = opening
                place += 1
            }
        }
        for (index, character) in text.unicodeScalars.enumerated() {
            place = skip(to: character, from: place, quote: quote)
            if index >= offset { break }
            place += 1
        }
        return source.position(at: min(place, source.scalars.count))
    }

    private func scalar(at place: Int) -> Unicode.Scalar? {
        place < source.scalars.count ? source.scalars[place] : nil
    }

    /// Steps over indentation, line ends and escape characters until the character is found.
    private func skip(to character: Unicode.Scalar, from start: Int, quote: Unicode.Scalar?) -> Int {
        var place = start
        if character == " " || character == "\n" {
            // A folded line end stands for a space; the indentation behind it is stepped over by the next letter.
            return quote == "\"" && scalar(at: place) == "\\" ? place + 1 : place
        }
        while let found = scalar(at: place), found != character, found == " " || SourceText.breaksLine(found) { place += 1 }
        if let quote, let found = scalar(at: place) {
            let escaped = scalar(at: place + 1) == character
            if quote == "\"", found == "\\", escaped { place += 1 }
            if quote == "'", found == "'", character == "'", escaped { place += 1 }
        }
        return place
    }
}
