import Testing

@testable import Web

@Suite struct `The limit of connections` {
    @Test(arguments: [(1_024, 896), (256, 128), (64, 16), (20_000, 8_192), (Int.max, 8_192)])
    func `leaves descriptors for the books`(descriptors: Int, connections: Int) {
        #expect(ConnectionLimit.connections(descriptors: UInt(descriptors)) == connections)
    }
}
