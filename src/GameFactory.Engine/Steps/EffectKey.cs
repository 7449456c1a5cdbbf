namespace GameFactory.Engine.Steps;

/// <summary>
/// The name of something done outside the database. It is the same in every attempt, so that an effect can look for itself
/// before it acts; a new <paramref name="Ordinal"/> is taken only after a known failure.
/// </summary>
public readonly record struct EffectKey(GameId Game, int Run, int Step, string Purpose, int Ordinal)
{
    /// <summary>The form that is handed to outside services: <c>game/run/step/purpose/ordinal</c>.</summary>
    public override string ToString() => $"{Game}/{Run}/{Step}/{Purpose}/{Ordinal}";
}
