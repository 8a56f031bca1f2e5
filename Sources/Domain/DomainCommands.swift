/// Every command of every room.
package enum DomainCommands {
    package static let all: [any Command.Type] =
        organisations + cycles + duties + audits + problems + reviews + results + campaigns + publications

    /// What journals are replayed with.
    package static let commands = Commands(all)

    package static let organisations: [any Command.Type] = [
        CreateRealm.self, ImportOrganisations.self, ImportPosts.self, RegisterPeople.self, GrantRole1.self, WithdrawRole1.self,
        SealPersonalValue.self, ErasePersonalValue.self, GrantRole.self, WithdrawRole.self, AppointAdministrators.self,
        InvitePerson.self, RenewInvitation.self, ActivateAccount.self, DisableAccount.self, EnableAccount.self,
        ResetSecondFactor.self, RequireNewPassword.self, AppointToPost.self, ClosePost.self, AddOrganisation.self,
        RenameOrganisation.self, MoveOrganisation.self, MergeOrganisations.self, SplitOrganisation.self,
        CloseOrganisation.self, FoundGrouping.self, JoinGrouping.self, LeaveGrouping.self, CloseGrouping.self,
        ImportGroupings.self,
        IssueToken.self, WithdrawToken.self,
    ]

    package static let cycles: [any Command.Type] = [
        PublishRulebook.self, OpenCycle1.self, PinRulebook1.self, AdvancePhase1.self, OpenCycle.self, PinRulebook.self,
        UnpinRulebook.self, AdvancePhase.self, PlanCycle.self, SaveRulebookDraft.self, DiscardRulebookDraft.self,
        SetWorkCalendar.self,
    ]

    package static let duties: [any Command.Type] = [
        LogActivities1.self, WithdrawActivity.self, RecordObservations.self, CorrectObservation.self, LogActivities.self,
        CorrectActivity.self, StateDutyFacts.self, RecordMatters.self, WithdrawMatter.self, NamePostRoles.self,
    ]

    package static let audits: [any Command.Type] = [RecordAuditScores.self]

    package static let problems: [any Command.Type] = [
        RaiseProblem.self, ClaimProblem.self, SubmitRectification.self, ReturnRectification.self, CloseProblem.self,
    ]

    package static let reviews: [any Command.Type] = [RecordBallotCounts.self]

    package static let results: [any Command.Type] = [FreezeResults.self, LiftFreeze.self, DecideGrades.self]

    package static let campaigns: [any Command.Type] = [OpenCampaign.self, RecordCampaignResult.self]

    package static let publications: [any Command.Type] = [StateFigures.self, PublishResults.self]
}
