using GameFactory.Engine.Steps;

namespace GameFactory.IntegrationTests.Kit.Project;

/// <summary>Games written to a folder of the test's own, removed afterwards.</summary>
internal sealed class GameFolders : IAsyncDisposable
{
    /// <summary>The folder that holds one folder a game.</summary>
    public string Path { get; } = Directory.CreateTempSubdirectory("games-").FullName;

    /// <summary>Writes the files of a game.</summary>
    public void Write(string name, IReadOnlyList<FileChange> files)
    {
        foreach (var file in files)
        {
            var target = System.IO.Path.Combine(Path, name, file.Path);
            Directory.CreateDirectory(System.IO.Path.GetDirectoryName(target)!);
            File.WriteAllBytes(target, file.Content!.Value.ToArray());
        }
    }

    public ValueTask DisposeAsync()
    {
        Directory.Delete(Path, recursive: true);
        return ValueTask.CompletedTask;
    }
}
