using System.Collections.Frozen;
using System.Globalization;
using System.Text.RegularExpressions;
using GameFactory.Kit.Design;
using GameFactory.Kit.Mechanics;
using GameFactory.Kit.Project.Escaping;

namespace GameFactory.Kit.Project;

/// <summary>
/// What fills the placeholders of the kit's files. Texts of the design appear only as escaped literals; names and colours are checked
/// first. A value of null removes the line that the placeholder stands on.
/// </summary>
internal sealed partial class KitValues(MechanicRegistry mechanics)
{
    private const string VersionName = "1.0.0";
    private const int VersionCode = 1;

    private readonly FrozenDictionary<string, string?> _shell = KitShell.Values(mechanics).ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>All values of a design; throws <see cref="KitDesignException"/> when it does not fit the kit.</summary>
    public FrozenDictionary<string, string?> Of(GameDesign design)
    {
        KitDesignRules.Check(design, mechanics);
        var values = new Dictionary<string, string?>(_shell, StringComparer.Ordinal)
        {
            ["package"] = design.PackageName,
            ["version"] = VersionName,
            ["versionCode"] = VersionCode.ToString(CultureInfo.InvariantCulture),
            ["genre"] = design.Genre,
            ["core"] = design.Core.Name,
            ["modifiers"] = string.Join(", ", design.Modifiers.Select(modifier => $"`{modifier.Name}`")),
            ["platforms"] = string.Join(',', Platforms(design)),
            ["platforms.yaml"] = string.Join('\n', Platforms(design).Select(platform => $"  {platform}:")),
        };
        AddTexts(values, design);
        AddPalette(values, design.Palette);
        AddAds(values, design.Economy.AdGating);
        KitCode.AddAssets(values, design.Assets);
        KitCode.AddEvents(values, KitEvents.For(design));
        KitCode.AddRegistry(values, mechanics.Of(design));
        return values.ToFrozenDictionary(StringComparer.Ordinal);
    }

    /// <summary>The same with the parameters of a mechanic, for its own files.</summary>
    public static IReadOnlyDictionary<string, string?> Own(
        IMechanic mechanic,
        GameDesign design,
        IReadOnlyDictionary<string, string?> values
    )
    {
        var chosen = design.Modifiers.Prepend(design.Core).First(entry => entry.Name == mechanic.Name);
        var own = new Dictionary<string, string?>(values, StringComparer.Ordinal);
        foreach (var parameter in mechanic.Parameters)
        {
            own["param." + parameter.Name] = parameter.In(chosen).ToString(CultureInfo.InvariantCulture);
        }

        return own;
    }

    /// <summary>Fills a file of the rules' shell, which is the same in all games.</summary>
    public string FillShell(string template, string path) => Fill(template, _shell, path);

    /// <summary>Puts values in the place of placeholders, once: what a value holds is never read again.</summary>
    public static string Fill(string template, IReadOnlyDictionary<string, string?> values, string path)
    {
        var lines = template
            .Split('\n')
            .Where(line => !(LonePlaceholder().Match(line) is { Success: true } lone && Value(lone.Groups["name"].Value) is null));
        return Placeholder().Replace(string.Join('\n', lines), match => Value(match.Groups["name"].Value) ?? "");

        string? Value(string name) =>
            values.TryGetValue(name, out var value)
                ? value
                : throw new InvalidOperationException($"The kit's file {path} has the unknown placeholder '{name}'.");
    }

    private static void AddTexts(Dictionary<string, string?> values, GameDesign design)
    {
        var given = DisplayText.Clean(design.Title, 60);
        var title = given.Length == 0 ? design.PackageName : given;
        var tagline = DisplayText.Clean(design.Tagline, 120);
        var description = DisplayText.Clean(design.Description);
        values["title.line"] = title;
        values["title.markdown"] = Literals.Markdown(title);
        values["title.xml"] = Literals.Xml(title);
        values["title.android"] = Literals.AndroidLabel(title);
        values["title.json"] = Literals.Json(title);
        values["tagline.yaml"] = Literals.Yaml(tagline);
        values["tagline.xml"] = Literals.Xml(tagline);
        values["tagline.json"] = Literals.Json(tagline);
        values["tagline.markdown"] = Literals.Markdown(tagline);
        values["description.markdown"] = Literals.Markdown(description);
        AddConstant(values, "title", title);
        AddConstant(values, "tagline", tagline);
        AddConstant(values, "description", description);
        AddConstant(values, "hint", DisplayText.Clean(design.Texts.Hint, 120));
        AddConstant(values, "winText", DisplayText.Clean(design.Texts.Win, 120));
        AddConstant(values, "loseText", DisplayText.Clean(design.Texts.Lose, 120));
        AddConstant(values, "unlockText", DisplayText.Clean(design.Texts.Unlock, 120));
        AddConstant(values, "version", VersionName);
    }

    private static void AddConstant(Dictionary<string, string?> values, string name, string text) =>
        values["const." + name] = DartWriter.StringConstant(name, text);

    private static void AddPalette(Dictionary<string, string?> values, DesignPalette palette)
    {
        foreach (var (name, color) in KitDesignRules.Colors(palette))
        {
            values["palette." + name] = color;
            values[$"palette.{name}.dart"] = "0xFF" + color[1..].ToUpperInvariant();
        }
    }

    private static void AddAds(Dictionary<string, string?> values, bool ads)
    {
        values["ads.yaml"] = ads ? "  google_mobile_ads: ^5.3.1" : null;
        values["ads.android"] = ads
            ? "        <meta-data\n            android:name=\"com.google.android.gms.ads.APPLICATION_ID\"\n            "
                + "android:value=\"${admobAppId}\"/>"
            : null;
        values["ads.readme"] = ads ? "| `REWARDED_AD_UNIT` | rewarded ad unit | levels open by the offline grace |" : null;
    }

    private static IEnumerable<string> Platforms(GameDesign design) =>
        design.Platforms.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal);

    [GeneratedRegex(@"\{\{(?<name>[a-z][A-Za-z0-9.]*)\}\}", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Placeholder();

    [GeneratedRegex(@"^\{\{(?<name>[a-z][A-Za-z0-9.]*)\}\}\z", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex LonePlaceholder();
}
