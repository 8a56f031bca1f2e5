import Domain
import Language
import Storage

/// What the landing pages of the security and the system administrator begin with; that of the audit administrator:
/// ``SecurityLogRoutes``.
enum AdministratorHomes {
    static let landing = [
        LandingMaker(for: [.securityAdministrator]) { visit, _ in try await accounts(visit) },
        LandingMaker(for: [.systemAdministrator]) { visit, _ in machine(visit) },
    ]

    private static func accounts(_ visit: Visit) async throws -> LandingBlock {
        let words = visit.words
        let figures = try await visit.ask(AccountFigures(now: visit.desk.clock()))
        func line(_ count: Int, _ key: String, _ tone: Grid.Cell.Tone, state: String) -> LandingBlock.Line {
            LandingBlock.Line(
                state: String(count),
                tone: count == 0 ? .plain : tone,
                words("web.security.accounts_\(key)"),
                href: visit.links.people([("state", state)])
            )
        }
        return LandingBlock(
            words("web.security.accounts"),
            lines: [
                line(figures.lapsed, "lapsed", .warning, state: "invited"),
                line(figures.withoutSecondFactor, "without_factor", .warning, state: "active"),
                line(figures.invited, "invited", .plain, state: "invited"),
                line(figures.active, "active", .good, state: "active"),
                line(figures.disabled, "disabled", .plain, state: "disabled"),
            ],
            empty: "",
            more: (words("web.nav.powers"), visit.links.powers()),
            primary: .init(
                text: words("web.security.invite"),
                href: visit.links.people([("state", "none")]),
                why: words("web.security.invite_why")
            )
        )
    }

    private static func machine(_ visit: Visit) -> LandingBlock {
        let words = visit.words
        return LandingBlock(
            words("web.machine.block"),
            lines: [
                LandingBlock.Line(
                    state: String(visit.desk.registrar.size),
                    tone: .good,
                    words("web.machine.entries"),
                    remark: words("web.machine.entries_why")
                ),
                LandingBlock.Line(state: words("web.machine.verify_state"), words("web.machine.verify")),
                LandingBlock.Line(state: words("web.machine.keep_state"), words("web.machine.keep")),
            ],
            empty: ""
        )
    }
}
