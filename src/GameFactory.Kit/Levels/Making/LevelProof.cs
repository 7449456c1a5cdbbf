namespace GameFactory.Kit.Levels.Making;

/// <summary>Why a level is accepted.</summary>
/// <param name="Kind">constructed: made backwards from its solution; bot: a player with human limits found it.</param>
/// <param name="SolutionInputs">Inputs of the solution.</param>
/// <param name="SolutionTicks">Steps until it wins.</param>
/// <param name="Hash">Hash of the final state of the solution.</param>
/// <param name="BandLow">Least difficulty that was allowed.</param>
/// <param name="BandHigh">Greatest difficulty that was allowed.</param>
/// <param name="CarefulWins">Of the careful plays, how many won.</param>
/// <param name="CarefulPlays">How many careful plays were made.</param>
/// <param name="CarelessEnd">How the careless play ended: lost or playing; in level 1 won or playing.</param>
/// <param name="IdleEnd">How the play without input ended.</param>
/// <param name="Attempts">Drafts that were needed.</param>
public sealed record LevelProof(
    string Kind,
    int SolutionInputs,
    int SolutionTicks,
    uint Hash,
    int BandLow,
    int BandHigh,
    int CarefulWins,
    int CarefulPlays,
    string CarelessEnd,
    string IdleEnd,
    int Attempts
);
