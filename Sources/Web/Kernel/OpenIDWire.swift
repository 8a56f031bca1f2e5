import AsyncHTTPClient
import FoundationEssentials
import Hummingbird
import NIOCore
import NIOHTTP1

/// How the identity provider is asked.
protocol OpenIDWire: Sendable {
    /// - Parameters:
    ///   - form: what is sent; nil: nothing, it is only read.
    ///   - authorization: a header field.
    /// - Throws: ``OpenIDFault`` where no answer comes.
    func ask(_ address: String, form: String?, authorization: String?) async throws -> OpenIDAnswer
}

struct OpenIDAnswer: Sendable {
    let status: Int
    let body: [UInt8]
}

/// Asks over the network: no redirects, no more than ten seconds, no answer of more than a mebibyte.
struct OpenIDNetwork: OpenIDWire {
    private static let most = 1 << 20

    func ask(_ address: String, form: String?, authorization: String?) async throws -> OpenIDAnswer {
        guard WebAddress(address)?.isPrivate == true else { throw OpenIDFault.settings("an address without https") }
        var configuration = HTTPClient.Configuration()
        configuration.redirectConfiguration = .disallow
        configuration.timeout = .init(connect: .seconds(5), read: .seconds(10))
        configuration.httpVersion = .http1Only
        var request = HTTPClientRequest(url: address)
        request.headers.add(name: "Accept", value: "application/json")
        if let authorization { request.headers.add(name: "Authorization", value: authorization) }
        if let form {
            request.method = .POST
            request.headers.add(name: "Content-Type", value: "application/x-www-form-urlencoded")
            request.body = .bytes(ByteBuffer(string: form))
        }
        do {
            return try await HTTPClient.withHTTPClient(configuration: configuration) { [request] client in
                let response = try await client.execute(request, timeout: .seconds(10))
                let body = try await response.body.collect(upTo: Self.most)
                return OpenIDAnswer(status: Int(response.status.code), body: Array(body.readableBytesView))
            }
        } catch {
            throw OpenIDFault.unreachable("\(error)")
        }
    }
}
