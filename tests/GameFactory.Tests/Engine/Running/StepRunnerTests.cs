using GameFactory.Engine;
using GameFactory.Engine.Games;
using GameFactory.Engine.Running;
using GameFactory.Engine.Steps;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Time.Testing;
using NSubstitute;

namespace GameFactory.Tests.Engine.Running;

/// <summary>When a runner takes an attempt.</summary>
public sealed class StepRunnerTests
{
    private static readonly DateTimeOffset s_now = new(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);

    private readonly FakeTimeProvider _time = new();
    private readonly IRunnerTable _table = Substitute.For<IRunnerTable>();
    private bool _isAway;

    public StepRunnerTests() =>
        _table
            .RenewAsync(default, "", default, null!, default)
            .ReturnsForAnyArgs(_ =>
                _isAway ? throw new TimeoutException("The database is away.") : new RunnerLease(s_now.AddHours(1), s_now, Paused: false)
            );

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    /// <summary>The lease outlives the sample here, so that the sample alone decides.</summary>
    [Theory]
    [InlineData(30, 3600, Admission.Open)]
    [InlineData(31, 3600, Admission.NoLease)]
    [InlineData(14, 15, Admission.Open)]
    [InlineData(15, 15, Admission.NoLease)]
    public async Task A_sample_of_database_time_older_than_30_s_or_a_lease_that_ran_out_starts_no_attempt(
        int seconds,
        int lease,
        Admission expected
    )
    {
        using var runner = Runner(new StepRunnerOptions { LeaseSeconds = lease, RenewSeconds = 1 });
        await runner.StartAsync(Cancellation);
        _isAway = true;

        _time.Advance(TimeSpan.FromSeconds(seconds));

        Assert.Equal(expected, runner.Reserve());
        await runner.StopAsync(Cancellation);
    }

    private StepRunner Runner(StepRunnerOptions options)
    {
        var pause = new PauseSwitch();
        var lease = new RunnerLeaseKeeper(
            _table,
            Substitute.For<ISiloName>(),
            new EngineClock(_time),
            pause,
            new UnansweredCalls(_time),
            Options.Create(options),
            _time,
            Substitute.For<IHostApplicationLifetime>(),
            NullLogger<RunnerLeaseKeeper>.Instance
        );
        return new StepRunner(
            work: null!,
            lease,
            pause,
            catalog: null!,
            games: null!,
            Options.Create(options),
            _time,
            Meters.Engine(),
            NullLogger<StepRunner>.Instance
        );
    }
}
