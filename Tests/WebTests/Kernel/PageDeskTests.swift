import Storage
import TestWorld
import Testing
import Web

@Suite struct `A page` {
    @Test(arguments: [
        ("/cycles/2017", "zh-CN,zh;q=0.9,en;q=0.8", "zh-Hans"), ("/cycles/2017", "en-GB,en;q=0.9", "en"),
        ("/cycles/2017", "fr", "zh-Hans"), ("/cycles/2017?lang=en", "zh-CN", "en"),
        ("/cycles/2017?lang=zh-Hans", "en", "zh-Hans"),
        ("/cycles/2017?lang=tlh", "en", "en"), ("/nope?lang=en", "zh", "en"),
    ])
    func `speaks the language asked for, else the browser's, else Chinese`(
        address: String,
        accept: String,
        language: String
    ) async throws {
        let page = try await WebTest().get(address, headers: ["Accept-Language": accept])
        #expect(page.text.contains("<html lang=\"\(language)\">"))
        #expect(page.headers["content-language"] == language)
        #expect(!page.text.contains("⟦"))
    }

    @Test func `keeps a language that was asked for, and the query, in its links`() async throws {
        let page = try await WebTest().get("/cycles/2017/results?kind=district&sort=total&lang=en")
        #expect(page.text.contains("href=\"/cycles/2017/results?kind=district&amp;sort=total&amp;dir=desc&amp;lang=en\""))
        #expect(page.text.contains("href=\"/cycles/2017/results?kind=district&amp;sort=total&amp;lang=zh-Hans\""))
        #expect(page.text.contains("href=\"/journal?lang=en\""))
    }

    @Test(arguments: ["//evil.example", "///evil.example/x", "//evil.example//", "/\\evil.example"])
    func `links to this server only, whatever path was asked for`(path: String) async throws {
        let page = try await WebTest().get(path)
        #expect(page.text.contains("href=\"/"))
        #expect(page.text.matches(of: /(href|src|action)="\/[\/\\]/).isEmpty)
    }

    @Test func `has what a reader without eyes or mouse needs`() async throws {
        for page in try await WebTest().get(["/cycles/2017", "/cycles/2017/results", "/journal", "/organisations"]) {
            #expect(page.text.contains("<a class=\"skip\" href=\"#main\">"))
            #expect(page.text.contains("<main id=\"main\">"))
            let tables = page.text.matches(of: /<table[^>]*>\s*(\S+)/)
            #expect(!tables.isEmpty)
            for table in tables { #expect(table.1.hasPrefix("<caption>")) }
            #expect(page.text.matches(of: /<th(?! scope=)[ >]/).isEmpty)
            #expect(page.text.matches(of: /<h1/).count == 1)
        }
    }

    @Test func `says on paper when it was read, by whom, and up to which entry`() async throws {
        let test = try await WebTest()
        let page = try await test.get("/cycles/2017")
        let last = test.realm.registrar.size - 1
        #expect(page.text.contains("打印于 2018-02-01 08:00（北京时间），阅读人：艾达，截至日志第 \(last) 条"))
    }

    @Test func `does not exist for who may not see it`() async throws {
        let test = try await WebTest(as: World.bo)
        let journal = try await test.get("/journal")
        #expect(journal.status == 403)
        #expect(!journal.text.contains("organisations.import"))
        let published = try await test.get("/cycles/2017")
        #expect(published.status == 200)
    }
}
