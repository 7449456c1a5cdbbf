namespace GameFactory.Database.Cluster;

/// <summary>How far a server's log went at one moment, so that what a later start says can be told from what earlier ones said.</summary>
internal sealed class LogMark
{
    private const int Lines = 12;

    private readonly string _logs;
    private readonly Dictionary<string, long> _lengths;

    private LogMark(string logs) =>
        (_logs, _lengths) = (logs, Files(logs).ToDictionary(file => file.FullName, file => file.Length, StringComparer.Ordinal));

    public static LogMark Of(ClusterFolder folder) => new(Path.Combine(folder.Data, "log"));

    /// <summary>The last lines since then.</summary>
    public string Since()
    {
        var lines = new List<string>();
        foreach (var file in Files(_logs).OrderBy(file => file.LastWriteTimeUtc))
        {
            using var stream = file.OpenRead();
            var before = _lengths.GetValueOrDefault(file.FullName);

            // Shorter than before: begun anew, as the server does with last week's.
            stream.Position = before <= stream.Length ? before : 0;
            using var reader = new StreamReader(stream);
            lines.AddRange(reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries));
        }

        return string.Join('\n', lines.TakeLast(Lines));
    }

    private static FileInfo[] Files(string logs) => Directory.Exists(logs) ? new DirectoryInfo(logs).GetFiles() : [];
}
