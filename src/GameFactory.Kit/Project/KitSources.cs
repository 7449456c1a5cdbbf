using System.Collections.Frozen;

namespace GameFactory.Kit.Project;

/// <summary>The kit's files as they are embedded in this assembly.</summary>
internal static class KitSources
{
    private const string Prefix = "kit/";

    private static readonly FrozenDictionary<string, byte[]> s_files = Load();

    /// <summary>Paths such as <c>files/lib/main.dart</c>, in ordinal order.</summary>
    public static IReadOnlyList<string> Paths { get; } = [.. s_files.Keys.Order(StringComparer.Ordinal)];

    /// <summary>The bytes of a file; throws <see cref="KeyNotFoundException"/> when the kit does not hold it.</summary>
    public static byte[] Read(string path) => s_files[path];

    private static FrozenDictionary<string, byte[]> Load()
    {
        var assembly = typeof(KitSources).Assembly;
        var files = new Dictionary<string, byte[]>(StringComparer.Ordinal);
        foreach (var name in assembly.GetManifestResourceNames())
        {
            var path = name.Replace('\\', '/');
            if (path.StartsWith(Prefix, StringComparison.Ordinal))
            {
                using var stream = assembly.GetManifestResourceStream(name)!;
                var bytes = new byte[stream.Length];
                stream.ReadExactly(bytes);
                files[path[Prefix.Length..]] = bytes;
            }
        }

        return files.ToFrozenDictionary(StringComparer.Ordinal);
    }
}
