using System.Text.Json;
using GameFactory.Engine;

namespace GameFactory.Kit.Mechanics;

/// <summary>The catalogue as rows of <c>mechanics</c>.</summary>
public static class MechanicRows
{
    private static readonly Guid Scope = new("6d0f3f5e-6c1b-5b6a-9a53-0f2d6f0a93c1");

    /// <summary>One row a mechanic; the same in every call and on every machine.</summary>
    public static IReadOnlyList<MechanicRow> All() => [.. MechanicCatalogue.All.Select(Row)];

    /// <summary>The rows as the JSON array that the seeding statement reads.</summary>
    public static string Json() => JsonSerializer.Serialize(All());

    private static MechanicRow Row(Mechanic mechanic) => new()
    {
        Id = UuidV5.Create(Scope, mechanic.Name),
        Name = mechanic.Name,
        SourceUrl = mechanic.SourceUrl,
        FlameExample = mechanic.FlameExample,
        GenreTags = mechanic.GenreTags,
        InputModel = mechanic.InputModel,
        Complexity = mechanic.Complexity,
        Description = $"{mechanic.Title}. {mechanic.Description}",
        CodeSnippet = KitSnippets.Of(mechanic.Name),
        CompatibleWithAds = mechanic.CompatibleWithAds,
        CompatibleWithLevels = mechanic.CompatibleWithLevels,
        IsActive = mechanic.IsActive,
    };
}
