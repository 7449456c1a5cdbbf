using System.Text.RegularExpressions;
using GameFactory.Tests.Tidy;

namespace GameFactory.Tests.Kit.Mechanics;

/// <summary>Whoever adds a mechanic adds a folder: nothing else knows one by its name.</summary>
public sealed class MechanicNamesTests
{
    // The list of what is registered, and the facts of all that Flame shows.
    private static readonly string[] s_lists = ["src/GameFactory.Kit/KitServices.cs", "src/GameFactory.Kit/Mechanics/catalogue.tsv"];

    [Fact]
    public void No_mechanics_name_stands_outside_its_folder_and_the_catalogue()
    {
        var mechanics = TheKit.Shipped.Mechanics.All.Select(mechanic => (mechanic.Name, Folder: FolderOf(mechanic.GetType()))).ToList();

        var found =
            from path in Repository.Files("")
            where path.StartsWith("src/", StringComparison.Ordinal) && !s_lists.Contains(path, StringComparer.Ordinal)
            let text = File.ReadAllText(Path.Combine(Repository.Root, path))
            from mechanic in mechanics
            where !path.StartsWith(mechanic.Folder, StringComparison.Ordinal)
            where Spelling(mechanic.Name).IsMatch(text) || Spelling(mechanic.Name).IsMatch(path)
            select $"{path} names {mechanic.Name}";

        Assert.Empty(found);
    }

    [Theory]
    [InlineData("tap_jump_runner", true)]
    [InlineData("new TapJumpRunnerMechanic()", true)]
    [InlineData("tap-jump-runner", true)]
    [InlineData("a runner that jumps at a tap", false)]
    public void Every_spelling_of_a_name_is_seen(string text, bool names) => Assert.Equal(names, Spelling("tap_jump_runner").IsMatch(text));

    private static string FolderOf(Type description) =>
        $"src/GameFactory.Kit/{description.Namespace!["GameFactory.Kit.".Length..].Replace('.', '/')}/";

    // snake_case, camelCase, PascalCase and kebab-case.
    private static Regex Spelling(string name) =>
        new(name.Replace("_", "[-_]?", StringComparison.Ordinal), RegexOptions.IgnoreCase, TimeSpan.FromSeconds(1));
}
