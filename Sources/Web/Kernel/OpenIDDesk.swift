import Domain
import Logging

/// Everything about one identity provider, for as long as the program runs.
struct OpenIDDesk: Sendable {
    let settings: OpenIDSettings
    let provider: OpenIDProvider
    let beginnings = OpenIDBeginnings()
    private let log: Logger

    init(
        _ settings: OpenIDSettings,
        wire: any OpenIDWire = OpenIDNetwork(),
        log: Logger,
        clock: @escaping @Sendable () -> Instant
    ) {
        self.settings = settings
        provider = OpenIDProvider(settings, wire: wire, clock: clock)
        self.log = log
    }

    /// Why it was not believed, for whoever runs the program; people are told that it was not.
    func note(_ fault: OpenIDFault) {
        log.warning("sign-in through \(settings.issuer): \(fault.description)")
    }
}
