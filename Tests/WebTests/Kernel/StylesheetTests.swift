import Foundation
import Testing

@testable import Web

@Suite struct `The stylesheet` {
    /// WCAG 2.1, success criterion 1.4.3: text stands out from its ground by 4.5 to 1 at least.
    @Test(arguments: [
        ("ink", "ground"), ("soft", "ground"), ("link", "ground"), ("accent", "ground"), ("mark", "mark-ground"),
        ("ink", "shade"),
        ("soft", "shade"), ("ground", "ink"), ("ground", "accent"),
    ])
    func `is readable`(text: String, ground: String) throws {
        let first = try luminance(of: text)
        let second = try luminance(of: ground)
        let contrast = (max(first, second) + 0.05) / (min(first, second) + 0.05)
        #expect(contrast >= 4.5, "--\(text) on --\(ground) is \(contrast)")
    }

    @Test func `is not sent again while it is the same`() async throws {
        let test = try await WebTest()
        let first = try await test.get(Views.stylesheetPath)
        let tag = try #require(first.headers["etag"])
        let second = try await test.get(Views.stylesheetPath, headers: ["If-None-Match": tag])
        #expect(first.text == Views.stylesheet)
        #expect(second.status == 304)
        #expect(second.text == "")
    }

    @Test func `loads nothing and shows where the keyboard is`() {
        #expect(!Views.stylesheet.contains("url(") && !Views.stylesheet.contains("@import"))
        #expect(Views.stylesheet.contains(":focus-visible { outline: 3px solid"))
        #expect(Views.stylesheet.contains("@page { size: A4;"))
        #expect(Views.stylesheet.contains("thead { display: table-header-group; }"))
    }

    private func luminance(of name: String) throws -> Double {
        let found = Views.stylesheet.firstMatch(of: try Regex("--\(name): #([0-9a-f]{6});"))
        let hex = try #require(found?[1].substring)
        let number = try #require(Int(hex, radix: 16))
        let parts = [number >> 16, number >> 8 & 255, number & 255].map { part -> Double in
            let value = Double(part) / 255
            return value <= 0.03928 ? value / 12.92 : pow((value + 0.055) / 1.055, 2.4)
        }
        return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2]
    }
}
