/// One of those who are compared: an organisation or person with its inputs.
package struct Peer: Hashable, Sendable {
    package let id: String
    /// Peers are compared within their class; `""` where there is one class only.
    package let group: String
    /// Input or ballot id → value; what is not here is missing.
    package let values: [String: Value]

    package init(id: String, group: String = "", values: [String: Value]) {
        self.id = id
        self.group = group
        self.values = values
    }
}
