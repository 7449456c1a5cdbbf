namespace GameFactory.Database.Roles;

/// <summary>Who may read the views of the schema <c>analyst</c>.</summary>
/// <param name="Roles">Roles with access.</param>
/// <param name="Views">The views.</param>
public sealed record AnalystReport(IReadOnlyList<string> Roles, IReadOnlyList<AnalystView> Views);
