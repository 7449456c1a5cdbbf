using System.Text.Json;

namespace GameFactory.LocalForge.Runner;

/// <summary>
/// Settings for <c>--dart-define-from-file</c>: outside the checkout, readable by the runner's user alone, and gone when it is disposed.
/// </summary>
internal sealed class DefinesFile : IDisposable
{
    private readonly string _folder;

    private DefinesFile(string folder) => (_folder, Path) = (folder, System.IO.Path.Combine(folder, "defines.json"));

    /// <summary>Where it lies.</summary>
    public string Path { get; }

    /// <param name="defines">Values by name.</param>
    public static DefinesFile Write(IReadOnlyDictionary<string, string> defines)
    {
        // The folder is the owner's alone from its beginning, so the file needs no moment of its own.
        var file = new DefinesFile(Directory.CreateTempSubdirectory("gamefactory-defines-").FullName);
        File.WriteAllBytes(file.Path, JsonSerializer.SerializeToUtf8Bytes(defines));
        return file;
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);
}
