using GameFactory.Kit.Design;
using GameFactory.Server.Games;

namespace GameFactory.Server.Dashboard.Games;

/// <summary>What the page of a game shows.</summary>
/// <param name="Detail">The game.</param>
/// <param name="Design">Its design; null before step 1.</param>
/// <param name="Steps">The twelve steps.</param>
/// <param name="Assets">Its assets.</param>
/// <param name="Files">The files of its head commit, by path; empty while there is none.</param>
/// <param name="FilesMissing">Why there are no files; null when there are.</param>
internal sealed record GamePageContent(
    GameDetailReply Detail,
    GameDesign? Design,
    IReadOnlyList<StepReply> Steps,
    IReadOnlyList<AssetReply> Assets,
    IReadOnlyDictionary<string, byte[]> Files,
    string? FilesMissing
);
