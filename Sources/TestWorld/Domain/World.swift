package import Domain

/// A small peopled realm that tests share: 甬城, two districts, four townships, four villages, and six people.
package enum World {
    /// 考核办: the review office, over everything.
    package static let ada = Signer("ada")
    /// 书记 of the first district.
    package static let bo = Signer("bo")
    /// 填报员 of the second district: elsewhere, seen from the first.
    package static let cy = Signer("cy")
    /// 审计员, over everything.
    package static let di = Signer("di")
    /// 领导, over everything.
    package static let ed = Signer("ed")
    /// 观察员, over everything.
    package static let ob = Signer("ob")

    package static let root: Organisation.ID = "3302"
    package static let district: Organisation.ID = "330203"
    package static let otherDistrict: Organisation.ID = "330205"
    package static let township: Organisation.ID = "330203001"
    package static let village: Organisation.ID = "330203001201"
    package static let cycle: Cycle.ID = "2017"

    package static let founding = CreateRealm(
        code: root,
        title: "甬城",
        kind: "city",
        kinds: [
            .init(id: "city", labels: ["zh-Hans": "市", "en": "City"]),
            .init(id: "district", labels: ["zh-Hans": "区县（市）", "en": "District"]),
            .init(id: "township", labels: ["zh-Hans": "镇乡（街道）", "en": "Township"]),
            .init(id: "village", labels: ["zh-Hans": "村", "en": "Village"]),
        ],
        office: .init(id: ada.person, name: "艾达")
    )

    package static let tree = ImportOrganisations(rows: [
        row("330203001201", "滩头村", "village", "330203001"),
        row("330203", "海滨区", "district", "3302"),
        row("330205", "江湾区", "district", "3302"),
        row("330203001", "南门街道", "township", "330203"),
        row("330203002", "北门街道", "township", "330203"),
        row("330205001", "渡口镇", "township", "330205"),
        row("330205002", "桥头镇", "township", "330205"),
        row("330203001202", "山前村", "village", "330203001"),
        row("330205001201", "河东村", "village", "330205001"),
        row("330205001202", "河西村", "village", "330205001"),
    ])

    package static let people = RegisterPeople(people: [
        .init(id: bo.person, name: "薄书记"), .init(id: cy.person, name: "岑干事"), .init(id: di.person, name: "狄审计"),
        .init(id: ed.person, name: "易领导"), .init(id: ob.person, name: "欧观察"),
    ])

    package static let roles = [
        GrantRole(person: bo.person, role: .secretary, organisation: district),
        GrantRole(person: cy.person, role: .clerk, organisation: otherDistrict),
        GrantRole(person: di.person, role: .auditor, organisation: root),
        GrantRole(person: ed.person, role: .leader, organisation: root),
        GrantRole(person: ob.person, role: .observer, organisation: root),
    ]

    /// The books with the tree, the people and their roles in them.
    package static func books() throws -> MemoryLedger {
        let books = MemoryLedger()
        for step in foundation() { try books.submit(step.command, by: step.signer) }
        return books
    }

    /// The realm, a tree, the people and their roles.
    static func foundation() -> [Step] {
        [Step(founding, by: ada), Step(tree, by: ada), Step(people, by: ada)] + roles.map { Step($0, by: ada) }
    }

    private static func row(_ code: String, _ name: String, _ kind: String, _ parent: String) -> ImportOrganisations.Row {
        ImportOrganisations.Row(
            code: Organisation.ID(code),
            name: name,
            kind: Domain.Kind.ID(kind),
            parent: Organisation.ID(parent),
            origin: .reported
        )
    }
}
