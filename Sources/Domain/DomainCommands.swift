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

    package static let duties: [any Command.Type] = activities + forms + projects + contacts + tasks + doubleReports + evidence

    private static let activities: [any Command.Type] = [
        LogActivities1.self, WithdrawActivity.self, RecordObservations.self, CorrectObservation.self, LogActivities.self,
        CorrectActivity.self, StateDutyFacts.self, RecordMatters.self, WithdrawMatter.self, NamePostRoles.self,
    ]

    private static let forms: [any Command.Type] = [
        FillForm.self, SubmitForm.self, WithdrawForm.self, ApproveForms.self, ReturnForm.self, UnlockField.self, LockForm.self,
    ]

    private static let projects: [any Command.Type] = [
        ApplyForProject.self, ReviseProject.self, ApproveProject.self, ReturnProject.self, AdjustProject.self,
        ReportProjectStage.self, PatrolProject.self, SubmitProjectResult.self, ReturnProjectResult.self, CloseProject.self,
        JudgeProject.self, WithdrawProject.self,
    ]

    private static let contacts: [any Command.Type] = [
        LinkContactPoints.self, ChangeContactRhythm.self, EndContactPoint.self,
    ]

    private static let tasks: [any Command.Type] = [
        DraftTaskList.self, SubmitTaskList.self, SignTaskList.self, ReturnTaskList.self, ChangeTask.self, ReportTask.self,
        CountersignTask.self, ReturnTask.self,
    ]

    private static let doubleReports: [any Command.Type] = [
        WriteDoubleReport.self, DeliverDoubleReport.self, CommentOnDoubleReport.self, AnswerComment.self,
    ]

    private static let evidence: [any Command.Type] = [
        FileEvidence.self, ReviseEvidence.self, AttachEvidence.self, DetachEvidence.self, DeleteEvidence.self,
        DeleteExpiredEvidence.self, SetEvidenceLimits.self,
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
