namespace GameFactory.Benchmarks.Rollup;

/// <summary>Reads a query embedded beside its class.</summary>
internal static class Sql
{
    public static string Beside<TOwner>(string fileName)
    {
        using var stream = typeof(Sql).Assembly.GetManifestResourceStream($"{typeof(TOwner).Namespace}.{fileName}")
            ?? throw new InvalidOperationException($"The query {fileName} is not embedded");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
