/// Full-width forms, which input methods write where the plain ones were meant.
enum FullWidth {
    /// The text with full-width digits, letters and signs (U+FF01 to U+FF5E) as their ASCII ones.
    static func narrowed(_ text: String) -> String {
        var narrow = String.UnicodeScalarView()
        for scalar in text.unicodeScalars {
            let ascii = (0xFF01...0xFF5E).contains(scalar.value) ? Unicode.Scalar(scalar.value - 0xFEE0) : nil
            narrow.append(ascii ?? scalar)
        }
        return String(narrow)
    }
}
