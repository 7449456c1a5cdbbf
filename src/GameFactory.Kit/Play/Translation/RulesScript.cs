using System.Text;

namespace GameFactory.Kit.Play.Translation;

/// <summary>Translates the kit's rule files to one JavaScript text, so that a page can play a level and a test can run what ships.</summary>
public static class RulesScript
{
    /// <summary>Rule files in an order in which each comes after what it uses.</summary>
    public static IReadOnlyList<string> Files { get; } =
    [
        "rng.dart", "level.dart", "play_state.dart", "modifiers.dart", "rules.dart", "runner_rules.dart", "tiles_rules.dart", "breakout_rules.dart",
    ];

    /// <summary>
    /// The script: the checked arithmetic, then the rules with their Dart names. Throws <see cref="DartSubsetException"/> for anything
    /// outside the subset.
    /// </summary>
    /// <param name="sources">Text by file name; all of <see cref="Files"/>.</param>
    public static string Translate(IReadOnlyDictionary<string, string> sources)
    {
        var files = Files.Select(name => (Name: name, Tokens: RuleLexer.Split(name, sources[name]))).ToList();
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
