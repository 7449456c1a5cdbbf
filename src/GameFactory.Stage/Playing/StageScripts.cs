using System.Reflection;
using GameFactory.Dart.Emit.JavaScript;

namespace GameFactory.Stage.Playing;

/// <summary>The stage: dart:ui, Flame and the packages on a canvas, as scripts that run after Dart's own runtime.</summary>
public static class StageScripts
{
    private static readonly Lazy<string> s_stage = new(() => Together(name => name.EndsWith(".js", StringComparison.Ordinal)));
    private static readonly Lazy<string> s_headless = new(() =>
        Together(name => name.EndsWith(".js", StringComparison.Ordinal) && name != "stage/80-browser.js")
    );

    /// <summary>Dart's own libraries.</summary>
    public static string Runtime => JavaScriptRuntime.Text;

    /// <summary>The stage with the host of a page; it sets <c>globalThis.$stage</c>.</summary>
    public static string InPage => s_stage.Value;

    /// <summary>The stage without a page.</summary>
    public static string Headless => s_headless.Value;

    internal static string Read(string name)
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream($"stage/{name}")
            ?? throw new InvalidOperationException($"The script {name} of the stage is not embedded.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }

    private static string Together(Func<string, bool> wanted)
    {
        var names = Assembly.GetExecutingAssembly().GetManifestResourceNames().Where(wanted).Order(StringComparer.Ordinal);
        var text = string.Join('\n', names.Select(name => Read(name["stage/".Length..])));
        return $"(() => {{\n'use strict';\nconst $ = globalThis.$dart;\n{text}\n}})();\n";
    }
}
