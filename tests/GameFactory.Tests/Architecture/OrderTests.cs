using System.Text.RegularExpressions;
using GameFactory.Tests.Tidy;

namespace GameFactory.Tests.Architecture;

/// <summary>
/// <c>docs/ORDER.md</c> says where each line of the user's order is. A page that forgets a line, or names what is gone, is worth nothing.
/// </summary>
public sealed partial class OrderTests
{
    private static readonly string s_page = File.ReadAllText(Path.Combine(Repository.Root, "docs", "ORDER.md"));

    private static readonly string s_document = File.ReadAllText(
        Path.Combine(Repository.Root, "src", "GameFactory.Database", "Migrations", "Catalogue", "document.sql")
    );

    // The user's own list.
    private static readonly string[] s_packages =
    [
        "Microsoft.Orleans.Server",
        "Microsoft.Orleans.Persistence.AdoNet",
        "Microsoft.Orleans.Reminders.AdoNet",
        "Microsoft.Orleans.TestingHost",
        "Npgsql",
        "Octokit",
        "OpenTelemetry.Extensions.Hosting",
        "xunit",
    ];

    [Fact]
    public void Every_table_and_each_of_its_columns_and_constraints_is_on_the_page() =>
        Assert.Empty(
            from table in CreateTable().Matches(s_document)
            let name = table.Groups["name"].Value
            let section = Section(name)
            from word in section is null ? [""] : Words(table.Groups["body"].Value)
            where section is null || !section.Contains($"`{word}`", StringComparison.Ordinal)
            select section is null ? $"no section on {name}" : $"{name}: {word} is missing"
        );

    [Fact]
    public void Every_index_is_on_the_page_below_its_table() =>
        Assert.Empty(
            from index in CreateIndex().Matches(s_document)
            let section = Section(index.Groups["table"].Value)
            where section?.Contains($"`{index.Groups["name"].Value}`", StringComparison.Ordinal) != true
            select index.Value
        );

    [Fact]
    public void Every_package_is_on_the_page_and_in_use()
    {
        var projects = string.Concat(Repository.Files(".csproj").Select(path => File.ReadAllText(Path.Combine(Repository.Root, path))));
        Assert.All(s_packages, package =>
        {
            Assert.Contains($"`{package}`", s_page, StringComparison.Ordinal);
            Assert.Contains($"Include=\"{package}", projects, StringComparison.Ordinal);
        });
    }

    [Fact]
    public void Every_path_on_the_page_exists() =>
        Assert.Empty(
            from path in QuotedPath().Matches(s_page).Select(match => match.Groups["path"].Value).Distinct(StringComparer.Ordinal)
            where !Path.Exists(Path.Combine(Repository.Root, path))
            select path
        );

    [Fact]
    public void Every_test_on_the_page_exists()
    {
        var classes = Repository.Files("Tests.cs").Select(path => Path.GetFileNameWithoutExtension(path)).ToHashSet(StringComparer.Ordinal);
        var named = QuotedTest().Matches(s_page).Select(match => match.Groups["test"].Value).Distinct(StringComparer.Ordinal).ToList();
        Assert.NotEmpty(named);
        Assert.Empty(named.Except(classes));
    }

    private static string? Section(string table)
    {
        var start = s_page.IndexOf($"### `{table}`", StringComparison.Ordinal);
        if (start < 0)
        {
            return null;
        }

        var end = s_page.IndexOf("\n##", start + 1, StringComparison.Ordinal);
        return end < 0 ? s_page[start..] : s_page[start..end];
    }

    /// <summary>Names of the columns, and those of the constraints.</summary>
    private static IEnumerable<string> Words(string body) =>
        from line in body.Split('\n')
        let match = Definition().Match(line)
        where match.Success
        select match.Groups["name"].Value;

    [GeneratedRegex(@"CREATE TABLE (?<name>\w+) \((?<body>.*?)\n\);", RegexOptions.Singleline | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex CreateTable();

    [GeneratedRegex(@"CREATE INDEX (?<name>\w+) ON (?<table>\w+)", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex CreateIndex();

    [GeneratedRegex(@"^    (?:CONSTRAINT )?(?<name>[a-z]\w*) [A-Z]", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Definition();

    [GeneratedRegex(
        @"`(?<path>(?:src|tests|sql|docs|deploy)/[^`]*|GameFactory\.sln|README\.md|Directory\.[A-Za-z.]*)`",
        RegexOptions.CultureInvariant,
        1000
    )]
    private static partial Regex QuotedPath();

    [GeneratedRegex(@"`(?<test>[A-Z]\w*Tests)`", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex QuotedTest();
}
