namespace GameFactory.Kit.Project;

/// <summary>
/// The one workflow of every game repository, written by the factory and the same for all: names reach it through inputs and <c>env:</c>
/// only.
/// </summary>
public static class FactoryWorkflow
{
    /// <summary>Its file name, as in <c>game_builds.github_workflow</c>.</summary>
    public const string FileName = "build.yml";

    /// <summary>Its path in a repository.</summary>
    public const string Path = ".github/workflows/" + FileName;

    /// <summary>The file for the first commit of a game: as it is, since its own placeholders look like the kit's.</summary>
    public static GameFile File { get; } = new(Path, KitSources.Read("files/" + Path));

    /// <summary>True for exactly this file: no other content may take its place.</summary>
    public static bool Is(GameFile file) => file.Path == Path && File.Content.Span.SequenceEqual(file.Content.Span);
}
