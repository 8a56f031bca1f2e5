import Domain
import Storage

/// `/organisations` and `/organisations/:code`.
enum OrganisationRoutes {
    static let navigation = [
        NavigationEntry(.organisations) { links, _ in links.organisations() }
    ]

    static func add(to map: inout PageMap) {
        map.get("/organisations", for: .signedIn) { try await tree(below: nil, $0) }
        map.get("/organisations/:code", for: .signedIn) { try await tree(below: $0.id("code"), $0) }
    }

    private static func tree(below code: Organisation.ID?, _ visit: Visit) async throws -> Reply {
        let answer = try await visit.ask(OrganisationTree(below: code))
        let page = OrganisationsPage(answer, words: visit.words, links: visit.links)
        return visit.page(page.heading, .organisations, "organisations/index", page)
    }
}

extension MadePage.Section {
    static let organisations = Self("organisations")
}
