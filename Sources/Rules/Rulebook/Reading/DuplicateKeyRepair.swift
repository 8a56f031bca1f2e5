import Yams

/// Lets reading go on after a key that stands twice, so that the other mistakes are found in the same reading.
///
/// The parser stops at the first repeated key and names the place of its first appearance. That appearance is masked with a
/// character of the private use area, and the text is parsed again; the builder then reports the later appearance.
struct DuplicateKeyRepair {
    private static let firstMask: UInt32 = 0xE000
    private static let most = 24
    /// Every mask costs another parsing, so a large text gets fewer.
    private static let mostCharacters = 2 << 20

    private(set) var text: String
    private var scalars: [Unicode.Scalar]
    private let source: SourceText
    /// Mask → the character it stands for.
    private var masked: [Unicode.Scalar: Unicode.Scalar] = [:]

    init(_ source: SourceText) {
        self.source = source
        text = source.text
        scalars = source.scalars
    }

    private var allowed: Int { min(Self.most, 1 + Self.mostCharacters / max(source.scalars.count, 1)) }

    /// Masks the key a parser stumbled over; false if the error is another one, or there are too many.
    mutating func masks(_ error: any Error) -> Bool {
        guard case YamlError.duplicatedKeysInMapping(_, let context) = error, masked.count < allowed else { return false }
        var offset = source.offset(of: Position(line: context.mark.line, column: context.mark.column))
        if offset < scalars.count, scalars[offset] == "\"" || scalars[offset] == "'" { offset += 1 }
        guard offset < scalars.count, let mask = Unicode.Scalar(Self.firstMask + UInt32(masked.count)) else { return false }
        masked[mask] = scalars[offset]
        scalars[offset] = mask
        var view = String.UnicodeScalarView()
        view.append(contentsOf: scalars)
        text = String(view)
        return true
    }

    /// The key as it was written, if it was masked.
    func original(_ key: String) -> String? {
        guard let first = key.unicodeScalars.first, let scalar = masked[first] else { return nil }
        return String(Character(scalar)) + String(key.unicodeScalars.dropFirst())
    }
}
