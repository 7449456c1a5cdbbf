namespace GameFactory.Pipeline.Forges.GitHub;

/// <summary>owner/name, taken apart.</summary>
internal readonly record struct RepositoryName(string Owner, string Name)
{
    public static RepositoryName Parse(string fullName) =>
        fullName.Split('/') is [{ Length: > 0 } owner, { Length: > 0 } name]
            ? new RepositoryName(owner, name)
            : throw new ArgumentException($"'{fullName}' is not of the form owner/name", nameof(fullName));
}
