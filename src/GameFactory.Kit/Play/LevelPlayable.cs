using System.Net;
using System.Text;
using System.Text.Json;
using GameFactory.Kit.Design;
using GameFactory.Kit.Levels.Files;
using GameFactory.Kit.Levels.Rules;
using GameFactory.Kit.Mechanics;
using GameFactory.Kit.Project;

namespace GameFactory.Kit.Play;

/// <summary>
/// Shows a level in a page: its picture, a button that plays it by the very rules that ship, and one that watches the solution. Put
/// <see cref="Figure"/> once for each level and <see cref="Script"/> once at the end of the body; nothing else is loaded.
/// </summary>
public sealed class LevelPlayable(MechanicRegistry mechanics, KitTemplate kit)
{
    private readonly Lazy<string> _script = new(() => Build(mechanics, kit));

    /// <summary>Style that hides the canvas until a level is played.</summary>
    public static string Style =>
        "figure[data-level]{margin:0;display:inline-block;vertical-align:top}figure[data-level] "
        + "canvas{display:none;width:100%;touch-action:none}"
        + "figure[data-level].playing canvas{display:block}figure[data-level].playing svg{display:none}";

    /// <summary>The text of one script element.</summary>
    public string Script => _script.Value;

    /// <summary>A figure element with the level's picture, data and buttons.</summary>
    public string Figure(Level level, DesignPalette palette)
    {
        var seconds = level.TimeLimitMs > 0 ? $", {level.TimeLimitMs / 1000} s" : "";
        var data = Attribute(Encoding.UTF8.GetString(LevelFile.Write(level)));
        var colours = Attribute(JsonSerializer.Serialize(palette, JsonSerializerOptions.Web));
        return $"""
            <figure data-level="{data}" data-palette="{colours}">
            {LevelPicture.Draw(mechanics, level, palette)}<canvas></canvas>
            <figcaption>Level {level.Id}, difficulty {level.Difficulty}{seconds}
            <button data-do="play">Play</button> <button data-do="watch">Watch the solution</button>{string.Concat(
                Asks(level)
            )}</figcaption>
            </figure>

            """;
    }

    // One button for each modifier of the level that the player can ask for something.
    private IEnumerable<string> Asks(Level level) =>
        from modifier in mechanics.Modifiers
        where level.Modifiers.Contains(modifier.Name, StringComparer.Ordinal)
        from input in mechanics.PlayRules.Inputs
        where ReferenceEquals(input.Input, modifier.PlayRules?.Input)
        select $" <button "
            + $"data-ask=\"{input.Value}\">{Attribute(char.ToUpperInvariant(input.Input.Asks[0]) + input.Input.Asks[1..])}</button>";

    private static string Attribute(string value) => WebUtility.HtmlEncode(value.ReplaceLineEndings(" "));

    private static string Build(MechanicRegistry mechanics, KitTemplate kit)
    {
        using var stream = typeof(LevelPlayable).Assembly.GetManifestResourceStream(typeof(LevelPlayable), "playable.js")
            ?? throw new InvalidOperationException("playable.js is not embedded.");
        using var reader = new StreamReader(stream);
        var views = string.Join(
            ",\n",
            mechanics.Cores.Select(core => $"{core.Name}: {MechanicResources.Text(core, core.PlayableFile).TrimEnd()}")
        );
        return $"(() => {{\n{RulesScript.Emit(kit.Rules())}\nconst $views = {{\n{views}\n}};\n{reader.ReadToEnd()}}})();\n";
    }
}
