import Domain
import Hummingbird
import Storage

/// `/cycles/:cycle/overview`.
struct CycleRoutes: Sendable {
    static let paths = ["/cycles/:cycle/overview"]

    let desk: PageDesk

    func add(to router: Router<BasicRequestContext>) {
        router.get("cycles/:cycle/overview") { request, context in
            let reading = PageReading(request)
            let cycle = Cycle.ID(try context.part("cycle"))
            return try await desk.page(reading, request) {
                let answer = try await desk.ask(CycleOverview(cycle: cycle))
                let page = CyclePage(answer, words: reading.words)
                return MadePage(title: page.heading, section: .cycle, template: "cycles/overview", body: page)
            }
        }
    }
}
