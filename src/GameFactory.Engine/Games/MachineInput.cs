namespace GameFactory.Engine.Games;

/// <summary>What the surroundings contribute to a decision, so that the machine itself has no clock, no chance and no I/O.</summary>
/// <param name="Now">The engine's time.</param>
/// <param name="NextAttempt">Id for an attempt, should one start.</param>
/// <param name="Runner">This silo's runner: holder of that attempt.</param>
/// <param name="Admission">Whether the runner takes it.</param>
/// <param name="Jitter">A draw in [0,1).</param>
/// <param name="Plan">The steps and their rules.</param>
public readonly record struct MachineInput(
    DateTimeOffset Now,
    AttemptId NextAttempt,
    Guid Runner,
    Admission Admission,
    double Jitter,
    StepPlan Plan
);
