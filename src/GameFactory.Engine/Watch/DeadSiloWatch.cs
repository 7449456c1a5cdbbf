using GameFactory.Engine.Games;
using GameFactory.Engine.Running;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace GameFactory.Engine.Watch;

/// <summary>Ends the leases of a silo at once when the cluster declares it dead, instead of waiting until they run out.</summary>
internal sealed partial class DeadSiloWatch(
    IClusterMembershipService members,
    IRunnerTable table,
    IStepRunner runner,
    ILogger<DeadSiloWatch> log
) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            var known = new HashSet<SiloAddress>();
            await foreach (var snapshot in members.MembershipUpdates.WithCancellation(stoppingToken))
            {
                foreach (
                    var member in snapshot.Members.Values.Where(member => member.Status == SiloStatus.Dead && known.Add(member.SiloAddress))
                )
                {
                    await EndAsync(member.SiloAddress, stoppingToken);
                }
            }
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // The host stops.
        }
    }

    private async Task EndAsync(SiloAddress silo, CancellationToken cancellationToken)
    {
        try
        {
            await table.EndSiloAsync(silo.ToParsableString(), runner.Id, cancellationToken);
        }
        catch (Exception error) when (!cancellationToken.IsCancellationRequested)
        {
            LogNotEnded(silo, error);
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "The leases of {Silo} were not ended; they run out by themselves")]
    private partial void LogNotEnded(SiloAddress silo, Exception error);
}
