import Language
import Testing

@Suite struct `Choosing a language` {
    @Test(arguments: [
        ("zh-Hans", Language.zhHans), ("zh_CN.UTF-8", .zhHans), ("ZH", .zhHans), ("zh-TW", .zhHans),
        ("en", .en), ("en_GB.UTF-8", .en), ("EN-us", .en),
    ])
    func `reads tags and locale names`(tag: String, language: Language) {
        #expect(Language(tag: tag) == language)
    }

    @Test(arguments: ["", "C", "C.UTF-8", "fr_FR", "POSIX", "zhuang", "中文"])
    func `knows no other tags`(tag: String) {
        #expect(Language(tag: tag) == nil)
    }

    @Test(arguments: [
        ([:], Language.en),
        (["LANG": "zh_CN.UTF-8"], .zhHans),
        (["LANG": "de_DE"], .en),
        (["LANG": "zh_CN.UTF-8", "LC_ALL": "en_US.UTF-8"], .en),
        (["LANG": "en_US.UTF-8", "LC_MESSAGES": "zh_CN.UTF-8"], .zhHans),
        (["LANG": "zh_CN.UTF-8", "LC_ALL": ""], .zhHans),
        (["LANG": "zh_CN.UTF-8", "LC_ALL": "C"], .en),
    ])
    func `lets the first variable that is set decide`(environment: [String: String], language: Language) {
        #expect(Language(environment: environment) == language)
    }

    @Test(arguments: [
        ("zh-CN,zh;q=0.9,en;q=0.8", Language.zhHans),
        ("en;q=0.5, zh;q=0.9", .zhHans),
        ("fr, en;q=0.1", .en),
        ("en, zh", .en),
        ("zh;q=0, en;q=0.001", .en),
        ("en;q=1.000, zh", .en),
    ])
    func `follows the weights of a browser`(header: String, language: Language) {
        #expect(Language(acceptLanguage: header) == language)
    }

    @Test(arguments: ["", "fr", "zh;q=0", "*", ";q=1", ",,,"])
    func `leaves the choice open when a browser wants neither`(header: String) {
        #expect(Language(acceptLanguage: header) == nil)
    }
}
