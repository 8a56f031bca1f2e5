extension PageLinks {
    func projects(_ cycle: String, _ query: [(String, String?)] = []) -> String { work(cycle, "projects", query) }
    func newProject(_ cycle: String) -> String { work(cycle, "projects/new") }
    func project(_ project: String) -> String { thing("projects", project) }
    /// Where something is done to a project.
    func project(_ project: String, _ act: String) -> String { thing("projects", project, act) }

    func contacts(_ cycle: String, _ organisation: String? = nil) -> String {
        work(cycle, "contacts", [("below", organisation)])
    }
    func newContacts(_ cycle: String) -> String { work(cycle, "contacts/new") }
    func contact(_ contact: String) -> String { thing("contacts", contact) }
    func contact(_ contact: String, _ act: String) -> String { thing("contacts", contact, act) }

    func taskLists(_ cycle: String, _ query: [(String, String?)] = []) -> String { work(cycle, "task-lists", query) }
    func newTaskList(_ cycle: String) -> String { work(cycle, "task-lists/new") }
    func taskList(_ list: String) -> String { thing("task-lists", list) }
    func taskList(_ list: String, _ act: String, item: Int? = nil) -> String {
        thing("task-lists", list, act, [("item", item.map { String($0) })])
    }

    func doubleReports(_ cycle: String) -> String { work(cycle, "double-reports") }
    func newDoubleReport(_ cycle: String) -> String { work(cycle, "double-reports/new") }
    func doubleReport(_ report: String) -> String { thing("double-reports", report) }
    func doubleReport(_ report: String, _ act: String, _ query: [(String, String?)] = []) -> String {
        thing("double-reports", report, act, query)
    }

    func evidenceList(_ cycle: String) -> String { work(cycle, "evidence") }
    /// - Parameter subject: the record it is to be attached to at once.
    func newEvidence(_ cycle: String, about: String? = nil, subject: String? = nil, organisation: String? = nil) -> String {
        work(cycle, "evidence/new", [("about", about), ("subject", subject), ("organisation", organisation)])
    }
    func evidence(_ evidence: String) -> String { thing("evidence", evidence) }
    func evidence(_ evidence: String, _ act: String, revision: Int? = nil) -> String {
        thing("evidence", evidence, act, [("revision", revision.map { String($0) })])
    }

    private func work(_ cycle: String, _ part: String, _ query: [(String, String?)] = []) -> String {
        address("/cycles/\(PercentCoding.encoded(cycle))/\(part)", query)
    }

    private func thing(_ kind: String, _ id: String, _ act: String? = nil, _ query: [(String, String?)] = []) -> String {
        address("/\(kind)/\(PercentCoding.encoded(id))" + (act.map { "/\($0)" } ?? ""), query)
    }
}

extension MadePage.Section {
    static let projects = Self("projects")
    static let contacts = Self("contacts")
    static let taskLists = Self("task_lists")
    static let doubleReports = Self("double_reports")
    static let evidence = Self("evidence")
}
