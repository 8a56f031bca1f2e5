import Domain
import Storage
import TestWorld

extension VisibilitySamples {
    /// Forms: those who fill them in, those who approve them, and those who look from above.
    static func forms(_ realm: RandomRealm) throws -> [VisibilitySample] {
        let (cycle, today) = (RandomRealm.cycle, try World.day(8, 1))
        let readers: Set = ["office", "secretary", "clerk", "reviewer", "leader", "observer", "audit-administrator"]
        let sees: @Sendable (Set<String>) -> @Sendable (String, String, ReferenceRules) -> Bool = { roles in
            { $2.holds(roles, $0, over: $1, in: cycle.text) }
        }
        let own: [VisibilitySample] = [
            VisibilitySample(FormsOfCycle.self, { _ in FormsOfCycle(cycle) }, mayAsk: { $1.holdsAnything($0) }),
            VisibilitySample(
                FormsToFill.self,
                { FormsToFill(by: $0, cycle: cycle, today: today) },
                mayAsk: { _, _ in true },
                maySee: sees(["office", "secretary", "clerk"])
            ),
            VisibilitySample(
                FormsReturned.self,
                { FormsReturned(to: $0, cycle: cycle, today: today) },
                mayAsk: { _, _ in true },
                maySee: sees(["office", "secretary", "clerk"])
            ),
            VisibilitySample(
                FormsToApprove.self,
                { FormsToApprove(by: $0, cycle: cycle) },
                mayAsk: { _, _ in true },
                maySee: sees(["office", "secretary", "reviewer"])
            ),
            VisibilitySample(
                FormsOwed.self,
                { FormsOwed(by: $0, cycle: cycle, form: World.form, period: "2017-h1", today: today) },
                mayAsk: { _, _ in true },
                maySee: sees(readers)
            ),
        ]
        return own
            + realm.codes.flatMap { code -> [VisibilitySample] in
                let place = Organisation.ID(code)
                let reads: @Sendable (String, ReferenceRules) -> Bool = { sees(readers)($0, code, $1) }
                func sample<Q: Query>(_ make: @escaping @Sendable (Signer) -> Q) -> VisibilitySample {
                    VisibilitySample(Q.self, make, mayAsk: reads, maySee: sees(readers))
                }
                return [
                    sample { _ in
                        FormRates(cycle: cycle, form: World.form, period: "2017-h1", below: place, today: today)
                    },
                    sample {
                        FormSheet(
                            for: $0,
                            cycle: cycle,
                            organisation: place,
                            form: World.form,
                            period: "2017-h1",
                            today: today
                        )
                    },
                    sample { _ in FormHistory(World.filled(place)) },
                ]
            }
    }
}
