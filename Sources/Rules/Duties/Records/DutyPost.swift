/// A post of the organisation and who holds it.
package struct DutyPost: Hashable, Sendable {
    package let id: String
    /// `secretary`, `deputy`, `leading_cadre`, ….
    package let role: String
    /// Nil while it is vacant.
    package let holder: String?
    /// Since when it is held, or vacant.
    package let since: CalendarDay?
    package let born: CalendarDay?

    package init(_ id: String, role: String, holder: String?, since: CalendarDay?, born: CalendarDay? = nil) {
        self.id = id
        self.role = role
        self.holder = holder
        self.since = since
        self.born = born
    }
}
