using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace GameFactory.IntegrationTests.Deploy;

/// <summary>Alerts and the dashboard ask for what the program measures, and each alert says what to do.</summary>
public sealed partial class AlertTests
{
    [Fact]
    public void Every_alert_has_its_page_and_asks_for_what_the_program_measures()
    {
        var measured = Measured();
        var groups = Assert.IsType<List<object>>(DeployFolder.Yaml("deploy/prometheus/alerts.yaml")["groups"]);
        var rules = groups
            .SelectMany(group => Assert.IsType<List<object>>(DeployFolder.Map(group)["rules"]))
            .Select(DeployFolder.Map)
            .ToList();
        var dashboard = JsonNode.Parse(DeployFolder.Read("grafana/dashboards/gamefactory.json"))!["panels"]!.AsArray();
        var asked = rules.Select(rule => (string)rule["expr"]!).Concat(dashboard.Select(panel => (string)panel!["targets"]![0]!["expr"]!));

        Assert.NotEmpty(rules);
        Assert.All(rules, rule =>
        {
            var page = (string)DeployFolder.Map(rule["annotations"])["runbook"]!;
            Assert.Contains("## What to do", File.ReadAllText(Path.Combine(DeployFolder.Root, page)), StringComparison.Ordinal);
        });
        Assert.Subset(
            measured,
            asked.SelectMany(expr => Metric().Matches(expr)).Select(match => match.Value).ToHashSet(StringComparer.Ordinal)
        );
    }

    /// <summary>Names of the instruments in the sources, as Prometheus has them.</summary>
    private static HashSet<string> Measured() =>
        Directory
            .EnumerateFiles(Path.Combine(DeployFolder.Root, "src"), "*.cs", SearchOption.AllDirectories)
            .SelectMany(file => Instrument().Matches(File.ReadAllText(file)))
            .Select(match =>
                (Kind: match.Groups["kind"].Value, Name: match.Groups["name"].Value.Replace('.', '_'), Unit: match.Groups["unit"].Value)
            )
            .Select(one =>
                one.Name
                + (one.Unit == "s" ? "_seconds" : "")
                + one.Kind switch
                {
                    "Counter" => "_total",
                    "Histogram" => "_bucket",
                    _ => "",
                }
            )
            .ToHashSet(StringComparer.Ordinal);

    [GeneratedRegex(
        """Create(Observable)?(?<kind>Counter|Histogram|Gauge)(<\w+>)?\(\s*"(?<name>gamefactory[a-z_.]+)",([^"]*?,)?\s*"(?<unit>[^"]*)"""
    )]
    private static partial Regex Instrument();

    [GeneratedRegex("gamefactory_[a-z_]+")]
    private static partial Regex Metric();
}
