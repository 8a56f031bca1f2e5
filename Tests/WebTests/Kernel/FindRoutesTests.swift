import TestWorld
import Testing

@testable import Web

@Suite struct `Finding` {
    @Test(arguments: ["组织", "zuzhi", "zz", "ZZ", " 组 "]) func `a page takes its name, its pinyin or its initials`(wanted: String)
        async throws
    {
        let query = wanted.addingPercent
        let found = try await WebTest().get("/find?format=json&q=\(query)")
        #expect(found.headers["content-type"] == "application/json; charset=utf-8")
        #expect(found.text.contains(#""href":"/organisations""#), "\(found.text)")
    }

    @Test func `works as a page too, and says when there is nothing`() async throws {
        let page = try await WebTest().get("/find?q=%3Cb%3E")
        #expect(page.status == 200)
        #expect(page.text.contains("没有找到"))
        #expect(page.text.contains("value=\"&lt;b&gt;\""))
    }
}

extension String {
    fileprivate var addingPercent: String {
        utf8.map { "%" + ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
    }
}
