using System.Net;
using System.Text;
using System.Text.Json;
using GameFactory.Engine.Steps;
using GameFactory.Kit.Design;
using GameFactory.Kit.Levels;
using GameFactory.Kit.Levels.Files;
using GameFactory.Kit.Levels.Pictures;
using GameFactory.Kit.Play.Translation;
using GameFactory.Kit.Project;

namespace GameFactory.Kit.Play;

/// <summary>
/// Shows a level in a page: its picture, a button that plays it by the very rules that ship, and one that watches the solution. Put
/// <see cref="Figure"/> once for each level and <see cref="Script"/> once at the end of the body; nothing else is loaded.
/// </summary>
public static class LevelPlayable
{
    private static readonly Lazy<string> Kit = new(Build);

    /// <summary>The text of one script element.</summary>
    public static string Script => Kit.Value;

    /// <summary>Style that hides the canvas until a level is played.</summary>
    public static string Style =>
        "figure[data-level]{margin:0;display:inline-block;vertical-align:top}figure[data-level] canvas{display:none;width:100%;touch-action:none}"
        + "figure[data-level].playing canvas{display:block}figure[data-level].playing svg{display:none}";

    /// <summary>A figure element with the level's picture, data and buttons.</summary>
    public static string Figure(Level level, DesignPalette palette)
    {
        var slow = level.Modifiers.Contains("slow_motion", StringComparer.Ordinal) ? "" : " hidden";
        var seconds = level.TimeLimitMs > 0 ? $", {level.TimeLimitMs / 1000} s" : "";
        return $"""
            <figure data-level="{Attribute(Encoding.UTF8.GetString(LevelFile.Write(level)))}" data-palette="{Attribute(JsonSerializer.Serialize(palette, StepJson.Options))}">
            {LevelPicture.Draw(level, palette)}<canvas></canvas>
            <figcaption>Level {level.Id}, difficulty {level.Difficulty}{seconds}
            <button data-do="play">Play</button> <button data-do="watch">Watch the solution</button> <button data-do="slow"{slow}>Slow motion</button></figcaption>
            </figure>

            """;
    }

    private static string Attribute(string value) => WebUtility.HtmlEncode(value.ReplaceLineEndings(" "));

    private static string Build()
    {
        var rules = RulesScript.Files.ToDictionary(
            name => name,
            name => Encoding.UTF8.GetString(KitSources.Read($"files/lib/rules/{name}")),
            StringComparer.Ordinal);
        using var stream = typeof(LevelPlayable).Assembly.GetManifestResourceStream(typeof(LevelPlayable), "exhibit.js")
            ?? throw new InvalidOperationException("exhibit.js is not embedded.");
        using var reader = new StreamReader(stream);
        return $"(() => {{\n{RulesScript.Translate(rules)}\n{reader.ReadToEnd()}}})();\n";
    }
}
