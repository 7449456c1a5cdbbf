using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace GameFactory.Tests.Tidy;

/// <summary>Style that a machine can check, so that no reader has to.</summary>
public sealed class TidyTests
{
    private const int MostLines = 300;
    private const int MostMethodLines = 70;
    private const int MostColumns = 140;

    // Written in two parts: the words may stand nowhere, here neither.
    private static readonly string[] s_openWork = ["TO" + "DO", "FIX" + "ME", "HA" + "CK", "XX" + "X:"];

    private static readonly string[] s_registries =
    [
        "nuget" + ".org",
        "npmjs" + ".org",
        "npmjs" + ".com",
        "pypi" + ".org",
        "pythonhosted" + ".org",
        "crates" + ".io",
        "rubygems" + ".org",
        "maven" + ".org",
        "apache" + ".org/maven",
        "proxy.golang" + ".org",
    ];

    private static readonly string[] s_otherRetention =
    [
        "Day" + "Seven",
        "day" + "Seven",
        "Day" + "7",
        "day" + "7",
        "Day-" + "7",
        "day-" + "7",
        "day " + "7",
        "DAY " + "7",
        "average_" + "d7",
        "Day" + "One",
        "day" + "1\"",
    ];

    private static readonly string[] s_drawers = ["Helpers", "Common", "Models", "Utils"];

    [Fact]
    public void No_file_is_longer_than_three_hundred_lines() =>
        AssertNone(from file in Repository.Sources where file.Lines > MostLines select $"{file.Path} has {file.Lines} lines");

    [Fact]
    public void No_method_is_longer_than_seventy_lines() =>
        AssertNone(
            from file in Repository.Sources
            from node in file.Syntax.DescendantNodes()
            where node is BaseMethodDeclarationSyntax or AccessorDeclarationSyntax or LocalFunctionStatementSyntax
            let lines = SourceFile.LinesOf(node)
            where lines > MostMethodLines
            select $"{file.At(node)} is a method of {lines} lines"
        );

    [Fact]
    public void No_line_is_longer_than_a_hundred_and_forty_characters() =>
        AssertNone(
            from path in Repository.Files(".cs")
            from line in File.ReadLines(Path.Combine(Repository.Root, path)).Select((text, index) => (text, number: index + 1))
            where line.text.Length > MostColumns
            select $"{path}:{line.number} has {line.text.Length} characters"
        );

    /// <summary>
    /// What belongs to one owner stands with it: its records, enums, delegates and exceptions, and static functions about them.
    /// </summary>
    [Fact]
    public void A_file_holds_one_public_concept_and_bears_its_name() => AssertNone(Repository.Sources.SelectMany(OneConcept.FaultsOf));

    [Fact]
    public void The_namespace_is_the_folder() =>
        AssertNone(
            from file in Repository.Sources
            from declared in file.Syntax.DescendantNodes().OfType<BaseNamespaceDeclarationSyntax>()
            let folder = string.Join('.', Path.GetDirectoryName(file.Path)!.Split('/').Skip(1))
            where declared.Name.ToString() != folder
            select $"{file.Path} declares {declared.Name}, its folder says {folder}"
        );

    [Fact]
    public void No_folder_is_a_drawer_for_everything() =>
        AssertNone(
            from file in Repository.Sources
            where file.Path.Split('/').Intersect(s_drawers, StringComparer.Ordinal).Any()
            select file.Path
        );

    [Fact]
    public void No_work_is_left_open_in_a_comment() =>
        AssertNone(
            from path in Repository.Files(".cs", ".sql", ".proto", ".razor", ".md", ".sh", ".yml", ".yaml", ".csproj", ".props")
            from found in Matching(path, s_openWork)
            select found
        );

    // Tables that are there keep their columns, analysts' views say it in words, and the program outside that learns by lines has its own
    // names.
    [Fact]
    public void Retention_has_one_spelling() =>
        AssertNone(
            from path in Repository.Files(".cs", ".proto", ".js", ".md")
            where path != "CHANGELOG.md" && path != "docs/GLOSSARY.md"
            from found in Matching(path, s_otherRetention)
            where !found.Contains("StoredAverage =", StringComparison.Ordinal)
            select found
        );

    [Fact]
    public void No_registry_is_named() =>
        AssertNone(
            from path in Repository.Files(".cs", ".sql", ".md", ".sh", ".yml", ".yaml", ".json", ".props", ".csproj", "factory", "run")
            from found in Matching(path, s_registries)
            select found
        );

    [Fact]
    public void No_test_sleeps() =>
        AssertNone(
            from file in Repository.Sources
            where file.IsTest && !file.Path.StartsWith("tests/GameFactory.Benchmarks/", StringComparison.Ordinal)
            from call in file.Syntax.DescendantNodes().OfType<InvocationExpressionSyntax>()
            where
                call.Expression.ToString() is "Task.Delay" or "Thread.Sleep"
                // An endless delay is no sleep: it waits for its cancellation.
                && !call.ArgumentList.Arguments[0].ToString().Contains("Infinite", StringComparison.Ordinal)
            select $"{file.At(call)} sleeps; wait for a signal"
        );

    [Fact]
    public void No_exception_is_swallowed_without_a_word() =>
        AssertNone(
            from file in Repository.Sources
            from handler in file.Syntax.DescendantNodes().OfType<CatchClauseSyntax>()
            where
                handler.Block.Statements.Count == 0
                && !handler.Block.DescendantTrivia().Any(trivia => trivia.IsKind(SyntaxKind.SingleLineCommentTrivia))
            select $"{file.At(handler)} swallows an exception and does not say why"
        );

    [Fact]
    public void A_switched_off_warning_gives_its_reason() =>
        AssertNone(
            from file in Repository.Sources
            from line in file.Text.Split('\n')
            where line.Contains("#pragma warning disable", StringComparison.Ordinal) && !line.Contains("//", StringComparison.Ordinal)
            select $"{file.Path}: {line.Trim()}"
        );

    [Fact]
    public void Queries_of_several_lines_live_in_sql_files() =>
        AssertNone(
            from file in Repository.Sources
            where !file.IsTest
            from literal in file.Syntax.DescendantTokens()
            where literal.IsKind(SyntaxKind.MultiLineRawStringLiteralToken) && IsSql(literal.ValueText)
            select $"{file.At(literal)} holds a query"
        );

    private static IEnumerable<string> Matching(string path, string[] words) =>
        File.ReadLines(Path.Combine(Repository.Root, path))
            .Select((line, index) => (line, index))
            .Where(found => Array.Exists(words, word => found.line.Contains(word, StringComparison.Ordinal)))
            .Select(found => $"{path}:{found.index + 1}: {found.line.Trim()}");

    private static bool IsSql(string text) =>
        Regex.IsMatch(text, @"^\s*(SELECT|INSERT INTO|UPDATE|DELETE FROM|WITH)\b", RegexOptions.None, TimeSpan.FromSeconds(1));

    private static void AssertNone(IEnumerable<string> findings)
    {
        var found = findings.ToList();
        Assert.True(found.Count == 0, string.Join('\n', found));
    }
}
