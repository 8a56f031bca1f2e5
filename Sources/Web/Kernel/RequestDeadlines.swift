import HTTPTypes
import NIOCore
import NIOHTTPTypes

/// Closes connections on which a request takes too long to arrive, however busily its bytes trickle in.
///
/// An idle timeout alone is kept off by one byte now and then. Here the head of a request has a deadline from the moment one may
/// be sent, its body another, and what is left of a body after it was answered a short one.
final class RequestDeadlines: ChannelDuplexHandler, RemovableChannelHandler {
    typealias InboundIn = HTTPRequestPart
    typealias InboundOut = HTTPRequestPart
    typealias OutboundIn = HTTPResponsePart
    typealias OutboundOut = HTTPResponsePart

    /// How long each part may take.
    struct Limits: Sendable {
        /// A head, and the pause before it.
        let head: TimeAmount
        /// A body; the largest upload has to come through a slow line.
        let body: TimeAmount
        /// What still comes after the answer.
        let rest: TimeAmount

        static let standard = Limits(head: .seconds(30), body: .minutes(5), rest: .seconds(5))
    }

    private let limits: Limits
    private var deadline: Scheduled<Void>?
    /// Whether the request that is being answered has arrived in full.
    private var hasArrived = true
    private var isAnswered = true

    init(_ limits: Limits = .standard) {
        self.limits = limits
    }

    func handlerAdded(context: ChannelHandlerContext) {
        if context.channel.isActive { expect(within: limits.head, context) }
    }

    func handlerRemoved(context: ChannelHandlerContext) {
        deadline?.cancel()
    }

    func channelActive(context: ChannelHandlerContext) {
        expect(within: limits.head, context)
        context.fireChannelActive()
    }

    func channelInactive(context: ChannelHandlerContext) {
        deadline?.cancel()
        context.fireChannelInactive()
    }

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
        switch unwrapInboundIn(data) {
        case .head:
            hasArrived = false
            isAnswered = false
            expect(within: limits.body, context)
        case .body:
            break
        case .end:
            hasArrived = true
            deadline?.cancel()
            if isAnswered { expect(within: limits.head, context) }
        }
        context.fireChannelRead(data)
    }

    func write(context: ChannelHandlerContext, data: NIOAny, promise: EventLoopPromise<Void>?) {
        if case .end = unwrapOutboundIn(data) {
            isAnswered = true
            expect(within: hasArrived ? limits.head : limits.rest, context)
        }
        context.write(data, promise: promise)
    }

    private func expect(within time: TimeAmount, _ context: ChannelHandlerContext) {
        deadline?.cancel()
        deadline = context.eventLoop.assumeIsolated().scheduleTask(in: time) { context.close(promise: nil) }
    }
}
