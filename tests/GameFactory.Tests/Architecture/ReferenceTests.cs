using System.Xml.Linq;
using GameFactory.Tests.Tidy;

namespace GameFactory.Tests.Architecture;

/// <summary>Which project may know which: the arrows of the architecture's picture.</summary>
public sealed class ReferenceTests
{
    private static readonly Dictionary<string, string[]> s_allowed = new(StringComparer.Ordinal)
    {
        ["GameFactory.Engine"] = [],
        ["GameFactory.Database"] = [],
        ["GameFactory.Dart"] = [],
        ["GameFactory.LocalForge"] = [],
        ["GameFactory.Kit"] = ["GameFactory.Dart", "GameFactory.Engine", "GameFactory.RulesCompiler"],
        ["GameFactory.RulesCompiler"] = ["GameFactory.Dart"],
        ["GameFactory.Stage"] = ["GameFactory.Dart"],
        ["GameFactory.Pipeline"] = ["GameFactory.Engine", "GameFactory.Kit"],
        ["GameFactory.Insights"] = ["GameFactory.Engine", "GameFactory.Database"],
        ["GameFactory.Storage"] = ["GameFactory.Engine", "GameFactory.Database"],
        ["GameFactory.Server"] =
        [
            "GameFactory.Database",
            "GameFactory.Engine",
            "GameFactory.Insights",
            "GameFactory.Kit",
            "GameFactory.LocalForge",
            "GameFactory.Pipeline",
            "GameFactory.Stage",
            "GameFactory.Storage",
        ],
        ["GameFactory.Cli"] =
        [
            "GameFactory.Database",
            "GameFactory.Engine",
            "GameFactory.Insights",
            "GameFactory.Kit",
            "GameFactory.LocalForge",
            "GameFactory.Pipeline",
            "GameFactory.Server",
            "GameFactory.Stage",
            "GameFactory.Storage",
        ],
    };

    // A package that means a decision may be known to the projects that made it, and to nobody else.
    private static readonly Dictionary<string, string[]> s_packages = new(StringComparer.Ordinal)
    {
        ["Npgsql"] = ["GameFactory.Database", "GameFactory.Storage", "GameFactory.Insights", "GameFactory.Server"],
        ["FluentMigrator.Runner.Postgres"] = ["GameFactory.Database"],
        ["Microsoft.Orleans.Persistence.AdoNet"] = ["GameFactory.Storage"],
        ["AWSSDK.S3"] = ["GameFactory.Storage"],
        ["Octokit"] = ["GameFactory.Pipeline"],
        ["SkiaSharp"] = ["GameFactory.Kit"],
        ["Riok.Mapperly"] = ["GameFactory.Server"],
        ["System.CommandLine"] = ["GameFactory.Cli"],
        ["Spectre.Console"] = ["GameFactory.Cli"],
    };

    public static TheoryData<string> Projects => [.. s_allowed.Keys];

    [Fact]
    public void Every_project_of_the_product_has_its_place_in_the_picture() =>
        Assert.Equal(s_allowed.Keys.Order(StringComparer.Ordinal), Repository.Files(".csproj").Where(IsProduct).Select(NameOf));

    [Theory]
    [MemberData(nameof(Projects))]
    public void A_project_refers_only_to_those_below_it(string project) =>
        Assert.Empty(
            Items(project, "ProjectReference")
                .Select(path => Path.GetFileNameWithoutExtension(path.Replace('\\', '/')))
                .Except(s_allowed[project])
        );

    [Theory]
    [MemberData(nameof(Projects))]
    public void A_project_knows_no_package_that_is_another_ones_business(string project) =>
        Assert.DoesNotContain(Items(project, "PackageReference"), package =>
            s_packages.TryGetValue(package, out var owners) && !owners.Contains(project)
        );

    /// <summary>Who serves HTTP, and the command line, which hosts them; all others can be used without a web server.</summary>
    [Theory]
    [MemberData(nameof(Projects))]
    public void Only_hosts_know_the_web_framework(string project) =>
        Assert.Equal(
            project is "GameFactory.Server" or "GameFactory.LocalForge" or "GameFactory.Cli",
            Items(project, "FrameworkReference").Contains("Microsoft.AspNetCore.App")
        );

    [Fact]
    public void The_picture_has_no_cycle()
    {
        foreach (var project in s_allowed.Keys)
        {
            Assert.DoesNotContain(project, Below(project));
        }
    }

    private static IEnumerable<string> Below(string project) => s_allowed[project].SelectMany(lower => Below(lower).Append(lower));

    private static IEnumerable<string> Items(string project, string kind) =>
        XDocument
            .Load(Path.Combine(Repository.Root, "src", project, project + ".csproj"))
            .Descendants(kind)
            .Select(item => item.Attribute("Include")!.Value);

    private static bool IsProduct(string path) => path.StartsWith("src/", StringComparison.Ordinal);

    private static string NameOf(string path) => Path.GetFileNameWithoutExtension(path);
}
