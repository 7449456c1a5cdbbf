using System.Text.Json;

namespace GameFactory.Cli.Supervision;

/// <summary><c>DIR/run.json</c>, readable by its owner only. Written by the holder of <see cref="RunLock"/>, read by every verb.</summary>
internal static class RunFile
{
    private static readonly JsonSerializerOptions s_json = new(JsonSerializerDefaults.Web) { WriteIndented = true };

    /// <summary>What is said to run; null when there is no file. Whether it still lives is for the reader to ask.</summary>
    public static RunState? Read(string folder)
    {
        try
        {
            return JsonSerializer.Deserialize<RunState>(File.ReadAllText(PathIn(folder)), s_json);
        }
        catch (Exception error) when (error is FileNotFoundException or DirectoryNotFoundException)
        {
            return null;
        }
        catch (JsonException error)
        {
            throw new InvalidDataException($"{PathIn(folder)} cannot be read ({error.Message}); delete it when nothing runs", error);
        }
    }

    /// <summary>Replaces the file in one step: a reader sees the old or the new one, never half.</summary>
    public static void Write(string folder, RunState state)
    {
        var fresh = $"{PathIn(folder)}.new";
        File.Delete(fresh);
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        using (var file = new FileStream(fresh, options))
        {
            JsonSerializer.Serialize(file, state, s_json);
        }

        File.Move(fresh, PathIn(folder), overwrite: true);
    }

    public static void Delete(string folder) => File.Delete(PathIn(folder));

    private static string PathIn(string folder) => Path.Combine(folder, "run.json");
}
