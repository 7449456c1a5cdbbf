using System.Diagnostics;
using GameFactory.Cli.Output;
using GameFactory.Database.Cluster;

namespace GameFactory.Cli.Supervision;

/// <summary>
/// Starts the private PostgreSQL again when it ends before its time. It is nobody's child, so its end has to be looked for.
/// </summary>
internal sealed class PostgresSupervisor(PrivatePostgres postgres, Action<RunningPostgres> started, Action<string> say)
{
    private static readonly TimeSpan s_pace = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan s_patience = TimeSpan.FromMinutes(1);

    public static RunningPostgres Describe(PrivatePostgres postgres) =>
        ProcessIdentity.Of(postgres.ProcessId) is { } process
            ? new RunningPostgres(process, postgres.Port)
            : throw new CommandFailedException("PostgreSQL ended right after its start");

    /// <param name="running">As it was started; it may have ended since.</param>
    /// <param name="cancellationToken">Ends the keeping.</param>
    public async Task KeepAsync(RunningPostgres running, CancellationToken cancellationToken)
    {
        using var timer = new PeriodicTimer(s_pace);
        while (await timer.WaitForNextTickAsync(cancellationToken))
        {
            if (!running.Process.IsAlive())
            {
                running = await StartAsync(timer, cancellationToken);
                started(running);

                // It is nobody's child: only its own log knows how it ended.
                say($"PostgreSQL  ended and was started again at 127.0.0.1:{running.Port}");
            }
        }
    }

    // The processes of a killed server need a moment to notice; until they are gone the next one refuses to start, or ends right after it.
    private async Task<RunningPostgres> StartAsync(PeriodicTimer timer, CancellationToken cancellationToken)
    {
        var since = Stopwatch.GetTimestamp();
        while (true)
        {
            try
            {
                await postgres.StartAsync(cancellationToken);
                return Describe(postgres);
            }
            catch (Exception error)
                when (error is PostgresStartException or CommandFailedException && Stopwatch.GetElapsedTime(since) < s_patience)
            {
                await timer.WaitForNextTickAsync(cancellationToken);
            }
        }
    }
}
