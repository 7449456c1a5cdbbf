using GameFactory.Engine;
using GameFactory.Engine.Games;

namespace GameFactory.Tests.Engine.Games;

/// <summary>A runner that takes attempts and never works on them.</summary>
internal sealed class FakeStepRunner : IStepRunner
{
    private int _attempts;

    public Guid Id { get; set; } = Guid.NewGuid();

    public Admission Admission { get; set; }

    public int Places { get; private set; }

    public List<AttemptOrder> Taken { get; } = [];

    public List<AttemptId> Stopped { get; } = [];

    public AttemptId NextAttempt() => new(new Guid(++_attempts, 0, 0, new byte[8]));

    public Admission Reserve()
    {
        Places += Admission == Admission.Open ? 1 : 0;
        return Admission;
    }

    public void GiveBack() => Places--;

    public void Enqueue(AttemptOrder order) => Taken.Add(order);

    public bool Knows(AttemptId attempt) => Taken.Exists(order => order.Attempt.Id == attempt);

    public void Stop(AttemptId attempt) => Stopped.Add(attempt);
}
