using System.Text.Json;
using GameFactory.Engine.Steps;
using GameFactory.Kit.Design;
using GameFactory.Pipeline.Forges;
using GameFactory.Server.Games;
using Microsoft.Extensions.DependencyInjection;

namespace GameFactory.Server.Dashboard.Games;

/// <summary>Collects what the page of a game shows: rows from the database, files from the game's repository.</summary>
internal sealed class GamePageSource(GameApi games, IServiceProvider services)
{
    private static readonly Dictionary<string, byte[]> s_none = [];

    public async Task<GamePageContent> ReadAsync(string idOrSlug, CancellationToken cancellationToken)
    {
        var detail = await games.GetAsync(idOrSlug, cancellationToken);
        var id = detail.Game.Id.ToString();
        var (files, missing) = await FilesAsync(detail, cancellationToken);
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

    private async Task<(IReadOnlyDictionary<string, byte[]> Files, string? Missing)> FilesAsync(
        GameDetailReply detail,
        CancellationToken cancellationToken
    )
    {
        if (detail is not { Repository: { } repository, Game.HeadCommit: { } commit })
        {
            return (s_none, "The game has no commit yet.");
        }

        if (services.GetService<IForge>() is not { } forge)
        {
            return (s_none, "This server has no forge.");
        }

        var folder = Directory.CreateTempSubdirectory("gamefactory-page-").FullName;
        try
        {
            return (await forge.ReadTreeAsync(repository, commit, folder, cancellationToken), null);
        }
        catch (ForgeUnavailableException error)
        {
            return (s_none, $"The repository could not be read: {error.Message}");
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }
}
