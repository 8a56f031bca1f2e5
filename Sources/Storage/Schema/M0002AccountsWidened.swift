extension Migration {
    /// Older tables with more columns.
    ///
    /// Each is made anew, so that the entry a row came from stays its last column. What the new columns hold is what a replay of
    /// the journal puts there: until now nothing could be renamed or moved, so every scorecard has the names and the place its
    /// organisation still has.
    static func widenedGrant(_ sql: Dialect) -> [String] {
        [
            """
            CREATE TABLE grant_given_next (
                id           TEXT PRIMARY KEY NOT NULL,
                person       TEXT NOT NULL CONSTRAINT grant_given_person REFERENCES person (id),
                role         TEXT NOT NULL,
                organisation TEXT NOT NULL CONSTRAINT grant_given_organisation REFERENCES organisation (id),
                path         TEXT NOT NULL,
                state        TEXT NOT NULL CONSTRAINT grant_given_state
                    CHECK (state IN ('given', 'withdrawn')),
                cycle        TEXT CONSTRAINT grant_given_cycle REFERENCES cycle (id),
                entry        \(sql.integer) NOT NULL
            )\(sql.strict)
            """,
            """
            INSERT INTO grant_given_next (id, person, role, organisation, path, state, cycle, entry)
            SELECT id, person, role, organisation, path, state, NULL, entry FROM grant_given
            """,
            "DROP TABLE grant_given", "ALTER TABLE grant_given_next RENAME TO grant_given",
            "CREATE INDEX grant_given_by_person ON grant_given (person, state)",
            "CREATE INDEX grant_given_by_organisation ON grant_given (organisation, role)",
            "CREATE INDEX grant_given_by_cycle ON grant_given (cycle)",
        ]
    }

    static func widenedPost(_ sql: Dialect) -> [String] {
        [
            """
            CREATE TABLE post_next (
                id           TEXT PRIMARY KEY NOT NULL,
                organisation TEXT NOT NULL CONSTRAINT post_organisation REFERENCES organisation (id),
                title        TEXT NOT NULL,
                holder       TEXT CONSTRAINT post_holder REFERENCES person (id),
                since        TEXT NOT NULL,
                term_ends    TEXT,
                ended        TEXT,
                entry        \(sql.integer) NOT NULL
            )\(sql.strict)
            """,
            """
            INSERT INTO post_next (id, organisation, title, holder, since, term_ends, ended, entry)
            SELECT id, organisation, title, holder, since, term_ends, NULL, entry FROM post
            """,
            "DROP TABLE post", "ALTER TABLE post_next RENAME TO post",
            "CREATE INDEX post_by_organisation ON post (organisation)",
            "CREATE INDEX post_by_holder ON post (holder)",
            "CREATE INDEX post_by_term_ends ON post (term_ends)",
        ]
    }

    static func widenedScorecard(_ sql: Dialect) -> [String] {
        [
            """
            CREATE TABLE scorecard_next (
                id            TEXT PRIMARY KEY NOT NULL,
                cycle         TEXT NOT NULL CONSTRAINT scorecard_cycle REFERENCES cycle (id),
                organisation  TEXT NOT NULL CONSTRAINT scorecard_organisation REFERENCES organisation (id),
                pin           TEXT NOT NULL CONSTRAINT scorecard_pin REFERENCES pin (id),
                rulebook      TEXT NOT NULL CONSTRAINT scorecard_rulebook REFERENCES rulebook_edition (id),
                scope         TEXT NOT NULL CONSTRAINT scorecard_scope REFERENCES organisation (id),
                peer_group    TEXT NOT NULL,
                inputs        TEXT NOT NULL,
                column_values TEXT NOT NULL,
                place         \(sql.integer),
                tied          \(sql.integer) NOT NULL,
                proposals     TEXT NOT NULL,
                recorded_in   \(sql.integer) NOT NULL,
                name          TEXT NOT NULL,
                parent_name   TEXT NOT NULL,
                scope_name    TEXT NOT NULL,
                path          TEXT NOT NULL,
                entry         \(sql.integer) NOT NULL
            )\(sql.strict)
            """,
            """
            INSERT INTO scorecard_next (id, cycle, organisation, pin, rulebook, scope, peer_group, inputs, column_values, place,
                tied, proposals, recorded_in, name, parent_name, scope_name, path, entry)
            SELECT card.id, card.cycle, card.organisation, card.pin, card.rulebook, card.scope, card.peer_group, card.inputs,
                card.column_values, card.place, card.tied, card.proposals, card.recorded_in, scored.name,
                COALESCE(above.name, ''), compared.name, scored.path, card.entry
            FROM scorecard AS card
            JOIN organisation AS scored ON scored.id = card.organisation
            JOIN organisation AS compared ON compared.id = card.scope
            LEFT JOIN organisation AS above ON above.id = scored.parent
            """,
            "DROP TABLE scorecard", "ALTER TABLE scorecard_next RENAME TO scorecard",
            "CREATE INDEX scorecard_by_cycle ON scorecard (cycle)",
            "CREATE INDEX scorecard_by_organisation ON scorecard (organisation)",
            "CREATE INDEX scorecard_by_pin ON scorecard (pin)",
            "CREATE INDEX scorecard_by_rulebook ON scorecard (rulebook)",
            "CREATE INDEX scorecard_by_scope ON scorecard (scope)",
        ]
    }
}
