import Domain
import Hummingbird
import Language
import Storage

/// `/`, `/cycles/:cycle` and `/cycles/:cycle/figures/:figure`.
struct PublicationRoutes: Sendable {
    static let paths = ["/", "/cycles/:cycle", "/cycles/:cycle/figures/:figure"]

    let desk: PageDesk

    func add(to router: Router<BasicRequestContext>) {
        router.get("/") { request, _ in try await home(request) }
        router.get("cycles/:cycle") { request, context in
            let reading = PageReading(request)
            let cycle = try context.part("cycle")
            return try await desk.page(reading, request) { try await published(cycle, reading) }
        }
        router.get("cycles/:cycle/figures/:figure") { request, context in
            let reading = PageReading(request)
            let cycle = try context.part("cycle")
            let figure = try context.part("figure")
            return try await desk.page(reading, request) {
                let answer = try await desk.ask(FigureRecords(cycle: Cycle.ID(cycle), figure: figure))
                let page = FigurePage(answer, cycle: cycle, words: reading.words, links: reading.links)
                return MadePage(title: page.heading, section: .published, template: "publications/figure", body: page)
            }
        }
    }

    /// The newest published cycle, or what will stand here.
    private func home(_ request: Request) async throws -> Response {
        let reading = PageReading(request)
        if let cycle = try await desk.ask(NewestPublication()) {
            var headers = HTTPFields()
            headers[.location] = reading.links.published(cycle.text)
            return Response(status: .seeOther, headers: headers)
        }
        return try await desk.page(reading, request) {
            let page = EmptyPage(heading: reading.words("web.product"), text: reading.words("web.empty.home"))
            return MadePage(title: page.heading, section: nil, template: "empty", body: page)
        }
    }

    func published(_ cycle: String, _ reading: PageReading) async throws -> MadePage {
        let answer = try await desk.ask(PublishedResult(cycle: Cycle.ID(cycle)))
        let page = PublishedPage(answer, words: reading.words, links: reading.links)
        return MadePage(title: page.heading, section: .published, template: "publications/show", body: page)
    }
}

/// A page that says what will appear, and who fills it.
struct EmptyPage: Sendable {
    let heading: String
    let text: String
}
