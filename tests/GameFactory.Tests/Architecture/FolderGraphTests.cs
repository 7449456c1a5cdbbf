using GameFactory.Tests.Tidy;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace GameFactory.Tests.Architecture;

/// <summary>
/// Inside a project references between folders point one way, at every level of folders. The file that registers services knows everybody
/// and is left aside, so it may hold nothing else.
/// </summary>
public sealed class FolderGraphTests
{
    private const int MostFiles = 40;

    // Projects that are being put in order; a project that is clean leaves the table, and the table goes with the last one.
    private static readonly string[] s_notYetClean =
    [
        "src/GameFactory.Cli",
        "src/GameFactory.Insights",
        "src/GameFactory.LocalForge",
        "src/GameFactory.Pipeline",
        "src/GameFactory.Server",
    ];

    public static TheoryData<string> Projects =>
        [
            .. Repository
                .Files(".csproj")
                .Where(path => path.StartsWith("src/", StringComparison.Ordinal))
                .Select(path => Path.GetDirectoryName(path)!)
                .Except(s_notYetClean),
        ];

    [Theory]
    [MemberData(nameof(Projects))]
    public void Using_lines_between_folders_point_one_way(string project) =>
        AssertNone(new FolderGraph(project, [.. FolderUses.OfUsingLines(project, SourcesOf(project))]).Circles());

    [Theory]
    [MemberData(nameof(Projects))]
    public void Types_that_folders_use_of_each_other_point_one_way(string project) =>
        AssertNone(new FolderGraph(project, [.. FolderUses.OfTypes(project, SourcesOf(project))]).Circles());

    [Fact]
    public void A_folder_holds_at_most_forty_files() =>
        AssertNone(
            from folder in Directory.EnumerateDirectories(Path.Combine(Repository.Root, "src"), "*", SearchOption.AllDirectories)
            let files = Directory.EnumerateFiles(folder).Count()
            let path = Path.GetRelativePath(Repository.Root, folder)
            where files > MostFiles && !Array.Exists(s_notYetClean, project => path.StartsWith(project, StringComparison.Ordinal))
            select $"{path} holds {files} files"
        );

    /// <summary>Every member takes what services are registered with: a builder or a collection of them.</summary>
    [Fact]
    public void A_file_that_registers_services_holds_nothing_else() =>
        AssertNone(
            from file in Repository.Sources
            where IsServicesFile(file) && !Array.Exists(s_notYetClean, project => file.Path.StartsWith(project, StringComparison.Ordinal))
            from type in file.TopTypes.Cast<TypeDeclarationSyntax>()
            from member in type.Members
            where !IsRegistration(member)
            select $"{file.At(member)} registers no service"
        );

    [Fact]
    public void Two_folders_that_use_each_other_are_a_circle_that_names_its_files()
    {
        var circle = Assert.Single(
            CirclesOf(
                ("Steps/Reader.cs", "namespace GameFactory.Sample.Steps; class Reader { Running.Runner? runner; }"),
                (
                    "Running/Runner.cs",
                    "using GameFactory.Sample.Steps; namespace GameFactory.Sample.Running; class Runner { Reader? reader; }"
                )
            )
        );

        Assert.Contains("The folders Running, Steps of src/GameFactory.Sample form a circle", circle, StringComparison.Ordinal);
        Assert.Contains("Steps uses Running in 1 files: Reader.cs (Runner)", circle, StringComparison.Ordinal);
        Assert.Contains("Running uses Steps in 1 files: Runner.cs (Reader)", circle, StringComparison.Ordinal);
    }

    [Fact]
    public void What_nobody_names_is_used_all_the_same() =>
        Assert.Single(
            CirclesOf(
                ("Word.cs", "namespace GameFactory.Sample; class Word { Steps.Reader? reader; public static int Of() => 0; }"),
                ("Steps/Reader.cs", "namespace GameFactory.Sample.Steps; class Reader { public int Count = Word.Of(); }")
            )
        );

