/// 任职经历: who held a post, from when until when.
package struct PostTenure: Record {
    package let id: ID
    package let post: Post.ID
    package let holder: Person.ID
    package let since: Day
    /// When the term was to end.
    package let termEnds: Day?
    /// The day it did end.
    package let until: Day
    /// The number of the journal entry that ended it.
    package let recordedIn: Int64

    init(of post: Post, by holder: Person.ID, until: Day, recordedIn: Int64) {
        id = ID("\(post.id)|\(recordedIn)")
        self.post = post.id
        self.holder = holder
        since = post.since
        termEnds = post.termEnds
        self.until = until
        self.recordedIn = recordedIn
    }
}

extension PostTenure {
    package static let shape = Shape("post_tenure", "id", "post", "holder", "since", "term_ends", "until", "recorded_in")

    package init(from row: inout RowReader) throws {
        id = try row.id()
        post = try row.id()
        holder = try row.id()
        since = try row.day()
        termEnds = try row.optionalDay()
        until = try row.day()
        recordedIn = try row.integer()
    }

    package var fields: [Field] {
        [.id(id), .id(post), .id(holder), .day(since), .day(termEnds), .day(until), .integer(recordedIn)]
    }
}
