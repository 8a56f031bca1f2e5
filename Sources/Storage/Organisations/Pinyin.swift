import Foundation

/// Chinese written in letters, without tones: what somebody would type for it.
package enum Pinyin {
    /// `宁波市` → `ningboshi`; other letters stay as they are.
    package static func text(of text: String) -> String {
        let latin = text.applyingTransform(.mandarinToLatin, reverse: false) ?? text
        let plain = latin.applyingTransform(.stripDiacritics, reverse: false) ?? latin
        return plain.lowercased().filter { !$0.isWhitespace && $0 != "'" && $0 != "’" }
    }

    /// `宁波市` → `nbs`.
    package static func initials(of text: String) -> String {
        String(text.compactMap { Self.text(of: String($0)).first })
    }
}
