/// Reads rater groups or ballot items, whose weights must make up the whole.
struct ShareListReader {
    let log: MistakeLog

    func read(_ fields: FieldReader, _ key: String, isRequired: Bool) -> [Input.Share] {
        let shares = isRequired ? fields.requiredList(key, share) : fields.list(key, share)
        guard !shares.isEmpty else { return [] }
        let total = Exact.sum(shares.map(\.weight))
        if total != 1 { log.report(fields.keyPosition(key), "weights.sum", [key, total.text]) }
        fields.reportTwice(shares.map(\.id), in: key)
        return shares
    }

    private func share(_ node: DocumentNode) -> Input.Share? {
        let fields = FieldReader(node, keys: ["id", "label", "weight"], log: log)
        guard fields.isMapping else { return nil }
        return Input.Share(
            id: fields.id(),
            label: fields.label(),
            weight: fields.required("weight", fields.values.notNegative) ?? .zero
        )
    }
}
