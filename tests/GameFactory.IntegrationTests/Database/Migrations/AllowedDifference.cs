using System.Text.Json;
using GameFactory.Database.Migrations.Catalogue;

namespace GameFactory.IntegrationTests.Database.Migrations;

/// <summary>A difference from the schema document that was decided, with its reason.</summary>
internal sealed record AllowedDifference(string Kind, string Table, string Name, string Reason, bool Added = false)
{
    public static IReadOnlyList<AllowedDifference> Read()
    {
        using var file = typeof(AllowedDifference).Assembly.GetManifestResourceStream(
            "GameFactory.IntegrationTests.Database.Migrations.allowed-differences.json"
        )!;
        return JsonSerializer.Deserialize<List<AllowedDifference>>(file, JsonSerializerOptions.Web)!;
    }

    /// <summary>What is allowed as an addition must not hide a change of something the document has.</summary>
    public bool Covers(CatalogueDifference difference) =>
        (Kind, Table, Name) == (difference.Kind, difference.Table, difference.Name) && Added == (difference.Document is null);
}
