using System.Collections.Concurrent;

namespace GameFactory.Database.Sql;

/// <summary>Reads a query embedded beside its class.</summary>
public static class SqlFile
{
    private static readonly ConcurrentDictionary<(Type Owner, string FileName), string> s_read = new();

    /// <summary>The text of <paramref name="fileName"/> from the folder (namespace) of <typeparamref name="TOwner"/>.</summary>
    public static string Beside<TOwner>(string fileName) => s_read.GetOrAdd((typeof(TOwner), fileName), Read);

    private static string Read((Type Owner, string FileName) file)
    {
        var resource = $"{file.Owner.Namespace}.{file.FileName}";
        using var stream = file.Owner.Assembly.GetManifestResourceStream(resource)
            ?? throw new InvalidOperationException($"The query {resource} is not embedded");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
