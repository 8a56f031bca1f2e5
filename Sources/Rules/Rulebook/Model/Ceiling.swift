/// A condition under which no grade above ``atMost`` is proposed.
package struct Ceiling: Hashable, Sendable {
    package let id: String
    package let label: Label
    package let when: String
    package let atMost: String
}
