package import Hummingbird
import NIOCore
import Synchronization

/// What is known of one request while it is answered.
package struct PageContext: RequestContext {
    package var coreContext: CoreRequestContextStorage
    /// The address the request came from, without its port; empty where there is no socket.
    let address: String
    /// Whoever makes the request; filled in by ``SessionDoor``.
    let caller = Caller()

    package init(source: ApplicationRequestContextSource) {
        coreContext = CoreRequestContextStorage(source: source)
        address = source.channel.remoteAddress?.ipAddress ?? ""
    }
}

/// Whoever makes a request, as far as that is known by now: what goes wrong is told in a page of theirs too.
final class Caller: Sendable {
    private struct Known {
        var visitor: Visitor?
        var subject = ""
        var cookies: [String] = []
    }

    private let known = Mutex(Known())

    /// Nil: nobody has signed in.
    var visitor: Visitor? {
        get { known.withLock { $0.visitor } }
        set { known.withLock { $0.visitor = newValue } }
    }

    /// What the tokens of this caller's forms are bound to: the session, or the visit of somebody who has none.
    var subject: String {
        get { known.withLock { $0.subject } }
        set { known.withLock { $0.subject = newValue } }
    }

    /// `Set-Cookie` lines the answer carries.
    var cookies: [String] { known.withLock { $0.cookies } }

    func set(cookie line: String) {
        known.withLock { $0.cookies.append(line) }
    }
}
