using GameFactory.Engine;
using GameFactory.Engine.Steps;

namespace GameFactory.Storage.Rows;

/// <summary>A row of <c>game_assets</c>.</summary>
internal sealed record AssetRow(Guid Id, Guid GameId, AssetFact Fact)
{
    public static AssetRow Of(Guid game, int run, AssetFact fact) => new(UuidV5.Create(game, $"asset/{run}/{fact.Filename}"), game, fact);
}
