namespace GameFactory.Database.Roles;

/// <summary>Who may read the views of the schema <c>analyst</c>.</summary>
/// <param name="Roles">Roles with access.</param>
/// <param name="Views">The views.</param>
public sealed record AnalystReport(IReadOnlyList<string> Roles, IReadOnlyList<AnalystView> Views);

/// <summary>A view that analysts may read.</summary>
/// <param name="Name">With its schema, such as <c>analyst.games</c>.</param>
/// <param name="About">Its comment.</param>
/// <param name="Columns">Names of its columns.</param>
public sealed record AnalystView(string Name, string About, IReadOnlyList<string> Columns);
