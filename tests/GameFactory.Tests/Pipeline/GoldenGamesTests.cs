using System.Security.Cryptography;
using System.Text;
using GameFactory.Tests.Tidy;

namespace GameFactory.Tests.Pipeline;

public sealed class GoldenGamesTests
{
    private const string Folder = "tests/GameFactory.Tests/Pipeline";
    private const string Golden = "golden_games.txt";
    private const string Actual = "golden_games.actual.txt";

    /// <summary>
    /// Old seeds go on giving their old games, byte for byte. Whoever means to change what the kit makes raises <c>KitTemplate.Version</c>
    /// and takes the list that this test leaves beside the golden one.
    /// </summary>
    [Fact]
    public void Old_seeds_give_their_old_games()
    {
        string[] actual = [.. GoldenGames.Designs().SelectMany(game => Lines(game.Name, GoldenGames.Files(game.Number, game.Design)))];
        var expected = File.ReadAllLines(Path.Combine(Repository.Root, Folder, Golden));
        var left = Path.Combine(AppContext.BaseDirectory, Actual);
        File.WriteAllLines(left, actual);

        string[] differences =
        [
            .. actual.Except(expected, StringComparer.Ordinal).Select(line => $"made     {line}"),
            .. expected.Except(actual, StringComparer.Ordinal).Select(line => $"expected {line}"),
        ];
        Assert.True(differences.Length == 0, $"{string.Join('\n', differences)}\nThe list as made now: {left}");
    }

    // One line for each part of a game: the hash of its files' paths and hashes.
    private static IEnumerable<string> Lines(string name, IEnumerable<(string Part, string Path, byte[] Content)> files) =>
        from file in files
        group file by file.Part into part
        let list = string.Concat(
            part.OrderBy(file => file.Path, StringComparer.Ordinal).Select(file => $"{file.Path} {Hash(file.Content)}\n")
        )
        select $"{name} {part.Key} {part.Count()} {Hash(Encoding.UTF8.GetBytes(list))[..32]}";

    private static string Hash(byte[] content) => Convert.ToHexStringLower(SHA256.HashData(content));
}
