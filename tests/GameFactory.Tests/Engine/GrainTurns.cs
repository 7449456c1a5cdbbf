namespace GameFactory.Tests.Engine;

/// <summary>Runs a test as Orleans runs a grain: one piece of code at a time, whatever it waits for.</summary>
internal static class GrainTurns
{
    public static Task RunAsync(Func<Task> test) =>
        Task
            .Factory.StartNew(
                test,
                CancellationToken.None,
                TaskCreationOptions.None,
                new ConcurrentExclusiveSchedulerPair().ExclusiveScheduler
            )
            .Unwrap();
}
