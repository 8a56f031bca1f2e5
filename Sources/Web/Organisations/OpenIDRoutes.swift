import Domain
import HTTPTypes
import Hummingbird
import Language
import Storage

/// `/sign-in/open-id`: to the identity provider and back; there only where one is set up.
enum OpenIDRoutes {
    static func add(to map: inout PageMap) {
        map.get(OpenIDSettings.beginPath, for: .everyone) { visit in
            let desk = try desk(visit)
            let beginning = desk.beginnings.begin(in: visit.caller.subject, next: visit.query["next"], at: visit.desk.clock())
            do {
                return .see(try await desk.provider.address(for: beginning))
            } catch let fault as OpenIDFault {
                return refused(fault, desk, visit)
            }
        }
        map.get(OpenIDSettings.answerPath, for: .everyone) { visit in
            let desk = try desk(visit)
            do {
                return try await answered(desk, visit)
            } catch let fault as OpenIDFault {
                return refused(fault, desk, visit)
            }
        }
    }

    private static func desk(_ visit: Visit) throws -> OpenIDDesk {
        guard let desk = visit.desk.openID else { throw HTTPError(.notFound) }
        return desk
    }

    private static func answered(_ desk: OpenIDDesk, _ visit: Visit) async throws -> Reply {
        let state = visit.query["state"] ?? ""
        guard let beginning = desk.beginnings.take(state, in: visit.caller.subject, at: visit.desk.clock()) else {
            throw OpenIDFault.notBegun
        }
        if let error = visit.query["error"] { throw OpenIDFault.declined(String(error.prefix(60))) }
        guard let code = visit.query["code"] else { throw OpenIDFault.declined("no code") }
        let name = try await desk.provider.subject(code: code, issuer: visit.query["iss"], beginning: beginning)
        let subject = Subject(issuer: desk.settings.issuer, name: name)
        let outcome = try await visit.desk.accountDesk.signIn.vouched(for: subject, address: visit.address)
        return SignInRoutes.reply(to: outcome, visit, next: beginning.next)
    }

    private static func refused(_ fault: OpenIDFault, _ desk: OpenIDDesk, _ visit: Visit) -> Reply {
        desk.note(fault)
        let refusal: Refusal =
            switch fault {
            case .unreachable, .settings: .providerUnreachable(desk.settings.label)
            case .declined, .notBegun, .token: .providerNotBelieved(desk.settings.label)
            }
        return SignInRoutes.reply(to: .refused([refusal], retryAfter: nil), visit, next: nil)
    }
}

extension Refusal {
    static func providerUnreachable(_ label: String) -> Refusal { Refusal(.conflict, "web.open-id-unreachable", [label]) }
    static func providerNotBelieved(_ label: String) -> Refusal { Refusal(.forbidden, "web.open-id-failed", [label]) }
}
