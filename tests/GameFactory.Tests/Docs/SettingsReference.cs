using System.ComponentModel.DataAnnotations;
using System.Globalization;
using System.Reflection;
using System.Text;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using GameFactory.Engine.Running;
using GameFactory.Engine.Watch;
using GameFactory.Insights.Ingestion;
using GameFactory.Insights.Learning;
using GameFactory.Insights.Metrics;
using GameFactory.Insights.Retention;
using GameFactory.Insights.Schedule;
using GameFactory.Pipeline.Forges;
using GameFactory.Pipeline.Step05AnalyticsImplementation;
using GameFactory.Pipeline.Step12PostLaunch;
using GameFactory.Server.Access;
using GameFactory.Server.Hosting;
using GameFactory.Storage;
using GameFactory.Storage.Artifacts;

namespace GameFactory.Tests.Docs;

/// <summary>The page of all settings, from the options themselves: names, defaults, ranges and doc comments.</summary>
internal static partial class SettingsReference
{
    private static readonly (string Section, Type Options)[] s_sections =
    [
        ("Server", typeof(ServerOptions)),
        ("Access", typeof(AccessOptions)),
        ("Forge", typeof(ForgeOptions)),
        ("Artifacts", typeof(ArtifactOptions)),
        ("Runner", typeof(StepRunnerOptions)),
        ("Watch", typeof(WatchOptions)),
        ("Storage", typeof(StorageOptions)),
        ("Events", typeof(EventOptions)),
        ("Ingestion", typeof(IngestionOptions)),
        ("Retention", typeof(RetentionOptions)),
        ("Metrics", typeof(MetricsOptions)),
        ("Score", typeof(ScoreOptions)),
        ("PostLaunch", typeof(PostLaunchOptions)),
        ("Learning", typeof(LearningOptions)),
    ];

    /// <summary>Types that are described here, those inside others too.</summary>
    public static HashSet<Type> Described { get; } = [.. s_sections.SelectMany(section => Inside(section.Options))];

    public static string Write()
    {
        var page = new StringBuilder(
            """
            # Settings

            Every setting of the server, from the options themselves; a test keeps this page true and writes it anew with
            `SETTINGS_WRITE=1`. A setting comes from `settings.json` in the data folder (`{"Runner": {"Workers": 32}}`) or from the
            environment, which wins: `GAMEFACTORY_Runner__Workers=32`. One that does not exist, or lies outside of its range, stops the
            start with a line that names it.

            """
        );
        foreach (var (section, options) in s_sections)
        {
            page.Append(
                CultureInfo.InvariantCulture,
                $"\n## {section}\n\n{Summary(options, "T:" + options.FullName)}\n\n| setting | default | range | |\n|---|---|---|---|\n"
            );
            Append(page, section, options);
        }

        return page.ToString();
    }

    private static void Append(StringBuilder page, string path, Type options)
    {
        var defaults = Activator.CreateInstance(options)!;
        foreach (var property in Settable(options))
        {
            var name = $"{path}:{property.Name}";
            if (IsNested(property.PropertyType))
            {
                Append(page, name, property.PropertyType);
                continue;
            }

            var description = Summary(options, $"P:{options.FullName}.{property.Name}");
            page.Append(
                CultureInfo.InvariantCulture,
                $"| `{name}` | {Text(property.GetValue(defaults))} | {Range(property)} | {description} |\n"
            );
        }
    }

    private static IEnumerable<PropertyInfo> Settable(Type options) =>
        options.GetProperties(BindingFlags.Public | BindingFlags.Instance).Where(property => property.SetMethod is { IsPublic: true });

    private static IEnumerable<Type> Inside(Type options) =>
        Settable(options)
            .Where(property => IsNested(property.PropertyType))
            .SelectMany(property => Inside(property.PropertyType))
            .Prepend(options);

    private static bool IsNested(Type type) => type.Name.EndsWith("Options", StringComparison.Ordinal);

    private static string Text(object? value) =>
        value switch
        {
            null or "" => "",
            bool flag => flag ? "`true`" : "`false`",
            // What the machine decides is not the same everywhere.
            string path when path.StartsWith(Path.GetTempPath(), StringComparison.Ordinal) => "in the data folder",
            IFormattable number => $"`{number.ToString(null, CultureInfo.InvariantCulture)}`",
            _ => $"`{value}`",
        };

    private static string Range(PropertyInfo property) =>
        property.GetCustomAttribute<RangeAttribute>() is { } range
            ? string.Create(CultureInfo.InvariantCulture, $"{range.Minimum} to {range.Maximum}")
        : property.GetCustomAttribute<RequiredAttribute>() is not null ? "needed"
        : "";

    private static string Summary(Type type, string member)
    {
        var file = XDocument.Load(Path.ChangeExtension(type.Assembly.Location, ".xml"));
        var summary = file.Descendants("member").Single(one => (string?)one.Attribute("name") == member).Element("summary")!;
        foreach (var reference in summary.Elements("see").ToList())
        {
            reference.ReplaceWith("`" + ((string?)reference.Attribute("cref") ?? "").Split('.', '(')[^1] + "`");
        }

        foreach (var code in summary.Elements("c").ToList())
        {
            code.ReplaceWith("`" + code.Value + "`");
        }

        return Space().Replace(summary.Value, " ").Trim().Replace("|", "\\|", StringComparison.Ordinal);
    }

    [GeneratedRegex(@"\s+")]
    private static partial Regex Space();
}
