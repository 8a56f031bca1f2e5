import Glibc
import NIOCore

extension WebApplication {
    /// Why pages cannot be served at an address.
    package enum Obstacle: Equatable, Sendable {
        case portTaken
        case portForbidden
        case hostUnknown
        case other

        package init(_ error: any Error) {
            if error is SocketAddressError || error is SocketAddressError.UnknownHost {
                self = .hostUnknown
                return
            }
            self =
                switch (error as? IOError)?.errnoCode {
                case EADDRINUSE: .portTaken
                case EACCES, EPERM: .portForbidden
                case EADDRNOTAVAIL: .hostUnknown
                default: .other
                }
        }
    }
}
