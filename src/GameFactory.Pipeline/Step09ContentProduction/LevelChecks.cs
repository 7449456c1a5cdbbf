using GameFactory.Engine.Steps;
using GameFactory.Kit;
using GameFactory.Kit.Levels.Files;
using GameFactory.Kit.Levels.Making;
using GameFactory.Kit.Levels.Playing;
using GameFactory.Kit.Levels.Rules;

namespace GameFactory.Pipeline.Step09ContentProduction;

/// <summary>
/// What step 9 shows for its levels. The proofs say how each level was found; what is shipped is checked once more from the bytes of
/// the files.
/// </summary>
internal static class LevelChecks
{
    internal static IReadOnlyList<StepCheck> Of(LevelPlayer player, IReadOnlyList<ProvenLevel> made, IReadOnlyList<GameFile> files) =>
        [
            Check("solvable", made, level => Solved(player, level, files), Solvable),
            Check("not_trivial", made, NotTrivial, p => $"without input: {p.Proof.IdleEnd}, careless player: {p.Proof.CarelessEnd}"),
            Check("in_band", made, InBand, p => $"difficulty {p.Level.Difficulty} of {p.Proof.BandLow} to {p.Proof.BandHigh}"),
        ];

    private static StepCheck Check(
        string name,
        IReadOnlyList<ProvenLevel> made,
        Func<ProvenLevel, bool> holds,
        Func<ProvenLevel, string> says
    )
    {
        var failed = made.Where(m => !holds(m)).Select(m => $"Level {m.Level.Id} fails: {says(m)}.").ToArray();
        return failed.Length > 0
            ? StepCheck.Failed(name, failed)
            : StepCheck.Passed(name, [.. made.Select(m => $"Level {m.Level.Id}: {says(m)}.")]);
    }

    private static bool Solved(LevelPlayer player, ProvenLevel made, IReadOnlyList<GameFile> files)
    {
        var shipped = files.Single(f => f.Path == LevelFile.Path(made.Level.Id)).Content;
        var played = player.Solution(LevelFile.Read(shipped.Span));
        return played.Won && played.Hash == made.Proof.Hash;
    }

    private static string Solvable(ProvenLevel made)
    {
        var proof = made.Proof;
        var seconds = proof.SolutionTicks * LevelRules.TickMs / 1000;
        return $"{proof.Kind}, {proof.SolutionInputs} inputs, {seconds} s, careful player won {proof.CarefulWins} of {proof.CarefulPlays}";
    }

    private static bool NotTrivial(ProvenLevel made) =>
        made.Level.Id == 1
            ? made.Proof is { IdleEnd: not "lost", CarelessEnd: not "lost" }
            : made.Proof is { IdleEnd: not "won", CarelessEnd: not "won" };

    private static bool InBand(ProvenLevel made) =>
        made.Level.Difficulty >= made.Proof.BandLow && made.Level.Difficulty <= made.Proof.BandHigh;
}
