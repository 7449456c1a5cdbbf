namespace GameFactory.Tests;

/// <summary>A program that tests run. A machine without it fails them: a test that is passed over looks like one that passed.</summary>
internal static class RequiredTool
{
    /// <summary>Path of the program that the variable names, else of the first of the names that is found in PATH.</summary>
    internal static string Find(string variable, params string[] names)
    {
        var folders = Environment.GetEnvironmentVariable("PATH")?.Split(Path.PathSeparator) ?? [];
        var candidates = Environment.GetEnvironmentVariable(variable) is { Length: > 0 } chosen ? [chosen] : names;
        return candidates.SelectMany(name => folders.Select(folder => Path.Combine(folder, name))).FirstOrDefault(File.Exists)
            ?? throw new InvalidOperationException(
                $"{string.Join(" or ", candidates)} is not in PATH, and {variable} names no other. `./factory test` installs what the "
                    + $"tests need."
            );
    }
}
