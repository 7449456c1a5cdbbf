using System.Text;
using GameFactory.Engine.Steps;
using GameFactory.Kit.Design;
using GameFactory.Pipeline.Forges;

namespace GameFactory.Pipeline.Step11ReleasePrep;

/// <summary>
/// What a store and a player read: title, short and full description, privacy note, change log. The limits are those of the Android store;
/// the folder layout is the one that fastlane uploads.
/// </summary>
internal sealed record StoreTexts(
    string Title,
    string Short,
    string Full,
    string Privacy,
    string ChangeLog,
    string Changes,
    int VersionCode
)
{
    public const string PrivacyPath = "PRIVACY.md";
    public const string ChangeLogPath = "CHANGELOG.md";

    private const string Folder = "fastlane/metadata/android/en-US/";
    private const int MaxTitle = 30;
    private const int MaxShort = 80;
    private const int MaxFull = 4000;

    public static StoreTexts Of(GameDesign design, GameVersion version)
    {
        var title = Cut(design.Title, MaxTitle);
        var features = FeatureList(design);
        var changes = version.Run == 1 ? "First release: ten levels." : $"Made anew (run {version.Run}): ten levels.";
        return new StoreTexts(
            title,
            Cut(design.Tagline, MaxShort),
            Cut($"{design.Description}\n\n{features}", MaxFull),
            PrivacyNote.Of(title, design.Economy.AdGating),
            $"# Changes\n\n## {version.Name}\n\n* {changes}\n",
            changes,
            version.Code
        );
    }

    public IEnumerable<FileChange> Files() =>
        [
            Text(ChangeLogPath, ChangeLog),
            Text(PrivacyPath, Privacy),
            Text(Folder + "title.txt", Title + "\n"),
            Text(Folder + "short_description.txt", Short + "\n"),
            Text(Folder + "full_description.txt", Full + "\n"),
            Text($"{Folder}changelogs/{VersionCode}.txt", Changes + "\n"),
        ];

    public StepCheck Check()
    {
        List<string> findings =
        [
            .. Limit("title", Title, MaxTitle),
            .. Limit("short description", Short, MaxShort),
            .. Limit("full description", Full, MaxFull),
        ];
        return findings.Count == 0 ? StepCheck.Passed("store_texts") : StepCheck.Failed("store_texts", [.. findings]);
    }

    private static IEnumerable<string> Limit(string name, string text, int limit)
    {
        if (text.Length == 0 || text.Length > limit)
        {
            yield return $"the {name} has {text.Length} of 1 to {limit} characters";
        }
    }

    private static string FeatureList(GameDesign design)
    {
        var free = Math.Clamp(design.Economy.FreeLevels, 1, 10);
        var text = new StringBuilder("* Ten levels of rising difficulty\n");
        text.Append(
            design.Economy.AdGating && free < 10
                ? $"* {free} levels are open from the start; each further one opens for watching an ad\n"
                : "* Each level opens when the one before it is won\n"
        );
        return text.Append("* Plays without a connection").ToString();
    }

    /// <summary>Cuts at a word; a designer's text is for people only and keeps no control characters but line breaks.</summary>
    private static string Cut(string text, int limit)
    {
        var clean = new string(text.Where(c => c == '\n' || !char.IsControl(c)).ToArray()).Trim();
        if (clean.Length <= limit)
        {
            return clean;
        }

        var space = clean.LastIndexOf(' ', limit - 1);
        return clean[..(space > limit / 2 ? space : limit - 1)].TrimEnd() + "…";
    }

    private static FileChange Text(string path, string text) => new(path, Encoding.UTF8.GetBytes(text));
}
