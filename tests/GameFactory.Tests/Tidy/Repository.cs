namespace GameFactory.Tests.Tidy;

/// <summary>The files of the repository this test was built from.</summary>
internal static class Repository
{
    private static readonly string[] s_generated = ["artifacts", "node_modules", "bin", "obj", ".git"];

    public static string Root { get; } = FindRoot();

    /// <summary>C# of the product and its tests, as parsed once for all rules.</summary>
    public static IReadOnlyList<SourceFile> Sources { get; } =
    [
        .. Files(".cs")
            .Where(path => path.StartsWith("src/", StringComparison.Ordinal) || path.StartsWith("tests/", StringComparison.Ordinal))
            .Select(SourceFile.Read),
    ];

    /// <summary>Paths from the root, with forward slashes, of files that end so.</summary>
    public static IEnumerable<string> Files(params string[] extensions) =>
        Walk(Root)
            .Where(path => Array.Exists(extensions, extension => path.EndsWith(extension, StringComparison.Ordinal)))
            .Select(path => Path.GetRelativePath(Root, path).Replace('\\', '/'))
            .Order(StringComparer.Ordinal);

    // The data folder of a demo lies in the root; folders of that name elsewhere are sources.
    private static IEnumerable<string> Walk(string folder) =>
        Directory
            .EnumerateFiles(folder)
            .Concat(
                Directory
                    .EnumerateDirectories(folder)
                    .Where(path =>
                        !s_generated.Contains(Path.GetFileName(path), StringComparer.Ordinal) && path != Path.Combine(Root, "data")
                    )
                    .SelectMany(Walk)
            );

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "GameFactory.sln")))
        {
            folder = folder.Parent;
        }

        return folder?.FullName ?? throw new InvalidOperationException("The tests do not run inside the repository");
    }
}
