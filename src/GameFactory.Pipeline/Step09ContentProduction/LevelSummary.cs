using System.Security.Cryptography;
using GameFactory.Kit.Design;
using GameFactory.Kit.Levels.Files;
using GameFactory.Kit.Levels.Making;

namespace GameFactory.Pipeline.Step09ContentProduction;

/// <summary>The artifacts of step 9.</summary>
/// <param name="Mechanic">The core mechanic.</param>
/// <param name="GoldenRuns">Recorded runs in the fixture.</param>
/// <param name="Levels">One entry a level.</param>
internal sealed record LevelSummary(string Mechanic, int GoldenRuns, IReadOnlyList<LevelSummary.Entry> Levels)
{
    internal static LevelSummary Of(GameDesign design, IReadOnlyList<ProvenLevel> made, int goldenRuns) =>
        new(design.Core.Name, goldenRuns, [.. made.Select(m => Entry.Of(design, m))]);

    /// <summary>A level in short; the level itself is in the repository.</summary>
    internal sealed record Entry(
        int Id,
        string File,
        string Sha256,
        int Seed,
        int Difficulty,
        string Unlock,
        int TimeLimitMs,
        LevelProof Proof
    )
    {
        internal static Entry Of(GameDesign design, ProvenLevel made) =>
            new(
                made.Level.Id,
                LevelFile.Path(made.Level.Id),
                Convert.ToHexStringLower(SHA256.HashData(LevelFile.Write(made.Level))),
                made.Level.Seed,
                made.Level.Difficulty,
                LevelIndexFile.Unlock(design.Economy, made.Level.Id),
                made.Level.TimeLimitMs,
                made.Proof
            );
    }
}
