using GameFactory.Pipeline.Forges;
using GameFactory.Server.Games;
using Microsoft.Extensions.DependencyInjection;

namespace GameFactory.Server.Dashboard.Games;

/// <summary>Reads the files of a game's head commit.</summary>
internal sealed class GameFilesReader(IServiceProvider services)
{
    private static readonly Dictionary<string, byte[]> s_none = [];

    /// <summary>The files by path, or none with the reason.</summary>
    public async Task<(IReadOnlyDictionary<string, byte[]> Files, string? Missing)> ReadAsync(
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
