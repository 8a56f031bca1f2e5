/// The words on the tab of a sheet.
enum SheetName {
    /// A name as Excel allows it: at most 31 characters, none of `[]:*?/\`, no apostrophe at either end, not empty, and no other
    /// sheet's, capitals aside.
    static func fitting(_ name: String, among taken: Set<String>) -> String {
        var kept = String(
            String.UnicodeScalarView(name.unicodeScalars.filter { !"[]:*?/\\".unicodeScalars.contains($0) && $0.value >= 0x20 })
        )
        while kept.hasPrefix("'") { kept.removeFirst() }
        kept = cut(kept, to: 31)
        while kept.hasSuffix("'") { kept.removeLast() }
        if kept.isEmpty { kept = "Sheet" }
        var candidate = kept
        var number = 2
        while taken.contains(candidate.lowercased()) {
            candidate = cut(kept, to: 31 - " (\(number))".count) + " (\(number))"
            number += 1
        }
        return candidate
    }

    private static func cut(_ text: String, to limit: Int) -> String {
        var text = text
        while text.utf16.count > limit { text.removeLast() }
        return text
    }
}
