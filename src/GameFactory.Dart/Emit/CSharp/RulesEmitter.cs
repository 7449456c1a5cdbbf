using GameFactory.Dart.Syntax.Parsing;
using GameFactory.Dart.Syntax.Source;

namespace GameFactory.Dart.Emit.CSharp;

/// <summary>
/// The rules of a mechanic as C#: whole numbers of 64 bits, truncating <c>~/</c>, a remainder that is not negative, lists of numbers,
/// bools. What is
/// outside of that is a finding with its line and what to write instead.
/// </summary>
public static class RulesEmitter
{
    /// <summary>The C# of a file of rules.</summary>
    /// <param name="path">The file.</param>
    /// <param name="text">Its text.</param>
    /// <param name="space">The namespace.</param>
    /// <param name="shell">What the rules see.</param>
    public static EmittedRules Emit(string path, string text, string space, Shell shell)
    {
        var file = Parser.Parse(path, text);
        if (file.Findings.Count > 0)
        {
            return new EmittedRules("", file.Findings);
        }

        var writer = new RulesWriter(file, shell);
        var written = writer.Write(space);
        return new EmittedRules(written, writer.Findings);
    }
}

/// <summary>Rules as C#.</summary>
/// <param name="Text">A whole file.</param>
/// <param name="Findings">Why it may not be used.</param>
public sealed record EmittedRules(string Text, IReadOnlyList<Finding> Findings);
