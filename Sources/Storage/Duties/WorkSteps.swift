package import Domain

/// What was done to a led project, contact point, task list, double report or piece of evidence, with who did it.
package struct WorkStepLine: Equatable, Sendable, Decodable {
    package let act: WorkStep.Act
    package let part: String?
    package let note: String?
    package let before: String?
    package let after: String?
    package let entry: Int64
    package let at: Int64
    package let by: String
    package let byName: String

    package var instant: Instant { Instant(milliseconds: at) }

    /// The steps, the newest first.
    static func of(_ about: WorkStep.Subject, _ subject: String, from connection: any Connection) throws -> [WorkStepLine] {
        try connection.all(
            """
            SELECT work_step.act AS act, work_step.part AS part, work_step.note AS note, work_step.before AS before,
                   work_step.after AS after, work_step.recorded_in AS entry, work_step.recorded_at AS at,
                   work_step.recorded_by AS by, person.name AS by_name
            FROM work_step
            JOIN person ON person.id = work_step.recorded_by
            WHERE work_step.subject = \(subject) AND work_step.about = \(about.rawValue)
            ORDER BY work_step.recorded_in DESC, work_step.id DESC
            LIMIT 500
            """
        )
    }
}

extension WorkStep.Act: Decodable {}
