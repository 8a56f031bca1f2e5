/// What a file is called where it is saved, whatever its name is made of.
package struct DownloadName: Hashable, Sendable {
    package let text: String

    /// Takes away what no file may be called: controls, what separates folders, what readers of the header could take for its
    /// end, and points at the beginning.
    package init(_ name: String) {
        var kept = ""
        for scalar in name.unicodeScalars {
            let isBanned =
                scalar.value < 0x20 || (0x7F...0x9F).contains(scalar.value) || (0x2028...0x202E).contains(scalar.value)
                || (0x2066...0x2069).contains(scalar.value) || "/\\:*?\"<>|;%".unicodeScalars.contains(scalar)
            kept.unicodeScalars.append(isBanned ? "_" : scalar)
        }
        while kept.hasPrefix(".") || kept.hasPrefix(" ") { kept.removeFirst() }
        let ending = kept.lastIndex(of: ".").map { kept[$0...] } ?? ""
        var stem = kept.dropLast(ending.count)
        while stem.utf8.count > 150 { stem.removeLast() }
        text = stem.isEmpty ? "download\(ending)" : "\(stem)\(ending)"
    }

    /// The value of `Content-Disposition`: a plain name for old readers, and the true one.
    ///
    /// Source: RFC 6266, 4.3 and appendix D; RFC 8187, 3.2.
    package var contentDisposition: String {
        let plain = String(text.map { $0.isASCII ? $0 : "_" })
        let encoded = text.utf8.map { byte -> String in
            let scalar = Unicode.Scalar(byte)
            let isPlain = Self.isAttributeCharacter(scalar)
            let digits = String(byte, radix: 16, uppercase: true)
            return isPlain ? String(scalar) : "%" + (digits.count == 1 ? "0" : "") + digits
        }
        return "attachment; filename=\"\(plain)\"; filename*=UTF-8''\(encoded.joined())"
    }

    /// `attr-char` of RFC 8187.
    private static func isAttributeCharacter(_ scalar: Unicode.Scalar) -> Bool {
        scalar.isASCII
            && (("0"..."9").contains(scalar) || ("a"..."z").contains(scalar) || ("A"..."Z").contains(scalar)
                || "!#$&+-.^_`|~".unicodeScalars.contains(scalar))
    }
}
