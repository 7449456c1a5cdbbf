namespace GameFactory.LocalForge.Git;

/// <summary>Who and when, the date as ISO 8601.</summary>
internal sealed record GitPerson(string Name, string Email, string Date);
