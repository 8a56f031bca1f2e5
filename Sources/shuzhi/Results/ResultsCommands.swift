import ArgumentParser
import Exchange

/// `shuzhi results …`: showing them is what it does without another word.
struct ResultsCommands: AsyncParsableCommand {
    static var configuration: CommandConfiguration {
        .spoken(
            "results",
            [
                Results.self, ResultsFreezing.self, ResultsLift.self, ResultsPropose.self,
                ImportCommand<DecisionSheet, CycleOption>.self,
                ResultsPublish.self,
            ],
            otherwise: Results.self
        )
    }
}
