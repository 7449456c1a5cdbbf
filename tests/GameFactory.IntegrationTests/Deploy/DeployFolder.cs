using System.Text.RegularExpressions;
using YamlDotNet.Core;
using YamlDotNet.Serialization;

namespace GameFactory.IntegrationTests.Deploy;

/// <summary>The files under <c>deploy/</c>, read as those who use them read them.</summary>
internal static partial class DeployFolder
{
    public static string Root { get; } = FindRoot();

    public static string PathOf(string path) => Path.Combine(Root, "deploy", path);

    public static string Read(string path) => File.ReadAllText(PathOf(path));

    /// <summary>A YAML document with its anchors and merges resolved.</summary>
    public static Dictionary<object, object?> Yaml(string path)
    {
        using var reader = new StringReader(File.ReadAllText(Path.Combine(Root, path)));
        return new DeserializerBuilder().Build().Deserialize<Dictionary<object, object?>>(new MergingParser(new Parser(reader)));
    }

    public static Dictionary<object, object?> Map(object? node) => Assert.IsType<Dictionary<object, object?>>(node);

    public static List<string> List(object? node) => [.. Assert.IsType<List<object>>(node).Select(one => (string)one)];

    /// <summary>Settings of a unit and of the file of settings beside it, with the instance's name in place of <c>%i</c>.</summary>
    public static Dictionary<string, string> UnitSettings(string unit, string instance)
    {
        var settings = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var line in Read("systemd/gamefactory.env.example").Split('\n').Where(line => line.Length > 0 && line[0] != '#'))
        {
            Add(settings, line);
        }

        foreach (Match line in Environment().Matches(Read(unit)))
        {
            Add(settings, line.Groups["value"].Value.Replace("%i", instance, StringComparison.Ordinal));
        }

        return settings;
    }

    /// <summary>The command line of a unit.</summary>
    public static string[] Command(string unit) => Exec().Match(Read(unit)).Groups["value"].Value.Trim().Split(' ');

    private static void Add(Dictionary<string, string> settings, string line)
    {
        var at = line.IndexOf('=', StringComparison.Ordinal);
        settings[line[..at]] = line[(at + 1)..];
    }

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "GameFactory.sln")))
        {
            folder = folder.Parent;
        }

        return folder?.FullName ?? throw new InvalidOperationException("The tests do not run inside the repository.");
    }

    [GeneratedRegex("^Environment=(?<value>.*)$", RegexOptions.Multiline)]
    private static partial Regex Environment();

    [GeneratedRegex("^ExecStart=(?<value>.*)$", RegexOptions.Multiline)]
    private static partial Regex Exec();
}