    [Fact]
    public void A_value_of_a_type_that_is_not_written_out_is_a_use() =>
        Assert.Single(
            CirclesOf(
                ("A/First.cs", "namespace GameFactory.Sample.A; class First { public B.Second Next => new(); }"),
                (
                    "B/Second.cs",
                    "namespace GameFactory.Sample.B; class Second { int Count(First first) => first.Next.Size; public int Size; }"
                ),
                ("B/usings.cs", "global using GameFactory.Sample.A;")
            )
        );

    [Fact]
    public void Folders_inside_a_folder_are_a_level_of_their_own() =>
        Assert.Single(
            CirclesOf(
                ("Outer/Owner.cs", "namespace GameFactory.Sample.Outer; class Owner { Inner.Part? part; }"),
                ("Outer/Inner/Part.cs", "namespace GameFactory.Sample.Outer.Inner; class Part { Owner? owner; }")
            )
        );

    [Fact]
    public void A_circle_over_three_folders_is_found() =>
        Assert.Single(
            CirclesOf(
                ("A/X.cs", "namespace GameFactory.Sample.A; class X { B.Y? y; }"),
                ("B/Y.cs", "namespace GameFactory.Sample.B; class Y { C.Deep.Z? z; }"),
                ("C/Deep/Z.cs", "namespace GameFactory.Sample.C.Deep; class Z { A.X? x; }")
            )
        );

    [Fact]
    public void References_one_way_are_no_circle() =>
        Assert.Empty(
            CirclesOf(
                ("Word.cs", "namespace GameFactory.Sample; class Word;"),
                ("A/X.cs", "namespace GameFactory.Sample.A; class X { B.Y? y; Word? word; }"),
                ("B/Y.cs", "namespace GameFactory.Sample.B; class Y { Word? word; C.Z? z; }"),
                ("C/Z.cs", "namespace GameFactory.Sample.C; class Z { Word? word; }")
            )
        );

    [Fact]
    public void A_using_line_alone_is_a_use() =>
        Assert.Single(
            new FolderGraph(
                "src/GameFactory.Sample",
                [
                    .. FolderUses.OfUsingLines(
                        "src/GameFactory.Sample",
                        Samples(
                            ("A/X.cs", "using GameFactory.Sample.B; namespace GameFactory.Sample.A; class X;"),
                            ("B/Y.cs", "using static GameFactory.Sample.A.X; namespace GameFactory.Sample.B; class Y;")
                        )
                    ),
                ]
            ).Circles()
        );

    private static IEnumerable<string> CirclesOf(params (string Path, string Text)[] files) =>
        new FolderGraph("src/GameFactory.Sample", [.. FolderUses.OfTypes("src/GameFactory.Sample", Samples(files))]).Circles();

    private static List<SourceFile> Samples(params (string Path, string Text)[] files) =>
        [
            .. files
                .Select(file => ("src/GameFactory.Sample/" + file.Path, file.Text))
                .Select(file => new SourceFile(
                    file.Item1,
                    file.Text,
                    (CompilationUnitSyntax)CSharpSyntaxTree.ParseText(file.Text, path: file.Item1).GetRoot()
                )),
        ];

    private static List<SourceFile> SourcesOf(string project) =>
        [.. Repository.Sources.Where(file => file.Path.StartsWith(project + "/", StringComparison.Ordinal) && !IsServicesFile(file))];

    private static bool IsServicesFile(SourceFile file) =>
        file.Path.StartsWith("src/", StringComparison.Ordinal) && file.Path.EndsWith("Services.cs", StringComparison.Ordinal);

    private static bool IsRegistration(MemberDeclarationSyntax member) =>
        member switch
        {
            FieldDeclarationSyntax field => field.Modifiers.Any(modifier => modifier.IsKind(SyntaxKind.ConstKeyword)),
            MethodDeclarationSyntax method => method.ParameterList.Parameters.FirstOrDefault()?.Type?.ToString() is { } first
                && (first == "IServiceCollection" || first.Contains("Builder", StringComparison.Ordinal)),
            _ => false,
        };

    private static void AssertNone(IEnumerable<string> findings)
    {
        var found = findings.ToList();
        Assert.True(found.Count == 0, string.Join('\n', found));
    }
}
