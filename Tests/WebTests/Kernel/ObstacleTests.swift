import Glibc
import NIOCore
import Testing

@testable import Web

@Suite struct `What keeps pages from being served` {
    @Test(arguments: [
        (EADDRINUSE, WebApplication.Obstacle.portTaken), (EACCES, .portForbidden), (EADDRNOTAVAIL, .hostUnknown),
        (EIO, .other),
    ])
    func `is told by what the system said`(code: Int32, obstacle: WebApplication.Obstacle) {
        #expect(WebApplication.Obstacle(IOError(errnoCode: code, reason: "bind")) == obstacle)
    }
}
