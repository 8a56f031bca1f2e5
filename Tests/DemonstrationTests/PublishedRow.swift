import Foundation

/// A row of the published page that prints a reported fact.
struct PublishedRow {
    /// Everything it says, tags taken away.
    let text: String
    let figure: String
    let href: String
    let value: String

    /// The rows marked `data-row` that print a figure, in the order of the page.
    static func all(in html: String) -> [PublishedRow] {
        html.matches(of: /<tr data-row>(.*?)<\/tr>/.dotMatchesNewlines()).compactMap { row in
            let inside = String(row.1)
            guard let mark = inside.firstMatch(of: /data-figure="([^"]*)" href="([^"]*)"><data value="([^"]*)">([^<]*)<\/data>/),
                mark.3 == mark.4
            else { return nil }
            return PublishedRow(
                text: inside.replacing(/<[^>]*>/, with: " "),
                figure: plain(String(mark.1)),
                href: plain(String(mark.2)),
                value: plain(String(mark.3))
            )
        }
    }

    /// The figure its link leads to.
    var target: String? {
        let path = href.split(separator: "?").first.map(String.init) ?? href
        let prefix = "/cycles/2017/figures/"
        return path.hasPrefix(prefix) ? String(path.dropFirst(prefix.count)).removingPercentEncoding : nil
    }

    private static func plain(_ text: String) -> String {
        text.replacingOccurrences(of: "&lt;", with: "<").replacingOccurrences(of: "&gt;", with: ">")
            .replacingOccurrences(of: "&quot;", with: "\"").replacingOccurrences(of: "&#39;", with: "'")
            .replacingOccurrences(of: "&amp;", with: "&")
    }
}
