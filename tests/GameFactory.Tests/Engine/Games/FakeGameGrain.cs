using GameFactory.Engine;
using GameFactory.Engine.Games;
using GameFactory.Engine.Steps;

namespace GameFactory.Tests.Engine.Games;

/// <summary>A game that answers what its test says and remembers what it was told.</summary>
internal sealed class FakeGameGrain : IGameGrain
{
    public List<StepOutcome> Reports { get; } = [];

    public List<BatchOrder> Orders { get; } = [];

    public List<GameStart> Starts { get; } = [];

    public int Heartbeats { get; private set; }

    public Func<StepOutcome, bool> OnReport { get; set; } = _ => true;

    public Func<bool> OnHeartbeat { get; set; } = () => true;

    public Func<Task> OnOrder { get; init; } = () => Task.CompletedTask;

    public Func<GameStart, Task> OnStart { get; set; } = _ => Task.CompletedTask;

    public async Task StartAsync(GameStart start)
    {
        Starts.Add(start);
        await OnStart(start);
    }

    public Task<bool> ReportAsync(AttemptId attempt, StepOutcome outcome)
    {
        Reports.Add(outcome);
        return Answer(() => OnReport(outcome));
    }

    public Task<bool> HeartbeatAsync(AttemptId attempt)
    {
        Heartbeats++;
        return Answer(OnHeartbeat);
    }

    public async Task<bool> OrderAsync(BatchOrder order)
    {
        Orders.Add(order);
        await OnOrder();
        return true;
    }

    public Task<CommandAnswer> CommandAsync(GameCommand command) => throw new NotSupportedException();

    public Task TimerFiredAsync() => throw new NotSupportedException();

    public Task LeaseLostAsync(Guid holder) => throw new NotSupportedException();

    // What a grain throws reaches its caller by the task.
    private static async Task<bool> Answer(Func<bool> answer)
    {
        await Task.CompletedTask;
        return answer();
    }
}
