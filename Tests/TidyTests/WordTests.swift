import Testing

@Suite struct `The words` {
    let checkout = Checkout()

    /// The keys of one language's tables.
    private func keys(_ language: String) throws -> Set<String> {
        Set(
            try checkout.files(in: ["Sources/Language/\(language)"], ending: [".yaml"]).flatMap { file in
                file.lines.compactMap { line in line.firstMatch(of: /^([a-z][\w.-]*):/).map { String($0.1) } }
            }
        )
    }

    @Test func `of every refusal are in both languages`() throws {
        let chinese = try keys("zh-Hans")
        let english = try keys("en")
        for file in try checkout.files(in: ["Sources"], ending: [".swift"]) {
            for match in file.text.matches(of: /Refusal\(\s*\.\w+,\s*"([\w.-]+)"/) {
                let key = "refusal.\(match.1)"
                #expect(chinese.contains(key), "\(file.path): no Chinese words for \(key)")
                #expect(english.contains(key), "\(file.path): no English words for \(key)")
            }
        }
    }

    @Test func `of refusals are all used`() throws {
        let used = Set(
            try checkout.files(in: ["Sources"], ending: [".swift"]).flatMap { file in
                file.text.matches(of: /"([a-z][\w-]*(?:\.[\w-]+)+)"/).map { String($0.1) }
            }
        )
        for key in try keys("zh-Hans").sorted() where key.hasPrefix("refusal.") && !key.hasPrefix("refusal.missing.") {
            #expect(used.contains(String(key.dropFirst("refusal.".count))), "no refusal uses \(key)")
        }
    }

    @Test func `are never in the code`() throws {
        let floors = ["Rules", "Proofs", "Domain", "Storage", "Exchange", "Web", "shuzhi"]
        for file in try checkout.files(in: floors.map { "Sources/\($0)" }, ending: [".swift"]) {
            for (index, line) in file.lines.enumerated() where !line.contains("SheetColumn(") {
                let code = line.replacing(/\/\/.*$/, with: "")
                let literals = code.matches(of: /"([^"]*)"/).map { String($0.1) }
                for literal in literals where literal.unicodeScalars.contains(where: { (0x4E00...0x9FFF).contains($0.value) }) {
                    #expect(
                        Self.chineseOnPurpose.contains(literal),
                        "\(file.path):\(index + 1) has “\(literal)”: put it in the tables"
                    )
                }
            }
        }
    }

    /// Chinese that is data, not words for the screen.
    ///
    /// The headings people give their own columns (`SheetColumn`) are data too.
    static let chineseOnPurpose: Set<String> = ["中", "年", "月", "日", "上报", "填报", "生成", "-/.月日"]
}
