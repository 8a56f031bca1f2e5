import Domain
import Hummingbird
import Storage

/// `/organisations` and `/organisations/:code`.
struct OrganisationRoutes: Sendable {
    static let paths = ["/organisations", "/organisations/:code"]

    let desk: PageDesk

    func add(to router: Router<BasicRequestContext>) {
        router.get("organisations") { request, _ in try await tree(below: nil, request) }
        router.get("organisations/:code") { request, context in
            try await tree(below: Organisation.ID(context.part("code")), request)
        }
    }

    private func tree(below code: Organisation.ID?, _ request: Request) async throws -> Response {
        let reading = PageReading(request)
        return try await desk.page(reading, request) {
            let answer = try await desk.ask(OrganisationTree(below: code))
            let page = OrganisationsPage(answer, words: reading.words, links: reading.links)
            return MadePage(title: page.heading, section: .organisations, template: "organisations/index", body: page)
        }
    }
}
