namespace GameFactory.Database.Coverage;

/// <summary>What the ten tables of the schema document hold, column by column.</summary>
/// <param name="Ok">Every column is filled or explained.</param>
/// <param name="Unexplained">Columns that are empty without a reason, as <c>table.column</c>.</param>
/// <param name="Columns">All of them.</param>
public sealed record CoverageReport(bool Ok, IReadOnlyList<string> Unexplained, IReadOnlyList<ColumnCount> Columns);
