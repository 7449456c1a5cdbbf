using System.Text.Json;
using GameFactory.Database.Sql;

namespace GameFactory.Database.Coverage;

/// <summary>A column that may be empty, with the reason.</summary>
/// <param name="Table">The table.</param>
/// <param name="Column">The column.</param>
/// <param name="Reason">Why nothing may be in it.</param>
/// <param name="Instead">A column of the table that has to be filled in its place; null when none has to.</param>
internal sealed record MayBeEmpty(string Table, string Column, string Reason, string? Instead = null)
{
    /// <summary>The committed list.</summary>
    public static IReadOnlyList<MayBeEmpty> Committed { get; } =
        JsonSerializer.Deserialize<List<MayBeEmpty>>(SqlFile.Beside<MayBeEmpty>("may-be-empty.json"), JsonSerializerOptions.Web)!;
}
