import Language
import Testing

@testable import shuzhi

@Suite struct `The option --lang` {
    @Test(
        arguments: [
            (["a", "--lang", "zh", "b"], Language.zhHans, ["a", "b"]),
            (["--lang=en"], .en, []),
            (["a"], nil, ["a"]),
            (["--lang", "en", "--lang", "zh"], .zhHans, []),
            (["a", "--", "--lang", "zh"], nil, ["a", "--", "--lang", "zh"]),
        ] as [([String], Language?, [String])]
    )
    func `is taken out wherever it stands`(arguments: [String], language: Language?, rest: [String]) throws {
        let option = try LanguageOption(takenFrom: arguments)
        #expect(option.language == language)
        #expect(option.arguments == rest)
    }

    @Test(arguments: [["--lang"], ["--lang", ""], ["--lang=xx"]])
    func `must name a language`(arguments: [String]) {
        let failure = #expect(throws: Failure.self) { try LanguageOption(takenFrom: arguments) }
        #expect(failure?.status == .usage)
    }
}
