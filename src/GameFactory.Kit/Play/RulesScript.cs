using System.Text;
using GameFactory.Dart.Emit.JavaScript;
using GameFactory.Dart.Syntax.Parsing;
using GameFactory.Dart.Syntax.Tree;

namespace GameFactory.Kit.Play;

/// <summary>The kit's rules as one JavaScript text, with their Dart names, so that a page can play a level and a test can run what
/// ships.</summary>
public static class RulesScript
{
    private const string Package = "kit";

    /// <summary>
    /// The runtime, the rules, their names as constants, and <c>$level(json)</c>, which makes a level of what a level's file holds. An
    /// object is made by
    /// <c>Class.$make(…)</c>.
    /// </summary>
    /// <param name="sources">Rule files with their names.</param>
    /// <exception cref="ArgumentException">A file is not valid Dart.</exception>
    public static string Emit(IEnumerable<(string Name, string Text)> sources)
    {
        var files = sources.ToDictionary(source => "lib/rules/" + source.Name, source => source.Text, StringComparer.Ordinal);
        var emitted = JavaScriptEmitter.Emit(files, Package, files.Keys);
        if (emitted.Findings.Count > 0)
        {
            throw new ArgumentException(string.Join('\n', emitted.Findings), nameof(sources));
        }

        var script = new StringBuilder(JavaScriptRuntime.Text).Append(emitted.Script);
        foreach (var (path, text) in files)
        {
            var names = Parser.Parse(path, text).Unit.Declarations.SelectMany(NamesOf).Where(name => !name.StartsWith('_'));
            script.Append($"const {{ {string.Join(", ", names)} }} = globalThis.$dart.lib.get('package:{Package}/{path[4..]}');\n");
        }

        return script
            .Append("const $level = (json) => Level.$make({ ...json, params: globalThis.$dart.mapOf(Object.entries(json.params)) });\n")
            .ToString();
    }

    private static IEnumerable<string> NamesOf(Declaration declaration) =>
        declaration switch
        {
            Declaration.Variables variables => variables.List.Variables.Select(variable => variable.Name.Name),
            Declaration.Function function => [function.Name.Name],
            Declaration.Class type => [type.Name!.Name],
            _ => [],
        };
}
