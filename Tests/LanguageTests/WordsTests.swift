import Language
import Testing

@Suite struct `The words` {
    @Test func `show a key that has no text`() {
        let words = Words(.en, table: WordTable("a: \"{0}!\""))
        #expect(words("a", "Yes") == "Yes!")
        #expect(words("b", "x") == "⟦b⟧")
        #expect(words.refusal(key: "c", arguments: []) == "⟦refusal.c⟧")
    }

    @Test func `label in their language, else in Chinese`() {
        let labels = ["zh-Hans": "区县", "en": "district"]
        #expect(Words(.en).label(labels) == "district")
        #expect(Words(.zhHans).label(labels) == "区县")
        #expect(Words(.en).label(["zh-Hans": "区县"]) == "区县")
        #expect(Words(.en).label([:]) == "")
    }
}

@Suite struct `The language tables` {
    @Test(arguments: Language.allCases)
    func `have only lines of key and text`(language: Language) {
        let unreadable = Words.tables(of: language).flatMap { file in file.table.unreadable.map { "\(file.path):\($0)" } }
        #expect(unreadable == [])
        #expect(!Words.tables(of: language).isEmpty)
    }

    @Test(arguments: Language.allCases)
    func `have each key once`(language: Language) {
        let keys = Words.tables(of: language).flatMap(\.table.keys)
        let repeated = Dictionary(grouping: keys) { $0 }.filter { $0.value.count > 1 }.keys.sorted()
        #expect(repeated == [])
    }

    @Test(arguments: Language.allCases)
    func `have no empty text`(language: Language) {
        let empty = Words.tables(of: language).flatMap { $0.table.texts.filter(\.value.isEmpty).keys }.sorted()
        #expect(empty == [])
    }

    @Test func `have the same files, and the same keys in each`() {
        func keys(_ language: Language) -> [String: [String]] {
            Dictionary(
                uniqueKeysWithValues: Words.tables(of: language).map { file in
                    (String(file.path.dropFirst(language.rawValue.count + 1)), file.table.keys.sorted())
                }
            )
        }
        let chinese = keys(.zhHans)
        let english = keys(.en)
        #expect(chinese.keys.sorted() == english.keys.sorted())
        for (file, names) in chinese.sorted(by: { $0.key < $1.key }) {
            let missing = Set(names).symmetricDifference(english[file] ?? []).sorted()
            #expect(missing == [], "keys in one language only, \(file)")
        }
    }

    @Test func `have the same places in each text`() {
        let english = Words.tables(of: .en).reduce(into: [:]) { $0.merge($1.table.texts) { first, _ in first } }
        let different = Words.tables(of: .zhHans).flatMap { file in
            file.table.texts.filter { key, text in
                english[key].map { Places.numbers(in: $0) != Places.numbers(in: text) } ?? false
            }.keys
        }.sorted()
        #expect(different == [])
    }
}
