package import Domain
package import Language
package import Storage

/// The published page of a cycle as one HTML file that needs nothing beside it: its stylesheet is in it.
package struct PublishedFile: Sendable {
    private let desk: PageDesk
    private let visitor: Visitor

    /// - Parameters:
    ///   - reader: in whose name it is read.
    ///   - clock: the time that is printed on it.
    package init(
        registrar: Registrar,
        reader: Signer,
        readerName: String,
        clock: @escaping @Sendable () -> Instant = SystemClock.now
    ) throws {
        desk = PageDesk(
            registrar: registrar,
            accounts: nil,
            clock: clock,
            views: try Views(),
            cookies: SessionCookies(areSecure: true)
        )
        visitor = Visitor(reader, name: readerName)
    }

    /// - Throws: the refusal that there is no such cycle, or that this reader may not see it.
    package func html(of cycle: Cycle.ID, language: Language) async throws -> String {
        let path = PageLinks(language: language).published(cycle.text)
        let reading = PageReading(path: path, query: "lang=\(language.rawValue)", acceptLanguage: nil, visitor: visitor)
        let visit = Visit(
            desk: desk,
            reading: reading,
            parameters: [:],
            form: Form(),
            caller: Caller(),
            address: "",
            sessionToken: nil
        )
        let page = PublicationRoutes.published(try await visit.ask(PublishedResult(cycle: cycle)), reading)
        return try await desk.html(page, visit)
            .replacing(Views.stylesheetLink, with: "<style>\n\(Views.stylesheet)</style>")
    }
}
