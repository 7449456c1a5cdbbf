using GameFactory.Insights.Players;
using GameFactory.Server.Protocol;

namespace GameFactory.Server.Players;

/// <summary>Takes requests about simulated players for every protocol.</summary>
internal sealed class PlayerApi(BatchSimulation simulation)
{
    private const int MostDays = 400;
    private const int MostPlayers = 10_000;

    /// <summary>Lets them play through the public endpoint, then counts the days and learns from them.</summary>
    /// <param name="server">The address of this server, which the games' keys are sent to.</param>
    /// <param name="request">Which games, and who plays.</param>
    /// <param name="cancellationToken">Stops it; what was sent stays.</param>
    public async Task<SimulationResult> SimulateAsync(Uri server, SimulationRequest request, CancellationToken cancellationToken)
    {
        var asked = new Simulation(
            RequestFields.Within(request.Days, 1, MostDays, 14, "days"),
            RequestFields.Within(request.Players, 1, MostPlayers, 40, "players"),
            request.Seed ?? 1,
            request.World ?? 1
        );
        try
        {
            return await simulation.RunAsync(server, Scope(request), asked, cancellationToken);
        }
        catch (SimulationRefusedException error)
        {
            throw error.IsUnknown ? RequestException.NotFound(error.Message) : RequestException.Refused(error.Message);
        }
    }

    // Without a batch something must say which games: all of a factory would be too easy a mistake.
    private static SimulationScope Scope(SimulationRequest request)
    {
        Guid? batch = string.IsNullOrEmpty(request.Batch) ? null : RequestFields.Id(request.Batch, "batch");
        string[] named = (request.Games ?? "").Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        return named switch
        {
            [] when batch is not null => new SimulationScope(batch),
            [var only] when int.TryParse(only, out var newest) && newest > 0 => new SimulationScope(batch, Newest: newest),
            [var only] when int.TryParse(only, out _) => throw WrongGames(),
            [_, ..] => new SimulationScope(batch, [.. named.Distinct(StringComparer.Ordinal)]),
            _ => throw WrongGames(),
        };
    }

    private static RequestException WrongGames() =>
        RequestException.Invalid(
            "games",
            "must be a number of games, at least 1, or ids and slugs with commas between; without a batch it is needed"
        );
}

/// <summary>A request for simulated players as it came in; the query of their routes.</summary>
/// <param name="Batch">A batch that was made with simulated players; null or empty for any.</param>
/// <param name="Games">The newest so many games with simulated players, or ids and slugs with commas between; needed without a
/// batch.</param>
/// <param name="Days">Days that end with the eve of the batch, 1 to 400; 14 when left out. Retention d7 needs 9 or more.</param>
/// <param name="Players">Players of each game, 1 to 10,000; 40 when left out.</param>
/// <param name="Seed">Who they are: the same seed sends a game the same events; 1 when left out.</param>
/// <param name="World">What they like: games are compared in one world; 1 when left out.</param>
internal sealed record SimulationRequest(string? Batch, string? Games, int? Days, int? Players, long? Seed, long? World);
