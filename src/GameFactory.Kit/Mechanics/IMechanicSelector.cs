namespace GameFactory.Kit.Mechanics;

/// <summary>
/// Chooses the mechanics of a game. It must be a pure function of the request (no clock, no state that changes) and take microseconds:
/// the similarity gate asks it for every game of a batch. The host brings it: what was learned is none of the pipeline's business.
/// </summary>
public interface IMechanicSelector
{
    /// <summary>One core of the request and one to three of its modifiers that are compatible with it.</summary>
    MechanicChoice Choose(MechanicRequest request);
}
