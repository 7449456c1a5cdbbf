using System.Globalization;
using GameFactory.Cli.Output;
using GameFactory.Server.V1;

namespace GameFactory.Cli.Commands.Batches;

/// <summary>Reads <c>runner,puzzle</c> and <c>runner=2,puzzle=1</c>.</summary>
internal static class GenreList
{
    public static IEnumerable<GenreShare> Parse(string text) =>
        text.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
            .Select(entry => entry.Split('=', 2, StringSplitOptions.TrimEntries))
            .Select(parts => new GenreShare { Genre = parts[0], Weight = parts.Length == 1 ? 1 : Weight(parts[0], parts[1]) });

    // The message treats 0 as "not said", so it is refused here.
    private static int Weight(string genre, string text) =>
        int.TryParse(text, CultureInfo.InvariantCulture, out var weight) && weight > 0
            ? weight
            : throw new CommandFailedException(
                $"--genres: the weight of {genre} must be a positive whole number, but is '{text}'",
                ExitCodes.BadInput
            );
}
