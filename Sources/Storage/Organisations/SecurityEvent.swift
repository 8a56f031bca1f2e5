/// What happens at the door: it is written down beside the journal, with who, from where and when.
///
/// The words for it stand under `security-event.` + its text.
package enum SecurityEvent: String, CaseIterable, Sendable {
    case signedIn = "signed-in"
    case wrongPassword = "wrong-password"
    case wrongCode = "wrong-code"
    case recoveryCodeUsed = "recovery-code-used"
    case signedOut = "signed-out"
    case sessionEnded = "session-ended"
    case allSessionsEnded = "all-sessions-ended"
    case passwordChanged = "password-changed"
    case factorSet = "factor-set"
    case recoveryCodesMade = "recovery-codes-made"
    case invitationMade = "invitation-made"
    case invitationUsed = "invitation-used"
    case wrongInvitation = "wrong-invitation"
    case subjectLinked = "subject-linked"
    case subjectUnlinked = "subject-unlinked"
    case unknownSubject = "unknown-subject"
    case wrongToken = "wrong-token"
}
