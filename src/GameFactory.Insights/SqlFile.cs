using System.Collections.Concurrent;

namespace GameFactory.Insights;

/// <summary>Reads a query embedded beside its class.</summary>
internal static class SqlFile
{
    private static readonly ConcurrentDictionary<string, string> s_read = new(StringComparer.Ordinal);

    /// <summary>The text of <paramref name="fileName"/> from the folder (namespace) of <typeparamref name="TOwner"/>.</summary>
    public static string Beside<TOwner>(string fileName) => s_read.GetOrAdd($"{typeof(TOwner).Namespace}.{fileName}", Read);

    private static string Read(string resource)
    {
        using var stream = typeof(SqlFile).Assembly.GetManifestResourceStream(resource)
            ?? throw new InvalidOperationException($"The query {resource} is not embedded");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
