import Documents

/// The list of organisations, as its template shows it.
enum OrganisationTemplate: TemplateForm {
    static let noun = "organisations"
    static let templateColumns = Documents.OrganisationList.columns
}
