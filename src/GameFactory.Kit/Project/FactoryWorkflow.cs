using System.Reflection;
using GameFactory.Engine.Steps;

namespace GameFactory.Kit.Project;

/// <summary>
/// The one workflow of every game repository, written by the factory and the same for all: names reach it through inputs and <c>env:</c> only.
/// </summary>
public static class FactoryWorkflow
{
    /// <summary>Its file name, as in <c>game_builds.github_workflow</c>.</summary>
    public const string FileName = "build.yml";

    /// <summary>Its path in a repository.</summary>
    public const string Path = ".github/workflows/" + FileName;

    private static readonly byte[] Content = Read();

    /// <summary>The file for the first commit of a game.</summary>
    public static FileChange File => new(Path, Content);

    /// <summary>True for exactly this file: no other content may take its place, and nothing may delete it.</summary>
    internal static bool Is(FileChange file) => file.Path == Path && file.Content is { } content && Content.AsSpan().SequenceEqual(content.Span);

    private static byte[] Read()
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream("kit/build.yml")
            ?? throw new InvalidOperationException("The workflow is not embedded");
        using var content = new MemoryStream();
        stream.CopyTo(content);
        return content.ToArray();
    }
}
