using System.Text;
using GameFactory.Dart.Emit.JavaScript;

namespace GameFactory.Stage.Playing;

/// <summary>The files of a game, as one commit holds them, made ready for the stage.</summary>
public sealed class PlayedGame
{
    private const string Levels = "assets/levels/";
    private const string Images = "assets/images/";
    private const string Sounds = "assets/audio/";

    // From these everything is reached that plays a level; widgets, ads and analytics are not.
    private static readonly string[] s_roots =
    [
        "lib/game/factory_game.dart",
        "lib/game/mechanic_registry.dart",
        "lib/game/play_session.dart",
        "lib/rules/level_json.dart",
        "lib/data/game_info.dart",
        "lib/data/settings.dart",
        "lib/data/key_value_store.dart",
        "lib/services/sound.dart",
    ];

    private PlayedGame(IReadOnlyDictionary<string, ReadOnlyMemory<byte>> files, string package, EmittedScript script)
    {
        Files = files;
        Package = package;
        Script = script;
        LevelFiles =
        [
            .. files
                .Keys.Where(path =>
                    path.StartsWith(Levels + "level_", StringComparison.Ordinal) && path.EndsWith(".json", StringComparison.Ordinal)
                )
                .Order(StringComparer.Ordinal),
        ];
    }

    /// <summary>Content by path.</summary>
    public IReadOnlyDictionary<string, ReadOnlyMemory<byte>> Files { get; }

    /// <summary>Name in the pubspec.</summary>
    public string Package { get; }

    /// <summary>Its Dart, as one script that runs after the stage.</summary>
    public EmittedScript Script { get; }

    /// <summary>Paths of its levels, the first first.</summary>
    public IReadOnlyList<string> LevelFiles { get; }

    /// <summary>Pictures by the name that the game's code gives them; content by name.</summary>
    public IEnumerable<(string Name, ReadOnlyMemory<byte> Content)> Pictures => Under(Images, ".png");

    /// <summary>Sounds by the name that the game's code gives them.</summary>
    public IEnumerable<(string Name, ReadOnlyMemory<byte> Content)> Recordings => Under(Sounds, ".wav");

    /// <summary>Takes the files of a game.</summary>
    /// <exception cref="NotPlayableException">They are not a game of the kit, or its Dart cannot be read; the message says what is
    /// missing.</exception>
    public static PlayedGame Of(IReadOnlyDictionary<string, ReadOnlyMemory<byte>> files)
    {
        if (s_roots.FirstOrDefault(root => !files.ContainsKey(root)) is { } missing)
        {
            throw new NotPlayableException($"the game has no {missing} yet; it can be played from step 6 on");
        }

        var dart = files
            .Where(file => file.Key.StartsWith("lib/", StringComparison.Ordinal) && file.Key.EndsWith(".dart", StringComparison.Ordinal))
            .ToDictionary(file => file.Key, file => Encoding.UTF8.GetString(file.Value.Span), StringComparer.Ordinal);
        var package = PackageOf(files);
        var script = JavaScriptEmitter.Emit(dart, package, s_roots);
        if (script.Findings is [var finding, ..])
        {
            throw new NotPlayableException(finding.ToString());
        }

        var game = new PlayedGame(files, package, script);
        return game.LevelFiles.Count > 0 ? game : throw new NotPlayableException("the game has no level yet");
    }

    /// <summary>The text of a file.</summary>
    public string Text(string path) => Encoding.UTF8.GetString(Files[path].Span);

    /// <summary>A text of the design that the game's code holds, such as <c>title</c>; empty when there is none.</summary>
    public string Constant(string name)
    {
        var declaration = $"static const String {name} =";
        var info = Text("lib/data/game_info.dart");
        var at = info.IndexOf(declaration, StringComparison.Ordinal);
        return at < 0 ? "" : DartText.ValueAt(info, at + declaration.Length);
    }

    /// <summary>A colour of the palette as <c>#rrggbb</c>; black when there is none.</summary>
    public string Colour(string name)
    {
        var declaration = $"static const Color {name} = Color(0x";
        var info = Text("lib/data/game_info.dart");
        var at = info.IndexOf(declaration, StringComparison.Ordinal) + declaration.Length;
        return at < declaration.Length || at + 8 > info.Length || !info[at..(at + 8)].All(char.IsAsciiHexDigit)
            ? "#000000"
            : $"#{info[(at + 2)..(at + 8)]}";
    }

    private static string PackageOf(IReadOnlyDictionary<string, ReadOnlyMemory<byte>> files)
    {
        var pubspec = files.TryGetValue("pubspec.yaml", out var content) ? Encoding.UTF8.GetString(content.Span) : "";
        var line = pubspec.Split('\n').FirstOrDefault(line => line.StartsWith("name:", StringComparison.Ordinal));
        var name = line?["name:".Length..].Trim() ?? "";
        return name.Length > 0 && name.All(c => char.IsAsciiLetterOrDigit(c) || c == '_')
            ? name
            : throw new NotPlayableException("pubspec.yaml does not name the package");
    }

    private IEnumerable<(string, ReadOnlyMemory<byte>)> Under(string folder, string ending) =>
        Files
            .Where(file =>
                file.Key.StartsWith(folder, StringComparison.Ordinal)
                && file.Key.EndsWith(ending, StringComparison.Ordinal)
                && !file.Key[folder.Length..].Contains('/')
            )
            .OrderBy(file => file.Key, StringComparer.Ordinal)
            .Select(file => (file.Key[folder.Length..], file.Value));
}

/// <summary>Files that cannot be played; the message says why.</summary>
public sealed class NotPlayableException(string message) : Exception(message);
