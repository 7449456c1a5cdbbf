using System.Diagnostics;
using GameFactory.Tests.Tidy;

namespace GameFactory.Tests.Recipes;

/// <summary>
/// The samples of CONTRIBUTING, kept as patches: how many files a change of each kind touches is counted, not claimed. When one does not
/// apply any more because its surroundings changed, make the same change in a clone and write it anew with <c>git diff -U2</c>, below the
/// patch's first line.
/// </summary>
public sealed class RecipeTests : IDisposable
{
    private static readonly string[] s_recipes = ["field", "query", "verb"];

    private readonly string _copy = Directory.CreateTempSubdirectory("gamefactory-recipe-").FullName;

    [Theory]
    [InlineData("field", 5, 4)]
    [InlineData("query", 7, 3)]
    [InlineData("verb", 3, 1)]
    public async Task A_sample_change_applies_and_touches_no_more_files_than_it_may(string recipe, int mostFiles, int mostFolders)
    {
        var touched = Touched(recipe);
        Copy(touched.Where(IsThere));

        await ApplyAsync(recipe);

        Assert.All(touched, path => Assert.True(File.Exists(Path.Combine(_copy, path)), path));
        Assert.InRange(touched.Count, 1, mostFiles);
        Assert.InRange(touched.Select(Path.GetDirectoryName).Distinct(StringComparer.Ordinal).Count(), 1, mostFolders);
    }

    [Theory]
    [InlineData("field")]
    [InlineData("query")]
    [InlineData("verb")]
    public void The_recipe_names_every_file_that_its_sample_touches(string recipe)
    {
        var contributing = File.ReadAllText(Path.Combine(Repository.Root, "CONTRIBUTING.md"));

        Assert.All(Touched(recipe), path => Assert.Contains($"| `{path}` |", contributing, StringComparison.Ordinal));
    }

    /// <summary>With RECIPES_BUILD=1 the program is built with all of them, from nothing, which takes minutes.</summary>
    [Fact]
    public async Task The_sample_changes_apply_one_upon_the_other_and_build()
    {
        var isBuilt = Environment.GetEnvironmentVariable("RECIPES_BUILD") == "1";
        Copy(isBuilt ? Repository.Files("") : s_recipes.SelectMany(Touched).Distinct(StringComparer.Ordinal).Where(IsThere));
        foreach (var recipe in s_recipes)
        {
            await ApplyAsync(recipe);
        }

        if (!isBuilt)
        {
            return;
        }

        await RunAsync(
            Environment.ProcessPath!,
            ["build", "src/GameFactory.Cli", "--nologo", "-v", "q", "-p:UseSharedCompilation=false", "-nodeReuse:false"]
        );
    }

    public void Dispose() => Directory.Delete(_copy, recursive: true);

    private static bool IsThere(string path) => File.Exists(Path.Combine(Repository.Root, path));

    private static string PatchOf(string recipe) =>
        Path.Combine(Repository.Root, "tests", "GameFactory.Tests", "Recipes", recipe + ".patch");

    private static List<string> Touched(string recipe) =>
        [.. File.ReadLines(PatchOf(recipe)).Where(line => line.StartsWith("+++ b/", StringComparison.Ordinal)).Select(line => line[6..])];

    private void Copy(IEnumerable<string> paths)
    {
        foreach (var path in paths)
        {
            Directory.CreateDirectory(Path.GetDirectoryName(Path.Combine(_copy, path))!);
            File.Copy(Path.Combine(Repository.Root, path), Path.Combine(_copy, path));
        }
    }

    // One line of context has to fit: what else stands around a change may move on.
    private Task ApplyAsync(string recipe) => RunAsync("git", ["apply", "-C1", "--whitespace=error-all", PatchOf(recipe)]);

    private async Task RunAsync(string program, string[] arguments)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            UseShellExecute = false,
            WorkingDirectory = _copy,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };

        // The copy is no repository, wherever it lies.
        start.Environment["GIT_CEILING_DIRECTORIES"] = Path.GetDirectoryName(_copy);
        using var process = Process.Start(start)!;
        var (output, error) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        Assert.True(process.ExitCode == 0, $"{program} {string.Join(' ', arguments)}: {await output}{await error}");
    }
}
