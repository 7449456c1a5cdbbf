using GameFactory.Server.Dashboard.Games;
using GameFactory.Server.Games;
using GameFactory.Server.Protocol;
using GameFactory.Stage.Playing;

namespace GameFactory.Server.Dashboard.Play;

/// <summary>Makes a game ready for the stage, from the files of its head commit.</summary>
internal sealed class PlaySource(GameApi games, GameFilesReader reader)
{
    /// <summary>The game and what is played of it.</summary>
    /// <exception cref="RequestException">There is no such game, or nothing of it can be played yet.</exception>
    public async Task<(GameDetailReply Detail, PlayedGame Game)> ReadAsync(string idOrSlug, CancellationToken cancellationToken)
    {
        var detail = await games.GetAsync(idOrSlug, cancellationToken);
        var (files, missing) = await reader.ReadAsync(detail, cancellationToken);
        if (missing is not null)
        {
            throw RequestException.Refused($"Game {detail.Game.Slug} cannot be played: {missing}");
        }

        try
        {
            var content = files.ToDictionary(file => file.Key, file => (ReadOnlyMemory<byte>)file.Value, StringComparer.Ordinal);
            return (detail, PlayedGame.Of(content));
        }
        catch (NotPlayableException error)
        {
            throw RequestException.Refused($"Game {detail.Game.Slug} cannot be played: {error.Message}.");
        }
    }
}
