import Documents

/// A square code as a picture in the page itself.
enum SquareCode {
    /// The `src` of an image; nil where the text is too long for a square.
    static func svg(of text: String) -> String? {
        Square(text).map { "data:image/svg+xml," + PercentCoding.encoded($0.svg) }
    }
}
