import Dispatch

/// Starts tasks in the order they were made, each until it first waits: so commands that are in flight together are taken in the
/// same order every time.
final class OneAfterAnother: TaskExecutor {
    private let queue = DispatchQueue(label: "shuzhi.demonstration")

    func enqueue(_ job: consuming ExecutorJob) {
        let job = UnownedJob(job)
        queue.async { job.runSynchronously(on: self.asUnownedTaskExecutor()) }
    }
}
