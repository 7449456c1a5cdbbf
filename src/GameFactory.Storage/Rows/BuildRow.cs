using GameFactory.Engine;
using GameFactory.Engine.Steps;

namespace GameFactory.Storage.Rows;

/// <summary>A row of <c>game_builds</c>.</summary>
internal sealed record BuildRow(Guid Id, Guid GameId, int Run, BuildFact Fact)
{
    public static BuildRow Of(Guid game, int run, BuildFact fact) =>
        new(UuidV5.Create(game, $"build/{run}/{fact.BuildNumber}"), game, run, fact);
}
