namespace GameFactory.Dart.Emit.JavaScript;

/// <summary>What emitted scripts stand on: Dart's own libraries, and what its operators and types do.</summary>
public static class JavaScriptRuntime
{
    private static readonly Lazy<string> s_text = new(Read);

    /// <summary>One script that sets <c>globalThis.$dart</c>.</summary>
    public static string Text => s_text.Value;

    private static string Read()
    {
        var assembly = typeof(JavaScriptRuntime).Assembly;
        var files = assembly
            .GetManifestResourceNames()
            .Where(name => name.Contains(".Runtime.", StringComparison.Ordinal) && name.EndsWith(".js", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal)
            .Select(name =>
            {
                using var reader = new StreamReader(assembly.GetManifestResourceStream(name)!);
                return reader.ReadToEnd();
            });
        return $"(() => {{\n'use strict';\n{string.Join('\n', files)}\nglobalThis.$dart = $;\n}})();\n";
    }
}
