namespace GameFactory.Storage.Rows;

/// <summary>The columns of <c>games</c> that seldom change, with the documents; a null document leaves its column.</summary>
internal sealed record GameFieldsRow(
    Guid Id,
    string Name,
    string Slug,
    string? GithubRepo,
    string? GithubRepoUrl,
    string? SelectedTemplate,
    string? GddSpec,
    string? AnalyticsSpec,
    string? SelectedMechanics
);
