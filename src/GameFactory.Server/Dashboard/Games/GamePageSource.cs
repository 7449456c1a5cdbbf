using System.Text.Json;
using GameFactory.Engine.Steps;
using GameFactory.Kit.Design;
using GameFactory.Server.Games;

namespace GameFactory.Server.Dashboard.Games;

/// <summary>Collects what the page of a game shows: rows from the database, files from the game's repository.</summary>
internal sealed class GamePageSource(GameApi games, GameFilesReader reader)
{
    public async Task<GamePageContent> ReadAsync(string idOrSlug, CancellationToken cancellationToken)
    {
        var detail = await games.GetAsync(idOrSlug, cancellationToken);
        var id = detail.Game.Id.ToString();
        var (files, missing) = await reader.ReadAsync(detail, cancellationToken);
        var design = detail.Design is null ? null : JsonSerializer.Deserialize<GameDesign>(detail.Design, StepJson.Options);
        return new GamePageContent(
            detail,
            design,
            await games.StepsAsync(id, cancellationToken),
            await games.AssetsAsync(id, cancellationToken),
            files,
            missing
        );
    }
}
