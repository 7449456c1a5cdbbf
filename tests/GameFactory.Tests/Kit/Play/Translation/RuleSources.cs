using GameFactory.Kit.Play.Translation;

namespace GameFactory.Tests.Kit.Play.Translation;

/// <summary>The rule files of the kit as they lie in the repository.</summary>
internal static class RuleSources
{
    internal static Dictionary<string, string> Read()
    {
        var folder = Path.Combine(Root(), "src", "GameFactory.Kit", "Project", "files", "lib", "rules");
        return RulesScript.Files.ToDictionary(name => name, name => File.ReadAllText(Path.Combine(folder, name)), StringComparer.Ordinal);
    }

    internal static string Harness() => Script("Translation/harness.js");

    internal static string Page() => Script("page.js");

    private static string Script(string file) =>
        File.ReadAllText(Path.Combine(Root(), "tests", "GameFactory.Tests", "Kit", "Play", file));

    private static string Root()
    {
        var folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "GameFactory.sln")))
        {
            folder = Path.GetDirectoryName(folder) ?? throw new InvalidOperationException("The tests do not run inside the repository.");
        }

        return folder;
    }
}
