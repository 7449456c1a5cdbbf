using GameFactory.Engine.Steps;

namespace GameFactory.Tests.Engine.Running;

/// <summary>The one step of its catalogue; does what its test says.</summary>
internal sealed class FakeStep : IStep
{
    public int Number => 1;

    public string Name => "only";

    public TimeSpan Timeout => TimeSpan.FromMinutes(5);

    public bool NeedsCpu { get; set; }

    public Func<StepContext, CancellationToken, Task<StepOutcome>> Work { get; set; } =
        (_, _) => Task.FromResult<StepOutcome>(new StepOutcome.Completed());

    public Task<StepOutcome> RunAsync(StepContext context, CancellationToken cancellationToken) => Work(context, cancellationToken);
}
