using System.Text;

namespace GameFactory.Kit.Play.Translation;

/// <summary>
/// Translates the kit's rule files to one JavaScript text, so that a page can play a level and a test can run what ships.
/// </summary>
public static class RulesScript
{
    /// <summary>
    /// The script: the checked arithmetic, then the rules with their Dart names. Throws <see cref="DartSubsetException"/> for anything
    /// outside the subset.
    /// </summary>
    /// <param name="sources">Rule files with their names, in an order in which each comes after what it uses.</param>
    public static string Translate(IEnumerable<(string Name, string Text)> sources)
    {
        var files = sources.Select(source => (source.Name, Tokens: RuleTokens.Of(source.Name, source.Text))).ToList();
        var names = new RuleNames();
        foreach (var (name, tokens) in files)
        {
            RuleDeclarations.Collect(new RuleReader(name, tokens), names);
        }

        var script = new StringBuilder(Runtime());
        foreach (var (name, tokens) in files)
        {
            script.Append("\n// ").Append(name).Append('\n');
            new RuleFile(new RuleReader(name, tokens), names, script).Translate();
        }

        return script.ToString();
    }

    private static string Runtime()
    {
        using var stream = typeof(RulesScript).Assembly.GetManifestResourceStream(typeof(RulesScript), "runtime.js")
            ?? throw new InvalidOperationException("runtime.js is not embedded.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
