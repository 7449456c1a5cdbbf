using System.Net;
using System.Text;
using System.Text.Json;
using GameFactory.Stage.Playing;

namespace GameFactory.Stage.Pages;

/// <summary>
/// Pages that play a game. A game is code of others: it runs in a frame that has no origin, loads nothing and may send nothing, so that it
/// reaches neither the page around it nor the server. That page, the shell, only keeps what the game asks it to remember.
/// </summary>
public static class PlayPage
{
    /// <summary>
    /// What the game's frame may do, as a header; a page on disk says the same in a tag, where a sandbox is the frame's own.
    /// </summary>
    public const string FramePolicy = "sandbox allow-scripts; " + Rules + "; frame-ancestors 'self'";

    /// <summary>What the shell may do.</summary>
    public const string ShellPolicy =
        "default-src 'none'; script-src 'unsafe-inline'; style-src 'unsafe-inline'; frame-src 'self'; connect-src 'none'; base-uri 'none'; "
        + "form-action 'none'; frame-ancestors 'none'";

    private const string Rules =
        "default-src 'none'; script-src 'unsafe-inline'; style-src 'unsafe-inline'; img-src data:; media-src data:; connect-src 'none'; "
        + "base-uri 'none'; form-action 'none'";

    private const string Note = "Executed on the factory's stage, not compiled by Flutter. Arrows and space play too, Esc pauses.";

    /// <summary>The game alone, for a frame with <see cref="FramePolicy"/>.</summary>
    public static string Frame(PlayedGame game) => Frame(game, policy: "");

    /// <summary>The shell around a frame at an address.</summary>
    public static string Shell(string name, string slug, string address) =>
        Shell(name, slug, $"src=\"{WebUtility.HtmlEncode(address)}\"", policy: "");

    /// <summary>Shell and game as one file that needs nothing else.</summary>
    public static string OneFile(PlayedGame game, string slug)
    {
        var frame = Frame(game, Tag(Rules));
        return Shell(
            game.Constant("title"),
            slug,
            $"srcdoc=\"{WebUtility.HtmlEncode(frame)}\"",
            Tag(
                "default-src 'none'; script-src 'unsafe-inline'; style-src 'unsafe-inline'; img-src data:; media-src data:; connect-src "
                    + "'none'"
            )
        );
    }

    private static string Tag(string policy) => $"<meta http-equiv=\"Content-Security-Policy\" content=\"{policy}\">\n";

    private static string Shell(string name, string slug, string frame, string policy) =>
        Filled(
            "shell.html",
            new()
            {
                ["policy"] = policy,
                ["name"] = WebUtility.HtmlEncode(name),
                ["frame"] = frame,
                ["note"] = Note,
                ["slug"] = new string([.. slug.Where(c => char.IsAsciiLetterOrDigit(c) || c == '-')]),
            }
        );

    private static string Frame(PlayedGame game, string policy) =>
        Filled(
            "frame.html",
            new()
            {
                ["policy"] = policy,
                ["name"] = WebUtility.HtmlEncode(game.Constant("title")),
                ["background"] = game.Colour("background"),
                ["surface"] = game.Colour("surface"),
                ["primary"] = game.Colour("primary"),
                ["accent"] = game.Colour("accent"),
                ["text"] = game.Colour("text"),
                ["runtime"] = Script(StageScripts.Runtime),
                ["stage"] = Script(StageScripts.InPage),
                ["game"] = Script(game.Script.Script),
                ["data"] = Script(Data(game)),
            }
        );

    private static string Data(PlayedGame game) =>
        JsonSerializer.Serialize(
            new
            {
                name = game.Constant("title"),
                package = game.Package,
                hint = game.Constant("hint"),
                winText = game.Constant("winText"),
                loseText = game.Constant("loseText"),
                levels = game.LevelFiles,
                texts = game
                    .Files.Keys.Where(path =>
                        path.StartsWith("assets/", StringComparison.Ordinal) && path.EndsWith(".json", StringComparison.Ordinal)
                    )
                    .ToDictionary(path => path, game.Text, StringComparer.Ordinal),
                images = game
                    .Pictures.Where(file => file.Name != "splash.png")
                    .ToDictionary(file => file.Name, file => Address("image/png", file.Content), StringComparer.Ordinal),
                sounds = game.Recordings.ToDictionary(
                    file => file.Name,
                    file => Address("audio/wav", file.Content),
                    StringComparer.Ordinal
                ),
            }
        );

    private static string Address(string type, ReadOnlyMemory<byte> content) =>
        $"data:{type};base64,{Convert.ToBase64String(content.Span)}";

    // Inside a script element neither the end of one nor what begins a comment or another script may stand, whatever a game's texts say.
    // All of them can only be parts of strings, where the added sign means nothing.
    private static string Script(string text) =>
        text.Replace("</script", "<\\/script", StringComparison.OrdinalIgnoreCase)
            .Replace("<script", "<\\script", StringComparison.OrdinalIgnoreCase)
            .Replace("<!--", "<\\!--", StringComparison.Ordinal);

    // Each placeholder once, in one pass: what is filled in is never read again.
    private static string Filled(string file, Dictionary<string, string> values)
    {
        var template = StageScripts.Read(file);
        var page = new StringBuilder(template.Length);
        var at = 0;
        while (template.IndexOf("{{", at, StringComparison.Ordinal) is var open && open >= 0)
        {
            var close = template.IndexOf("}}", open, StringComparison.Ordinal);
            page.Append(template, at, open - at).Append(values[template[(open + 2)..close]]);
            at = close + 2;
        }

        return page.Append(template, at, template.Length - at).ToString();
    }
}
