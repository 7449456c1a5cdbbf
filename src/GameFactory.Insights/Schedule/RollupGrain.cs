using Microsoft.Extensions.Options;

namespace GameFactory.Insights.Schedule;

/// <summary>
/// Turns the ticks of the reminder into runs of its silo's <see cref="RollupService"/>: a run may outlast the time a call may take.
/// </summary>
[GrainType("rollup")]
internal sealed class RollupGrain(RollupService service, IOptions<MetricsOptions> options) : Grain, IRollupGrain, IRemindable
{
    private const string Reminder = "rollup";

    public Task EnsureAsync() => this.RegisterOrUpdateReminder(Reminder, TimeSpan.Zero, options.Value.Every);

    public async Task ReceiveReminder(string reminderName, TickStatus status)
    {
        if (options.Value.Every > TimeSpan.Zero)
        {
            service.Ask();
        }
        else if (await this.GetReminder(reminderName) is { } unwanted)
        {
            // The setting was changed since the reminder was registered.
            await this.UnregisterReminder(unwanted);
        }
    }
}
