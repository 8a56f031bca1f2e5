extension String {
    /// The least text, by bytes, that is greater than every text that starts with this one; nil where there is none.
    ///
    /// UTF-8 sorts by bytes as Unicode scalars sort by number, so it is this text with its last scalar raised by one.
    var firstTextAfterAllThatStartWithIt: String? {
        var scalars = Array(unicodeScalars)
        while let last = scalars.popLast() {
            // Surrogates are no scalars: U+E000 follows U+D7FF.
            let next = last.value == 0xD7FF ? 0xE000 : last.value + 1
            guard let raised = Unicode.Scalar(next) else { continue }
            scalars.append(raised)
            var text = ""
            text.unicodeScalars.append(contentsOf: scalars)
            return text
        }
        return nil
    }
}
